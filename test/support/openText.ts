import * as vscode from 'vscode';

let opened = 0;

/**
 * Writes a new file into the workspace's first folder and opens it in the editor.
 * @param extension of its name, which decides the language; Python by default, for which VS Code starts no server
 */
export async function openText(content: string, extension = 'py'): Promise<vscode.TextEditor> {
  opened++;
  return openFile(`opened-${opened}.${extension}`, content);
}

/** Writes a file with this path below the workspace's first folder and opens it in the editor. */
export async function openFile(path: string, content: string): Promise<vscode.TextEditor> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return vscode.window.showTextDocument(uri, { preview: false });
}

/** A path below the workspace's first folder. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The scenario has no workspace folder.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Replaces the whole text of an editor, as one edit. */
export async function setText(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.edit((edit) => edit.replace(all, text));
}

/** The range of the first occurrence of a value. */
export function rangeOfText(document: vscode.TextDocument, value: string): vscode.Range {
  const start = document.getText().indexOf(value);
  if (start < 0) throw new Error('The document does not hold what the test looks for.');
  return new vscode.Range(document.positionAt(start), document.positionAt(start + value.length));
}

/** Closes every editor without asking to save. */
export async function closeEverything(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(
    (document) => document.isDirty && hasTab(document),
  )) {
    await show(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Whether one can close it: VS Code writes a setting through a document that no editor shows, and is dirty meanwhile. */
function hasTab({ uri }: vscode.TextDocument): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => shown(input)?.toString() === uri.toString());
}

function shown(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}

/** Once more where another editor, which something asked for before, opened in the meantime. */
async function show(document: vscode.TextDocument): Promise<void> {
  try {
    await vscode.window.showTextDocument(document);
  } catch {
    await vscode.window.showTextDocument(document);
  }
}
