import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyCodeAction, codeActionsAt } from '../../support/codeActions.ts';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, openText, rangeOfText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('promptVeil');
const list = '.quick-input-widget:not([style*="display: none"])';
const isGone = (list: vscode.Diagnostic[]): boolean => list.length === 0;

async function openWithFindings(content: string, count: number): Promise<vscode.TextEditor> {
  const editor = await openText(content);
  await diagnosticsWhen(editor.document.uri, (list) => list.length === count);
  return editor;
}

describe('Replacing with dummy data', () => {
  afterEach(closeEverything);

  it('is the preferred fix, leaves nothing to report, and undo brings the value back', async function () {
    needsWindow(this);
    const key = awsKeyId();
    const content = `const key = '${key}';\n`;
    const editor = await openWithFindings(content, 1);

    const { document } = editor;
    await workbench.click(`.monaco-editor .view-line span:has-text("${key}") >> nth=-1`);
    await workbench.waitFor('.monaco-editor [class*="lightbulb"]');
    await vscode.commands.executeCommand('editor.action.autoFix');
    await diagnosticsWhen(document.uri, isGone);
    const replaced = document.getText();
    assert.equal(replaced.includes(key), false);
    assert.match(replaced, /^const key = '[^']+';\n$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), content);
  });

  it('replaces one value everywhere in the file, also where no rule sees it', async () => {
    const key = awsKeyId();
    const { document } = await openWithFindings(`const a = '${key}';\nconst b = '${key}';\n`, 2);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, key));
    await applyCodeAction(actions, 'Replace this value everywhere in this file (2 places)');
    const dummies = [...document.getText().matchAll(/'([^']+)'/g)].map(([, value]) => value);
    assert.equal(new Set(dummies).size, 1);
    assert.equal(document.getText().includes(key), false);
  });

  it('asks for another dummy, and puts it in the place of the value', async function () {
    needsWindow(this);
    const mail = ['ada.roe', 'fabrikam-trading.de'].join('@');
    const { document } = await openWithFindings(`const to = '${mail}';\n`, 1);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, mail));
    const done = applyCodeAction(actions, 'Replace with another dummy');
    await workbench.waitFor(`${list} .monaco-list-row:has-text("Type one")`);
    const offered = await workbench.texts(`${list} .monaco-list-row .label-name`);
    assert.match(offered[1] ?? '', /^patient\.\w+@example\.com$/);
    await workbench.waitFor('.quick-input-widget input:focus');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await done;
    assert.equal(document.getText(), `const to = '${offered[1]}';\n`);
    await diagnosticsWhen(document.uri, isGone);
  });

  it('replaces all of one rule and leaves the others', async () => {
    const keys = [awsKeyId(1), awsKeyId(2)] as const;
    const mail = ['jane.roe', 'fabrikam-trading.de'].join('@');
    const { document } = await openWithFindings(
      `const a = '${keys[0]}', b = '${keys[1]}', c = '${mail}';\n`,
      3,
    );
    const actions = await codeActionsAt(document.uri, rangeOfText(document, keys[0]));
    await applyCodeAction(actions, 'Replace all 2 findings of "AWS access key" in this file');
    const text = document.getText();
    assert.deepEqual(
      [text.includes(keys[0]), text.includes(keys[1]), text.includes(mail)],
      [false, false, true],
    );
  });

  it('replaces everything in the file', async () => {
    const mail = ['jane.roe', 'fabrikam-trading.de'].join('@');
    const { document } = await openWithFindings(`const a = '${awsKeyId()}', b = '${mail}';\n`, 2);
    const actions = await codeActionsAt(document.uri, rangeOfText(document, mail));
    await applyCodeAction(actions, 'Replace everything in this file with dummy data (2 findings)');
    await diagnosticsWhen(document.uri, isGone);
  });

  it('fixes everything as a source action, and nothing but that when only that is asked for', async () => {
    const keys = [awsKeyId(1), awsKeyId(2)];
    const { document } = await openWithFindings(keys.map((key) => `const key = '${key}';\n`).join(''), 2);
    const everything = new vscode.Range(0, 0, 9, 0);
    const actions = await codeActionsAt(document.uri, everything, fixAll);
    assert.deepEqual(
      actions.map(({ kind }) => kind?.value),
      [fixAll.value],
    );
    await applyCodeAction(actions, 'Replace findings with dummy data');
    await diagnosticsWhen(document.uri, isGone);
  });

  it('offers nothing when refactorings are asked for', async () => {
    const key = awsKeyId();
    const { document } = await openWithFindings(`const key = '${key}';\n`, 1);
    const actions = await codeActionsAt(
      document.uri,
      rangeOfText(document, key),
      vscode.CodeActionKind.Refactor,
    );
    assert.deepEqual(
      actions.filter(({ title }) => title.includes('dummy')),
      [],
    );
  });

  it('runs on save where the user wants it', async () => {
    const configuration = vscode.workspace.getConfiguration('editor');
    await configuration.update('codeActionsOnSave', { [fixAll.value]: 'explicit' }, true);
    try {
      const editor = await openText('const key = 1;\n');
      const key = awsKeyId();
      await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `const other = '${key}';\n`));
      await editor.document.save();
      assert.equal(editor.document.getText().includes(key), false);
      assert.match(editor.document.getText(), /const other = '[^']+';/);
    } finally {
      await configuration.update('codeActionsOnSave', undefined, true);
    }
  });
});
