import * as vscode from 'vscode';

/** "Claude (Prompt Veil)" in VS Code's chat. */
export function registerChatModel(_options: object): vscode.Disposable {
  return new vscode.Disposable(() => undefined);
}
