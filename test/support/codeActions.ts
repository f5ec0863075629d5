import * as vscode from 'vscode';

/** The light bulb's entries at a place, with their edits. */
export async function codeActionsAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const manyEnough = 50;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind?.value,
    manyEnough,
  );
}

/**
 * Does what choosing an entry does: its edit, then its command.
 * @throws where no entry's title contains the words
 */
export async function applyCodeAction(actions: readonly vscode.CodeAction[], words: string): Promise<void> {
  const action = actions.find(({ title }) => title.includes(words));
  if (!action)
    throw new Error(`No "${words}" among: ${actions.map(({ title }) => title).join(' | ') || 'nothing'}`);
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command)
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments ?? []) as unknown[]),
    );
}
