import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen, eventually } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openFile, setText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';
import { keys } from './workspace.ts';

const view = '.pane-body:has(.tree-explorer-viewlet-tree-view)';
const row = (text: string): string => `${view} .monaco-list-row:has-text("${text}")`;
const command = (name: string, ...words: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`promptVeil.${name}`, ...words);
const rows = async (): Promise<string[]> => {
  const labels = await workbench.attributes(`${view} .monaco-list-row`, 'aria-label');
  return labels.map((label) => label ?? '');
};

/** Opens a row where it is closed. */
async function open(text: string): Promise<void> {
  await workbench.waitFor(row(text));
  const [isOpen] = await workbench.attributes(row(text), 'aria-expanded');
  if (isOpen !== 'true') await workbench.click(`${row(text)} .monaco-tl-twistie`);
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
}

describe('The results view', () => {
  before(async function () {
    needsWindow(this);
    await command('clearResults');
    await vscode.commands.executeCommand('promptVeil.results.focus');
  });
  beforeEach(async () => {
    await command('groupResultsBy.category');
  });
  afterEach(closeEverything);

  it('says what it is for while it is empty', async () => {
    await workbench.waitFor('.welcome-view-content :text("Scan the workspace")');
    await workbench.waitFor('.welcome-view-content :text("Scan changes")');
  });

  it('groups what was found by category, rule and file, and reads it out', async () => {
    await command('scanWorkspace');
    await workbench.waitFor(row('Secrets'));
    assert.deepEqual(await rows(), [
      'Secrets, 3 findings in 2 files',
      'Names and contact details, 1 finding in 1 file',
      'Not checked: an archive, 1 file',
    ]);
    await command('groupResultsBy.rule');
    await workbench.waitFor(row('AWS access key'));
    await command('groupResultsBy.file');
    await workbench.waitFor(row('config.py'));
    await open('config.py');
    await workbench.waitFor(row('line 2'));
    const labels = await rows();
    assert.equal(
      labels.some((label) => keys.some((key) => label.includes(key))),
      false,
      'a label must never contain the value',
    );
    assert.match(labels.join('\n'), /^AWS access key, line 2, src\/config\.py\. The policy blocks/m);
  });

  it('attaches what is chosen to a question to Claude', async () => {
    await command('scanWorkspace');
    await command('groupResultsBy.file');
    await workbench.click(row('config.py'));
    const asking = command('askAboutResults');
    await workbench.waitFor('.quick-input-widget:has-text("Ask Claude about src/config.py")');
    await workbench.press('Escape');
    await asking;
  });

  it('lists what was looked into for secrets only', async () => {
    await write('dist/app.js', `${'x=1;'.repeat(3000)}\n`);
    await command('scanWorkspace');
    const label = 'Not checked: all but secrets, in minified code, 1 file';
    await workbench.waitFor(`${view} .monaco-list-row[aria-label="${label}"]`);
    await vscode.workspace.fs.delete(inWorkspace('dist'), { recursive: true });
    await command('scanWorkspace');
  });

  it('counts on its badge', async () => {
    await workbench.waitFor('.activitybar .badge-content:text-is("4")');
  });

  it('opens a finding at exactly the value', async () => {
    await command('groupResultsBy.file');
    await open('config.py');
    await workbench.click(row('line 2'));
    const editor = await activeEditor('config.py');
    assert.equal(editor.document.getText(editor.selection), keys[0]);
  });

  it('is gone through with the keyboard alone, from the first row to the value', async () => {
    await command('groupResultsBy.file');
    await vscode.commands.executeCommand('workbench.actions.treeView.promptVeil.results.collapseAll');
    await vscode.commands.executeCommand('promptVeil.results.focus');
    await workbench.press('Home');
    await workbench.waitFor(`${row('')}.focused[aria-label*="finding"]`);
    const [first] = await workbench.attributes(`${row('')}.focused`, 'aria-label');
    await workbench.press('ArrowRight');
    await workbench.waitFor(row('line '));
    await workbench.press('ArrowDown');
    await workbench.waitFor(`${row('line ')}.focused`);
    await workbench.press('Shift+F10');
    await workbench.waitFor('.context-view .action-item:has-text("Replace with dummy data")');
    await workbench.press('Escape');
    await workbench.press('Enter');
    const editor = await activeEditor(first?.split(',')[0]?.split('/').pop() ?? '');
    assert.equal(editor.selection.isEmpty, false);
  });

  it('filters by words of the path, the kind or the policy', async () => {
    await command('groupResultsBy.file');
    await command('filterResults', 'notes warn');
    await workbench.waitFor(row('config.py'), 'hidden');
    await workbench.waitFor(row('notes.md'));
    await command('filterResults', 'nothing like this');
    await workbench.click('.welcome-view-content .monaco-button:has-text("Clear the filter")');
    await workbench.waitFor(row('config.py'));
  });

  it('asks for the filter, and for what to scan, whatever row is chosen', async () => {
    await command('scanWorkspace');
    await command('groupResultsBy.file');
    await workbench.click(row('config.py'));
    await workbench.click('.title-actions .action-label[aria-label^="Filter results"]');
    await workbench.waitFor('.quick-input-widget:has-text("Words of the path")');
    await workbench.press('Escape');
    // The menu of source control hands over its repository.
    const asking = command('scanChanges', { rootUri: inWorkspace('') });
    await workbench.waitFor('.quick-input-widget:has-text("Staged changes")');
    await workbench.press('Escape');
    await asking;
  });

  it('shows what stands in an open document, not what the scan said', async () => {
    await command('groupResultsBy.file');
    const before = await textOf('src/config.py');
    const editor = await openFile('src/config.py', before);
    await diagnosticsWhen(editor.document.uri, (list) => list.length === 2);
    await setText(editor, `\n\n\n${before}c = "${awsKeyId(44)}"\n`);
    await diagnosticsWhen(editor.document.uri, (list) => list.length === 3);
    await workbench.waitFor('.activitybar .badge-content:text-is("5")');
    await open('config.py');
    await workbench.waitFor(row('line 5'));
    await setText(editor, before);
    await editor.document.save();
    await workbench.waitFor('.activitybar .badge-content:text-is("4")');
  });

  it('replaces one finding from the tree, and it is gone', async () => {
    await command('groupResultsBy.file');
    const before = await textOf('src/other.py');
    await open('other.py');
    const finding = `${view} .monaco-list-row[aria-label*="line 1, src/other.py"]`;
    await workbench.hover(finding);
    await workbench.click(`${finding} .action-label[aria-label="Replace with dummy data"]`);
    const editor = await activeEditor('other.py');
    await diagnosticsWhen(editor.document.uri, (list) => list.length === 0);
    assert.equal(editor.document.getText().includes(keys[2]), false);
    await workbench.waitFor(row('other.py'), 'hidden');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    await workbench.waitFor(row('other.py'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('replaces one value in every file in which it stands', async () => {
    const [key, other] = [awsKeyId(79), awsKeyId(80)];
    await write('src/first.py', `key = "${key}"\n`);
    await write('src/second.py', `key = "${key}"\nother = "${other}"\n`);
    await command('scanWorkspace');
    await command('filterResults', 'first.py');
    await command('groupResultsBy.file');
    await open('first.py');
    await workbench.click(`${view} .monaco-list-row[aria-label*="line 1, src/first.py"]`);
    await activeEditor('first.py');
    const replaced = command('replaceValueEverywhere');
    await workbench.click('.quick-input-widget:has-text("Replace 2 findings in 2 files") .monaco-list-row');
    await replaced;
    await workbench.waitFor(row('first.py'), 'hidden');
    await command('clearResultsFilter');
    const texts = await Promise.all(['src/first.py', 'src/second.py'].map(textOf));
    assert.deepEqual(
      texts.map((text) => [text.includes(key), text.includes(other)]),
      [
        [false, false],
        [false, true],
      ],
    );
    for (const path of ['src/first.py', 'src/second.py']) await vscode.workspace.fs.delete(inWorkspace(path));
    await workbench.waitFor(row('second.py'), 'hidden');
  });

  it('shows several replacements in the preview before they are made', async () => {
    void command('replaceAllResults', 'preview');
    await workbench.waitFor('.refactor-preview, .bulk-edit-panel');
    await vscode.commands.executeCommand('refactorPreview.discard');
    assert.equal((await textOf('src/config.py')).includes(keys[0]), true);
  });

  it('replaces everything', async () => {
    await command('replaceAllResults', 'atOnce');
    await workbench.waitFor('.activitybar .badge-content:text-is("4")', 'hidden');
    await vscode.workspace.saveAll();
    const texts = await Promise.all(['src/config.py', 'src/other.py', 'notes.md'].map(textOf));
    assert.deepEqual(
      keys.map((key) => texts.some((text) => text.includes(key))),
      [false, false, false],
    );
  });

  it('ignores a value through the policy, and then no longer shows it', async () => {
    await write('src/fresh.py', `a = "${awsKeyId(77)}"\n`);
    await command('scanWorkspace');
    await command('groupResultsBy.file');
    await open('fresh.py');
    await workbench.click(row('line 1'));
    await activeEditor('fresh.py');
    void command('ignoreResult');
    await workbench.click(
      '.quick-input-widget .monaco-list-row:has-text("Ignore this value in the workspace policy")',
    );
    await workbench.waitFor(row('fresh.py'), 'hidden');
    await vscode.workspace.fs.delete(inWorkspace('.promptveil.json'));
  });

  it('forgets a file that is deleted, and sees one that is changed on disk', async () => {
    await write('src/gone.py', `a = "${awsKeyId(78)}"\n`);
    await write('src/later.py', 'a = 1\n');
    await command('scanWorkspace');
    await command('groupResultsBy.file');
    await workbench.waitFor(row('gone.py'));
    await vscode.workspace.fs.delete(inWorkspace('src/gone.py'));
    await workbench.waitFor(row('gone.py'), 'hidden');
    await write('src/later.py', `a = "${awsKeyId(79)}"\n`);
    await workbench.waitFor(row('later.py'));
  });

  it('follows a file and a folder that get another name', async () => {
    await write('old/renamed.py', `a = "${awsKeyId(80)}"\n`);
    await command('scanWorkspace');
    await command('groupResultsBy.file');
    await workbench.waitFor(row('renamed.py'));
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inWorkspace('old/renamed.py'), inWorkspace('old/again.py'));
    await vscode.workspace.applyEdit(rename);
    await workbench.waitFor(row('again.py'));
    await workbench.waitFor(row('renamed.py'), 'hidden');
    const move = new vscode.WorkspaceEdit();
    move.renameFile(inWorkspace('old'), inWorkspace('newer'));
    await vscode.workspace.applyEdit(move);
    await workbench.waitFor(`${row('again.py')}:has-text("newer")`);
  });
});

async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

/** The editor of a file, as soon as it is the active one. */
async function activeEditor(name: string): Promise<vscode.TextEditor> {
  const editor = await eventually(
    () => vscode.window.activeTextEditor,
    (active) => active?.document.uri.path.endsWith(name) === true,
    (listener) => vscode.window.onDidChangeActiveTextEditor(listener),
    `the editor of ${name}`,
  );
  assert.ok(editor);
  return editor;
}
