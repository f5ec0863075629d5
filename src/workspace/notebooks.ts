import * as vscode from 'vscode';

/**
 * Whether people see a file as a notebook. What is shown then comes from the file: an edit of its text, which no tab
 * shows, counts for nothing until it is saved.
 */
export function isSeenAsNotebook(uri: vscode.Uri): boolean {
  const inText = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && isSame(input.uri, uri));
  return !inText && (uri.path.endsWith('.ipynb') || openNotebook(uri) !== undefined);
}

/** Whether somebody has changed a notebook and not saved it: what is written to its file meanwhile would be lost. */
export function isUnsavedNotebook(uri: vscode.Uri): boolean {
  return openNotebook(uri)?.isDirty === true;
}

function openNotebook(uri: vscode.Uri): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find((notebook) => isSame(notebook.uri, uri));
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString();
}
