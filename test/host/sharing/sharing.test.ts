import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, inWorkspace, openFile, openText, rangeOfText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

interface Outcome {
  files: number;
  findings: number;
  refused: { path: string; reason: string }[];
  action?: string;
}

const share = (request: object): Thenable<Outcome | undefined> =>
  vscode.commands.executeCommand('promptVeil.scanBeforeSharing', request);
const clipboard = (): Thenable<string> => vscode.env.clipboard.readText();
const keys = [awsKeyId(1), awsKeyId(2)] as const;

/** The sharing dialog and its first choice are on the screen. */
const dialog = '.quick-input-widget:not([style*="display: none"])';

describe('Scan before sharing', () => {
  beforeEach(() => vscode.env.clipboard.writeText('untouched'));
  afterEach(closeEverything);

  it('copies a selection with dummy data, and only the selection', async () => {
    const editor = await openText(`# before\nkey = "${keys[0]}"\n# after\n`);
    editor.selection = new vscode.Selection(new vscode.Position(1, 0), new vscode.Position(2, 0));
    const outcome = await share({ scope: 'selection', action: 'copy' });
    assert.deepEqual(outcome, { files: 1, findings: 1, refused: [], action: 'copy' });
    assert.match(await clipboard(), /^key = "[^"]+"\n$/);
    assert.equal((await clipboard()).includes(keys[0]), false);
  });

  it('does not let half a key out of a selection that cuts through it', async () => {
    const editor = await openText(`key = "${keys[0]}"\n`);
    const { start } = rangeOfText(editor.document, keys[0]);
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), start.translate(0, 18));
    await share({ scope: 'selection', action: 'copy' });
    assert.equal((await clipboard()).includes(keys[0].slice(0, 18)), false);
  });

  it('shares the text of a PDF with dummy data, and not what is drawn', async () => {
    const outcome = await share({ scope: 'files', uris: [inWorkspace('documents')], action: 'copy' });
    assert.deepEqual(outcome, {
      files: 1,
      findings: 1,
      refused: [{ path: 'documents/scanned.pdf', reason: 'pictures' }],
      action: 'copy',
    });
    const text = await clipboard();
    assert.match(text, /An offer\nThe key is AKIA/);
    assert.equal(text.includes(keys[0]), false);
  });

  it('shares what a PDF says, not its bytes, where an editor shows those', async () => {
    await vscode.window.showTextDocument(inWorkspace('documents/offer.pdf'));
    await share({ scope: 'file', action: 'copy' });
    assert.match(await clipboard(), /^An offer\nThe key is AKIA/);
    assert.deepEqual(vscode.languages.getDiagnostics(inWorkspace('documents/offer.pdf')), []);
  });

  it('replaces nothing in a PDF, and saves a dummy copy of its text', async () => {
    const offer = inWorkspace('documents/offer.pdf');
    const before = await vscode.workspace.fs.readFile(offer);
    await share({ scope: 'files', uris: [offer], action: 'replace' });
    assert.deepEqual(await vscode.workspace.fs.readFile(offer), before);
    const target = inWorkspace('offer.dummy.txt');
    await share({ scope: 'files', uris: [offer], action: 'save', target });
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    assert.match(saved, /^An offer\nThe key is AKIA/);
    assert.equal(saved.includes(keys[0]), false);
    await vscode.workspace.fs.delete(target);
  });

  it('joins several files as Markdown with paths and fences, leaves out what is no text, and says so', async () => {
    const outcome = await share({ scope: 'files', uris: [inWorkspace('src')], action: 'copy' });
    assert.deepEqual(outcome, {
      files: 3,
      findings: 3,
      refused: [{ path: 'src/image.bin', reason: 'binary' }],
      action: 'copy',
    });
    const text = await clipboard();
    const headings = [...text.matchAll(/^### `(.*)`$/gm)].map(([, path]) => path);
    assert.deepEqual(headings, ['src/clean.py', 'src/config.py', 'src/other.py']);
    assert.equal(text.match(/^```/gm)?.length, 6);
    assert.deepEqual(
      keys.map((key) => text.includes(key)),
      [false, false],
    );
  });

  it('gives the same value the same dummy in all files', async () => {
    await share({ scope: 'files', uris: [inWorkspace('src')], action: 'copy' });
    const text = await clipboard();
    const [inConfig, first, second] = [/access_key = "(.*)"/, /first = "(.*)"/, /second = "(.*)"/].map(
      (pattern) => pattern.exec(text)?.[1],
    );
    assert.equal(inConfig, first);
    assert.ok(first !== second);
  });

  it('shows the original beside the version with dummy data, without a file', async () => {
    await share({ scope: 'files', uris: [inWorkspace('src/config.py')], action: 'preview' });
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(input.original.path, inWorkspace('src/config.py').path);
    const shown = await vscode.workspace.openTextDocument(input.modified);
    assert.equal(shown.uri.scheme, 'promptveil-preview');
    assert.equal(shown.getText().includes(keys[0]), false);
    await vscode.commands.executeCommand('promptVeil.copyPreview');
    assert.equal(await clipboard(), shown.getText());
  });

  it('saves dummy copies elsewhere, line ends kept, originals untouched', async () => {
    const target = inWorkspace('copies');
    const uris = ['src/config.py', 'src/other.py'].map(inWorkspace);
    await share({ scope: 'files', uris, action: 'save', target });
    const copy = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(target, 'src/other.py')),
    );
    assert.match(copy, /^first = "[^"]+"\r\nsecond = "[^"]+"\r\n$/);
    const original = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(inWorkspace('src/other.py')),
    );
    assert.ok(original.includes(keys[0]));
    await vscode.workspace.fs.delete(target, { recursive: true });
  });

  it('replaces in the file, and undo takes it back', async () => {
    const content = `key = "${keys[0]}"\n`;
    const { document } = await openText(content);
    await share({ scope: 'file', action: 'replace' });
    assert.equal(document.getText().includes(keys[0]), false);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), content);
  });

  it('never copies in clear what the policy blocks', async () => {
    await openText(`key = "${keys[0]}"\n`);
    const outcome = await share({ scope: 'file', action: 'copyAsIs' });
    assert.equal(outcome?.action, undefined);
    assert.equal(await clipboard(), 'untouched');
  });

  it('asks once more before it copies a warning in clear', async function () {
    needsWindow(this);
    const mail = ['jane.roe', 'fabrikam-trading.de'].join('@');
    await openText(`mail = "${mail}"\n`);
    const outcome = share({ scope: 'file', action: 'copyAsIs' });
    await workbench.waitFor(`${dialog} >> text=Copy nothing`);
    await workbench.press('Enter');
    assert.equal((await outcome)?.action, undefined);
    assert.equal(await clipboard(), 'untouched');

    const again = share({ scope: 'file', action: 'copyAsIs' });
    await workbench.click(`${dialog} >> text=Copy in clear`);
    assert.equal((await again)?.action, 'copyAsIs');
    assert.equal(await clipboard(), `mail = "${mail}"\n`);
  });

  it('tells what was found by category and file, and what was left out and why', async function () {
    needsWindow(this);
    const outcome = share({ scope: 'files', uris: [inWorkspace('src')] });
    await workbench.waitFor(`${dialog} >> text=Copy with dummy data`);
    const lines = (await workbench.texts(`${dialog} .monaco-list-row`)).join('\n');
    await workbench.screenshot('share-dialog');
    assert.match(lines, /Secrets: 3 findings in 2 files/);
    assert.match(lines, /AWS access key/);
    assert.match(lines, /src\/other\.py \(2\)/);
    assert.match(lines, /src\/image\.bin/);
    assert.match(lines, /not checked: not a text file/);
    assert.equal(lines.includes(keys[0]), false);
    await workbench.press('Enter');
    assert.equal((await outcome)?.action, 'copy');
    assert.match(await clipboard(), /src\/config\.py/);
  });

  it('says of a lock file that only secrets were looked for in it, before it is copied', async function () {
    needsWindow(this);
    const { document } = await openFile('yarn.lock', '# yarn lockfile v1\n');
    const copied = vscode.commands.executeCommand('promptVeil.copyWithDummyData');
    await workbench.waitFor(
      `${dialog} .monaco-list-row:has-text("yarn.lock"):has-text("not checked: all but secrets, in a lock file")`,
    );
    await workbench.press('Escape');
    assert.equal(await copied, false);
    await vscode.workspace.fs.delete(document.uri);
  });

  it('does nothing when the developer turns back', async function () {
    needsWindow(this);
    const outcome = share({ scope: 'files', uris: [inWorkspace('src')] });
    await workbench.waitFor(`${dialog} >> text=Copy with dummy data`);
    await workbench.waitFor('.quick-input-widget input:focus');
    await workbench.press('Escape');
    assert.equal((await outcome)?.action, undefined);
    assert.equal(await clipboard(), 'untouched');
  });
});

describe('Copy with dummy data', () => {
  afterEach(closeEverything);

  it('takes the selection, else the whole file', async () => {
    const editor = await openText(`a = "${keys[0]}"\nb = "${keys[1]}"\n`);
    await vscode.commands.executeCommand('promptVeil.copyWithDummyData', { skipPreview: true });
    assert.match(await clipboard(), /^a = "[^"]+"\nb = "[^"]+"\n$/);
    editor.selection = new vscode.Selection(new vscode.Position(1, 0), new vscode.Position(1, 99));
    await vscode.commands.executeCommand('promptVeil.copyWithDummyData', { skipPreview: true });
    assert.match(await clipboard(), /^b = "[^"]+"$/);
    assert.equal((await clipboard()).includes(keys[1]), false);
  });

  it('works from the keyboard', async function () {
    needsWindow(this);
    await vscode.env.clipboard.writeText('untouched');
    await openText(`a = "${keys[0]}"\nb = "${keys[1]}"\n`);
    await workbench.click('.monaco-editor .view-lines');
    await workbench.press('Control+K');
    await workbench.press('Shift+C');
    await workbench.waitFor(`${dialog} >> text=Copy with dummy data`);
    assert.equal(await clipboard(), 'untouched');
    await workbench.press('Enter');
    await workbench.waitFor('.statusbar-item:has-text("with dummy data: 2 findings replaced")');
    assert.match(await clipboard(), /^a = "[^"]+"\nb = "[^"]+"\n$/);
  });
});
