import * as vscode from 'vscode';

/** Must be the one in package.json, which has Markdown of this scheme shown rendered. */
const scheme = 'promptveil-protection';

/** Texts that are only read: what would be written, and what a check found. None of them asks to be saved. */
export class ProtectionPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.path) ?? vscode.l10n.t('This page is over. Run the command again.');
  }

  /** @param name with the ending of its language, which is also the tab's title */
  async show(name: string, text: string): Promise<vscode.Uri> {
    const uri = vscode.Uri.from({ scheme, path: `/${name}` });
    this.texts.set(uri.path, text);
    this.changed.fire(uri);
    await vscode.commands.executeCommand('vscode.open', uri, { preview: true });
    return uri;
  }

  async close(uri: vscode.Uri): Promise<void> {
    this.texts.delete(uri.path);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(
      tabs.filter(
        ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
      ),
    );
  }
}
