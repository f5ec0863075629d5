import * as vscode from 'vscode';
import { policyUri } from '../settings/index.ts';
import type { TextEdit } from './policyText.ts';
import { exists } from './exists.ts';

/** Works out the edits of a policy file's text. */
export type PolicyChange = (text: string) => readonly TextEdit[];

/** Edits a folder's policy file as it stands in the editor or on disk; makes the file where there is none. */
export async function editPolicy(
  folder: vscode.WorkspaceFolder,
  change: PolicyChange,
): Promise<vscode.WorkspaceEdit> {
  const uri = policyUri(folder);
  const edit = new vscode.WorkspaceEdit();
  if (!(await exists(uri))) {
    const { emptyPolicy, withEdits } = await import('./policyText.ts');
    edit.createFile(uri, { ignoreIfExists: true });
    edit.insert(uri, new vscode.Position(0, 0), withEdits(emptyPolicy, change(emptyPolicy)));
    return edit;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  for (const { offset, length, content } of change(document.getText()))
    edit.replace(
      uri,
      new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)),
      content,
    );
  return edit;
}

/** A policy takes effect when it is saved. */
export async function savePolicy(uri: vscode.Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document?.isDirty === true) await document.save();
}
