import * as vscode from 'vscode';

/** Work in the background rests until nobody has typed for so long. */
const restMs = 400;

/** Tells when work in the background may go on. */
export class TypingPause implements vscode.Disposable {
  private restsUntil = 0;
  private readonly subscription: vscode.Disposable;

  constructor() {
    this.subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isTyped = contentChanges.length > 0 && document === vscode.window.activeTextEditor?.document;
      if (isTyped) this.restsUntil = Date.now() + restMs;
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Settles when nobody is typing. */
  async whenOver(): Promise<void> {
    for (let left = this.restsUntil - Date.now(); left > 0; left = this.restsUntil - Date.now())
      await new Promise((resolve) => setTimeout(resolve, left));
  }
}
