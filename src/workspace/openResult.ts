import * as vscode from 'vscode';
import { isOnlyRead } from '../files/readText.ts';
import type { FindingNode } from './resultNodes.ts';

/** Shows a finding where it stands: in a notebook its cell, else the value itself, selected. */
export async function openResult({ uri, finding }: FindingNode): Promise<void> {
  if (uri.path.endsWith('.ipynb') && (await openCell(uri, finding.start))) return;
  if (isOnlyRead(uri.path)) {
    // Whatever shows it: some of it would pass for text, and the place would be a wrong one.
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  const { startLine, startColumn, endLine, endColumn } = finding;
  const selection = new vscode.Range(startLine - 1, startColumn - 1, endLine - 1, endColumn - 1);
  try {
    await vscode.window.showTextDocument(uri, { selection, preview: true });
  } catch {
    await vscode.commands.executeCommand('vscode.open', uri);
  }
}

/** @returns false where the place is in no cell, or the file is no notebook to VS Code */
async function openCell(uri: vscode.Uri, offset: number): Promise<boolean> {
  try {
    const [{ getLocation }, text] = await Promise.all([
      import('jsonc-parser'),
      vscode.workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes)),
    ]);
    const [top, index] = getLocation(text, offset).path;
    if (top !== 'cells' || typeof index !== 'number') return false;
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook, {
      selections: [new vscode.NotebookRange(index, index + 1)],
    });
    return true;
  } catch {
    return false;
  }
}
