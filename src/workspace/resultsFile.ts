import * as vscode from 'vscode';

/** Where the results are kept over a reload. @param storage what VS Code lets the extension have for the workspace */
export function resultsFile(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, 'results.json');
}
