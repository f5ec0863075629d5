import * as vscode from 'vscode';
import { editPolicy, savePolicy } from '../../editor/policyEdits.ts';
import { policyUri } from '../../settings/index.ts';

/** Adds the active file to what the policy of its folder never shares. */
export async function closeActiveFile(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return;
  const relative = vscode.workspace.asRelativePath(uri, false);
  const { modify, parse } = await import('jsonc-parser');
  const edit = await editPolicy(folder, (text) => {
    const document = parse(text) as { files?: { neverShare?: unknown } } | undefined;
    const list = document?.files?.neverShare;
    const formattingOptions = { insertSpaces: true, tabSize: 2 };
    // A single glob may be written without a list.
    return Array.isArray(list)
      ? modify(text, ['files', 'neverShare', -1], relative, { formattingOptions, isArrayInsertion: true })
      : modify(text, ['files', 'neverShare'], typeof list === 'string' ? [list, relative] : [relative], {
          formattingOptions,
        });
  });
  await vscode.workspace.applyEdit(edit);
  await savePolicy(policyUri(folder));
  vscode.window.setStatusBarMessage(`$(lock) ${vscode.l10n.t('{0} is closed to Claude', relative)}`, 6000);
}
