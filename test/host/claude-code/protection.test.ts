import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually } from '../../support/editor.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';
import { settings } from './workspace.ts';

const item = '.statusbar-item[id="prompt-veil.prompt-veil.promptVeil.claudeCode"]';
const row = (text: string): string => `.quick-input-widget .monaco-list-row:has-text("${text}")`;
const command = (name: string): Thenable<unknown> => vscode.commands.executeCommand(`promptVeil.${name}`);

/** Empty where there is no such file. */
function read(name: string): string {
  const file = inWorkspace(name).fsPath;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(inWorkspace(name));
}

function changes(listener: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  return vscode.Disposable.from(watcher, watcher.onDidChange(listener), watcher.onDidCreate(listener));
}

/** The page that a command shows to be read. */
const pageText = (ending: string): string =>
  vscode.workspace.textDocuments
    .find(({ uri }) => uri.scheme === 'promptveil-protection' && uri.path.endsWith(ending))
    ?.getText() ?? '';

/** Runs the command until it has shown its preview and asks. */
async function prepare(): Promise<() => Thenable<unknown>> {
  const done = command('protectClaudeCode');
  await workbench.click(row('In this workspace'));
  await workbench.waitFor(row('Write these files'));
  return () => done;
}

async function protect(): Promise<void> {
  const done = await prepare();
  await workbench.click(row('Write these files'));
  await done();
}

async function unprotect(): Promise<void> {
  const done = command('unprotectClaudeCode');
  await workbench.click(row('In this workspace'));
  await done;
}

describe('Claude Code beside its own extension', () => {
  beforeEach(function () {
    needsWindow(this);
  });
  afterEach(closeEverything);

  it('is there', () => assert.ok(vscode.extensions.getExtension('anthropic.claude-code')));

  it('sees what the open file and the selection hold, and the status item warns of it', async () => {
    const editor = await open('key.py');
    await workbench.waitFor(`${item}:has-text("Claude sees 1")`);
    editor.selection = new vscode.Selection(0, 0, 0, 5);
    await workbench.waitFor(`${item}:has-text("Claude: not protected")`);
    editor.selection = new vscode.Selection(1, 0, 2, 0);
    await workbench.waitFor(`${item}:has-text("Claude sees 1")`);
  });

  it('is closed to the file with one click in the menu of the status item', async () => {
    await open('key.py');
    await workbench.waitFor(`${item}:has-text("Claude sees 1")`);
    await workbench.click(item);
    await workbench.click(row('Close this file to Claude'));
    const policy = await eventually(
      () => read('.promptveil.json'),
      (text) => text.includes('key.py'),
      changes,
      'the policy',
    );
    assert.deepEqual((JSON.parse(policy) as { files: { neverShare: string[] } }).files.neverShare, [
      'key.py',
    ]);
    await vscode.workspace.fs.delete(inWorkspace('.promptveil.json'));
  });

  it('gets dummies with one click in the menu of the status item', async () => {
    const { document } = await open('key.py');
    await workbench.waitFor(`${item}:has-text("Claude sees 1")`);
    await workbench.click(item);
    await workbench.click(row('Replace everything in this file'));
    await eventually(
      () => document.getText(),
      (text) => !text.includes(awsKeyId(1)),
      (listener) => vscode.workspace.onDidChangeTextDocument(listener),
      'dummies',
    );
    await workbench.waitFor(`${item}:has-text("Claude: not protected")`);
    await vscode.commands.executeCommand('undo');
    await document.save();
  });
});

describe('The protection of Claude Code', () => {
  beforeEach(function () {
    needsWindow(this);
  });
  afterEach(closeEverything);

  it('shows every line before it writes one, and can be declined', async () => {
    const done = await prepare();
    const preview = pageText('.diff');
    assert.match(preview, /^\+ .*Read\(\*\*\/\.env\)/m);
    assert.match(preview, /^\+ hooks.register\.js$/m);
    assert.match(preview, /^ {2} {2}\/\/ mine$/m);
    // Whoever reads on in the lines is not taken for somebody who has turned back.
    await workbench.click(
      '.monaco-editor[data-uri^="promptveil-protection"] .view-line:has-text("id_ecdsa")',
    );
    await workbench.click(row('Write nothing'));
    await done();
    assert.equal(read('.claude/settings.json'), settings);
    assert.equal(
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length,
      0,
      'nothing is left to close',
    );
  });

  it('is put in place, shown, kept in step with the policy, and removed without a trace', async () => {
    await protect();
    await workbench.waitFor(`${item}:has-text("Claude: protected")`);
    assert.match(read('.claude/skills/prompt-veil/hooks/hooks.json'), /register\.js/);
    assert.match(read('.claude/settings.json'), /^ {2}\/\/ mine$/m);
    const policy = new TextEncoder().encode(JSON.stringify({ files: { neverShare: ['secret/**'] } }));
    await vscode.workspace.fs.writeFile(inWorkspace('.promptveil.json'), policy);
    await eventually(
      () => read('.claude/settings.json'),
      (text) => text.includes('Read(/secret/**)'),
      changes,
      'the rule for the policy',
    );
    await vscode.workspace.fs.delete(inWorkspace('.promptveil.json'));
    await eventually(
      () => read('.claude/settings.json'),
      (text) => !text.includes('secret'),
      changes,
      'the rule gone',
    );
    await unprotect();
    assert.equal(read('.claude/settings.json'), settings);
    assert.equal(read('.claude/skills/prompt-veil/hooks/hooks.json'), '');
  });

  it('has its gap named where a setting switches it off', async () => {
    await protect();
    const local = inWorkspace('.claude/settings.local.json');
    await workbench.waitFor(`${item}:has-text("Claude: protected")`);
    await vscode.workspace.fs.writeFile(local, new TextEncoder().encode('{ "disableAllHooks": true }'));
    // Nobody has asked for a check: the file alone makes the difference.
    await workbench.waitFor(`${item}:has-text("Claude: partly protected")`);
    await command('checkClaudeCode');
    const report = pageText('.md');
    assert.match(report, /Claude Code was not found/);
    assert.match(report, /Gap: .*settings\.local\.json sets disableAllHooks/);
    await vscode.workspace.fs.delete(local);
    await workbench.waitFor(`${item}:has-text("Claude: protected")`);
    await unprotect();
    assert.equal(read('.claude/settings.json'), settings);
  });
});
