import * as vscode from 'vscode';
import { isWithin } from '../../editor/uriNesting.ts';

/**
 * The file that an agent names: absolute, or below a workspace folder.
 * @throws with a sentence for the agent where it is outside of the workspace
 */
export function resolvePath(path: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isAbsolute = /^(?:[/\\]|[a-z]:[/\\])/i.test(path);
  const [first] = folders;
  const uri = isAbsolute || !first ? vscode.Uri.file(path) : vscode.Uri.joinPath(first.uri, path);
  const isInside = folders.some((folder) => isWithin(uri, folder.uri));
  if (!isInside || uri.path.split('/').includes('..'))
    throw new Error(vscode.l10n.t('Only files of the workspace can be read.'));
  return uri;
}
