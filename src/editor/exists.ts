import * as vscode from 'vscode';

/** Whether a file or folder is there; a place that cannot be asked counts as empty. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
