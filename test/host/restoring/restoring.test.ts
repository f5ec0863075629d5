import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const key = awsKeyId();

/** What comes back from Claude about a file whose key it never saw. */
async function answerAbout(content: string): Promise<string> {
  await openText(content);
  await vscode.commands.executeCommand('promptVeil.copyWithDummyData', { skipPreview: true });
  const shared = await vscode.env.clipboard.readText();
  const dummy = /"([^"]+)"/.exec(shared)?.[1];
  assert.ok(dummy !== undefined && dummy !== key);
  return `client = connect("${dummy}", retries=3)\n`;
}

describe('Bringing real values back', () => {
  afterEach(closeEverything);

  it('pastes an answer with the real values', async () => {
    const answer = await answerAbout(`key = "${key}"\n`);
    const { document } = await openText('# target\n');
    await vscode.env.clipboard.writeText(answer);
    await vscode.commands.executeCommand('promptVeil.pasteAndRestore');
    assert.equal(document.getText(), `client = connect("${key}", retries=3)\n# target\n`);
  });

  it('restores what was pasted plainly, in the selection or the whole file', async () => {
    const answer = await answerAbout(`key = "${key}"\n`);
    const editor = await openText(answer + answer);
    editor.selection = new vscode.Selection(new vscode.Position(1, 0), new vscode.Position(2, 0));
    await vscode.commands.executeCommand('promptVeil.restoreRealValues');
    assert.equal(editor.document.getText(), `${answer}client = connect("${key}", retries=3)\n`);
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), new vscode.Position(0, 0));
    await vscode.commands.executeCommand('promptVeil.restoreRealValues');
    assert.equal(editor.document.getText().split(key).length, 3);
  });

  it('writes values in a selection as their place needs it, and leaves dummies that are not known', async () => {
    const spelled = ['Kq7', 'vT2', 'xZ9w'].join('\\"');
    const content = `{\n  "password": "${spelled}"\n}\n`;
    const editor = await openText(content, 'json');
    await vscode.commands.executeCommand('promptVeil.replaceAllInFile');
    const { document } = editor;
    const dummy = /"password": "(.*)"/.exec(document.getText())?.[1] ?? '';
    assert.ok(dummy !== '' && dummy !== spelled);
    const unknown = 'EXAMPLE999999';
    await editor.edit((edit) => edit.insert(document.positionAt(0), `["${unknown}"]\n`));
    const at = document.getText().indexOf(dummy);
    const range = [document.positionAt(at), document.positionAt(at + dummy.length)] as const;
    editor.selection = new vscode.Selection(...range);
    await vscode.commands.executeCommand('promptVeil.restoreRealValues');
    assert.equal(document.getText(), `["${unknown}"]\n${content}`);
    editor.selection = new vscode.Selection(document.positionAt(0), document.positionAt(0));
    await vscode.commands.executeCommand('promptVeil.restoreRealValues');
    assert.equal(document.getText(), `["${unknown}"]\n${content}`);
  });

  it('forgets everything when that is wanted, and asks first', async function () {
    needsWindow(this);
    const answer = await answerAbout(`key = "${key}"\n`);
    const { document } = await openText(answer);
    const done = vscode.commands.executeCommand('promptVeil.forgetEverything');
    await workbench.waitFor('.quick-input-widget input:focus');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await done;
    await vscode.commands.executeCommand('promptVeil.restoreRealValues');
    assert.equal(document.getText(), answer);
  });

  it('leaves an ordinary paste as it is and offers the real values beside it', async function () {
    needsWindow(this);
    const answer = await answerAbout(`key = "${key}"\n`);
    // Under test VS Code keeps a clipboard of its own; the browser's is filled by real keys.
    await openText(answer);
    await workbench.click('.monaco-editor .view-line');
    await workbench.press('Control+A');
    await workbench.press('Control+C');
    const { document } = await openText('');
    await workbench.press('Control+V');
    await workbench.waitFor('.post-edit-widget');
    await workbench.screenshot('paste-widget');
    assert.equal(document.getText(), answer);
    await workbench.press('Control+.');
    await workbench.waitFor('text=Restore real values (1)');
    await workbench.screenshot('paste-menu');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await workbench.waitFor(`.view-lines:has-text("${key}")`);
    assert.equal(document.getText(), `client = connect("${key}", retries=3)\n`);
  });
});
