import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openFile } from '../../support/openText.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';
import { keys } from './workspace.ts';

const view = '.pane-body:has(.tree-explorer-viewlet-tree-view)';
const row = (text: string): string => `${view} .monaco-list-row:has-text("${text}")`;
const message = (text: string): string => `${view} .message:has-text("${text}")`;
const baseline = inWorkspace('.promptveil.baseline.json');
const command = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`promptVeil.${name}`);
const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

describe('Accepting what is there today', () => {
  before(async function () {
    needsWindow(this);
    await vscode.commands.executeCommand('promptVeil.results.focus');
    await command('scanWorkspace');
    await workbench.waitFor(row('Secrets'));
    await vscode.window.showTextDocument(inWorkspace('src/old.py'));
    await diagnosticsWhen(inWorkspace('src/old.py'), (list) => list.length === 1);
    await command('acceptResults');
  });
  after(closeEverything);

  it('hides it in the results and in the editor, and keeps no value', async () => {
    await workbench.waitFor(message('2 findings accepted.'));
    await workbench.waitFor(row('Secrets'), 'hidden');
    await diagnosticsWhen(inWorkspace('src/old.py'), (list) => list.length === 0);
    const text = await textOf(baseline);
    assert.equal((JSON.parse(text) as { findings: unknown[] }).findings.length, 2);
    assert.ok(!keys.some((key) => text.includes(key)));
  });

  it('is taken back with one click', async () => {
    // VS Code shows no toasts while it is driven.
    await vscode.commands.executeCommand('notifications.showList');
    await workbench.click('.notifications-center .notification-list-item:has-text("accepted") >> text=Undo');
    await diagnosticsWhen(inWorkspace('src/old.py'), (list) => list.length === 1);
    await workbench.waitFor(row('Secrets'));
    await assert.rejects(async () => vscode.workspace.fs.stat(baseline));
    await command('acceptResults');
    await workbench.waitFor(row('Secrets'), 'hidden');
  });

  it('shows what comes from now on, and nothing else', async () => {
    await write('src/new.py', `new = "${keys[2]}"\nold = "${keys[0]}"\n`);
    await vscode.window.showTextDocument(inWorkspace('src/new.py'));
    // An accepted value in another file is new there.
    await diagnosticsWhen(inWorkspace('src/new.py'), (list) => list.length === 2);
    await command('scanWorkspace');
    await workbench.waitFor(row('Secrets'));
    await workbench.waitFor(message('2 findings in 1 file. 2 findings accepted.'));
    await closeEverything();
  });

  it('goes on replacing what was accepted where it is shared', async () => {
    const editor = await openFile('src/old.py', `old = "${keys[0]}"\n`);
    assert.ok(editor);
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('promptVeil.copyWithDummyData', { skipPreview: true });
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.includes('old = "AKIA'));
    assert.ok(!copied.includes(keys[0]));
  });

  it('says how far the list has shrunk, and shortens it when asked', async () => {
    await closeEverything();
    await write('src/other.py', 'other = None\n');
    await command('scanWorkspace');
    await workbench.waitFor(message('1 of those accepted is gone'));
    await command('acceptResults');
    await workbench.waitFor(message('3 findings accepted.'));
    const { findings } = JSON.parse(await textOf(baseline)) as { findings: { path: string }[] };
    assert.deepEqual(
      findings.map(({ path }) => path),
      ['src/new.py', 'src/new.py', 'src/old.py'],
    );
  });

  it('hides nothing where the policy lets nothing be silenced', async () => {
    await write('.promptveil.json', '{ "version": 1, "suppressions": "ignore" }');
    await vscode.window.showTextDocument(inWorkspace('src/old.py'));
    await diagnosticsWhen(inWorkspace('src/old.py'), (list) => list.length === 1);
    await vscode.workspace.fs.delete(inWorkspace('.promptveil.json'));
    await diagnosticsWhen(inWorkspace('src/old.py'), (list) => list.length === 0);
  });

  it('accepts nothing from a file that is no baseline, and leaves it alone', async () => {
    await vscode.workspace.fs.writeFile(baseline, new TextEncoder().encode('{ "findings": 3'));
    await diagnosticsWhen(inWorkspace('src/old.py'), (list) => list.length === 1);
    await command('acceptResults');
    // VS Code shows no toasts while it is driven.
    await vscode.commands.executeCommand('notifications.showList');
    await workbench.waitFor('.notifications-center .notification-list-item:has-text("holds something else")');
    assert.equal(await textOf(baseline), '{ "findings": 3');
  });
});
