import * as vscode from 'vscode';

const announcedMs = 6000;

/** A calm answer to a command: the status bar, for a few seconds. */
export function announce(message: string): void {
  vscode.window.setStatusBarMessage(`$(shield) ${message}`, announcedMs);
}
