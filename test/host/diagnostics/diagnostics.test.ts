import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openFile, openText, setText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const isFound = (list: vscode.Diagnostic[]): boolean => list.length > 0;
const isGone = (list: vscode.Diagnostic[]): boolean => list.length === 0;

describe('Underlined findings', () => {
  afterEach(closeEverything);

  it('appear while typing, at exactly the value, after emoji and with CRLF line ends', async () => {
    const key = awsKeyId();
    const editor = await openText('const first = 1;\r\n');
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(1, 0), `const emoji = '🔑👩‍💻', key = '${key}';\r\n`),
    );
    const found = await diagnosticsWhen(editor.document.uri, isFound);
    assert.equal(editor.document.eol, vscode.EndOfLine.CRLF);
    assert.deepEqual(
      found.map(({ range }) => editor.document.getText(range)),
      [key],
    );
  });

  it('say what it is, never the value, and are errors where the policy blocks', async () => {
    const key = awsKeyId();
    const { document } = await openText(`const key = '${key}';\n`);
    const [found] = await diagnosticsWhen(document.uri, isFound);
    assert.equal(found?.message, 'AWS access key — would be sent to Claude in clear');
    assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(JSON.stringify(found).includes(key), false);
  });

  it('link to a page about the rule that opens without a network', async () => {
    const { document } = await openText(`const key = '${awsKeyId()}';\n`);
    const [found] = await diagnosticsWhen(document.uri, isFound);
    const code = found?.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, 'aws-access-key-id');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# AWS access key\n/);
    assert.match(page.getText(), /What to do/);
  });

  it('lead to that page from the hover', async function () {
    needsWindow(this);
    const editor = await openText(`key = "${awsKeyId()}"\n`);
    await diagnosticsWhen(editor.document.uri, isFound);
    editor.selection = new vscode.Selection(new vscode.Position(0, 10), new vscode.Position(0, 10));
    await vscode.commands.executeCommand('editor.action.showHover');
    await workbench.click('.monaco-hover a.code-link');
    await workbench.waitFor('.tab.active:has-text("aws-access-key-id.md")');
  });

  it('go when the value goes', async () => {
    const editor = await openText(`const key = '${awsKeyId()}';\n`);
    await diagnosticsWhen(editor.document.uri, isFound);
    await setText(editor, 'const key = process.env.KEY;\n');
    await diagnosticsWhen(editor.document.uri, isGone);
  });

  it('end at the value when the text changes under a scan', async () => {
    const key = awsKeyId();
    const editor = await openText(`const key = '${key}';\n`);
    const { document } = editor;
    for (let line = 0; line < 12; line++) {
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), `// line ${line}\n`));
      // Asking for a hover starts a scan at once, without the pause.
      void vscode.commands.executeCommand(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
    }
    const [found] = await diagnosticsWhen(document.uri, ([first]) => first?.range.start.line === 12);
    assert.equal(found && document.getText(found.range), key);
  });

  it('are gone when the file is closed', async () => {
    const uri = inWorkspace('closed.py');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`key = '${awsKeyId()}'\n`));
    // The way the explorer opens a file: nothing but its tab holds it.
    await vscode.commands.executeCommand('vscode.open', uri);
    await diagnosticsWhen(uri, isFound);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await diagnosticsWhen(uri, isGone);
  });

  it('stay, once each, when the language changes', async () => {
    const { document } = await openText(`key = '${awsKeyId()}'\n`);
    await diagnosticsWhen(document.uri, isFound);
    await vscode.languages.setTextDocumentLanguage(document, 'python');
    const found = await diagnosticsWhen(document.uri, isFound);
    assert.equal(found.length, 1);
  });

  it('move with a renamed file', async () => {
    const before = (await openFile('before.ts', `const key = '${awsKeyId()}';\n`)).document.uri;
    const after = inWorkspace('after.ts');
    await diagnosticsWhen(before, isFound);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(before, after);
    await vscode.workspace.applyEdit(edit);
    await diagnosticsWhen(after, isFound);
    await diagnosticsWhen(before, isGone);
  });

  it('are all there in a file with 200 of them', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => awsKeyId(index + 1));
    const { document } = await openText(keys.map((key, index) => `const key${index} = '${key}';`).join('\n'));
    const found = await diagnosticsWhen(document.uri, (list) => list.length === 200);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      keys,
    );
  });

  it('beyond a thousand are counted where they cannot be shown', async () => {
    const lines = Array.from({ length: 1100 }, (_, index) => `const key${index} = '${awsKeyId(index + 1)}';`);
    const { document } = await openText(lines.join('\n'));
    const found = await diagnosticsWhen(document.uri, (list) => list.length >= 1000);
    assert.equal(found.length, 1000);
    assert.match(found.map(({ message }) => message).join('\n'), /101 more findings in this file/);
  });

  it('appear in notebook cells', async () => {
    const key = awsKeyId();
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, `key = "${key}"`, 'python');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    await vscode.window.showNotebookDocument(notebook);
    const document = notebook.cellAt(0).document;
    const found = await diagnosticsWhen(document.uri, isFound);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      [key],
    );
  });
});
