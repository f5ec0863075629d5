import * as vscode from 'vscode';
import { requestText } from './requestText.ts';

export const requestScheme = 'promptveil-request';

/** The request as it would be sent, to be read only; it holds dummies only. */
export class RequestDocument implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private text = '';

  dispose(): void {
    this.changed.dispose();
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  async show(request: object): Promise<void> {
    this.text = requestText(request);
    const name = vscode.l10n.t('What is sent to Claude');
    const uri = vscode.Uri.from({ scheme: requestScheme, path: `/${name}.yaml` });
    this.changed.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
  }
}
