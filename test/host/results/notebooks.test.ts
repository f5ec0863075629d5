import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/editor.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';

const key = awsKeyId(41);
/** Of each test its own: VS Code keeps the text of a file for a while. */
let uri = inWorkspace('notebooks/0.ipynb');
let made = 0;
const command = (name: string, ...words: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`promptVeil.${name}`, ...words);

/** One key in what a cell says, and once more in what it printed. */
function notebookText(): string {
  const printed = { output_type: 'stream', name: 'stdout', text: [`using ${key}\n`] };
  const cell = {
    cell_type: 'code',
    execution_count: 1,
    metadata: {},
    source: [`key = "${key}"`],
    outputs: [printed],
  };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
}

const onDisk = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

async function openNotebook(): Promise<vscode.NotebookDocument> {
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

const firstCell = (notebook: vscode.NotebookDocument): string => notebook.cellAt(0).document.getText();

describe('Replacing in a notebook, from the results', () => {
  beforeEach(async () => {
    uri = inWorkspace(`notebooks/${++made}.ipynb`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(notebookText()));
    await command('scanFile', uri);
  });
  afterEach(async () => {
    await closeEverything();
    await command('clearResults');
    await vscode.workspace.fs.delete(uri);
  });

  it('changes what is saved, and what the open notebook shows', async () => {
    const notebook = await openNotebook();
    await command('replaceAllResults', 'atOnce');
    assert.equal((await onDisk()).includes(key), false);
    await eventually(
      () => firstCell(notebook),
      (text) => !text.includes(key),
      (listener) => vscode.workspace.onDidChangeNotebookDocument(listener),
      'the cell',
    );
  });

  it('changes what is saved where the notebook is closed', async () => {
    await command('replaceAllResults', 'atOnce');
    assert.equal((await onDisk()).includes(key), false);
  });

  it('leaves a notebook alone that has changes which are not saved', async () => {
    const notebook = await openNotebook();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(notebook.cellAt(0).document.uri, new vscode.Position(0, 0), '# mine\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await command('replaceAllResults', 'atOnce'), 0);
    assert.equal(await onDisk(), notebookText());
    assert.equal(firstCell(notebook), `# mine\nkey = "${key}"`);
    await notebook.save();
  });
});
