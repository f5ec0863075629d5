import * as vscode from 'vscode';

export interface Question {
  readonly title: string;
  /** What happens when the developer does nothing else; comes first. */
  readonly no: vscode.QuickPickItem;
  readonly yes: vscode.QuickPickItem;
}

/** Asks without a dialog in the middle of the window; turning back, or not being able to ask, is a no. */
export async function isAgreed({ title, no, yes }: Question): Promise<boolean> {
  try {
    return (await vscode.window.showQuickPick([no, yes], { title, ignoreFocusOut: true })) === yes;
  } catch {
    return false;
  }
}
