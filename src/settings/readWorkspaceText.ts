import * as vscode from 'vscode';

/**
 * Reads a text file of the workspace, wherever that is.
 * @returns undefined where there is no such file; rejects where it cannot be read
 */
export async function readWorkspaceText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder().decode(bytes);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
