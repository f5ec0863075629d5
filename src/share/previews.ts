import * as vscode from 'vscode';
import { isOnlyRead } from '../files/readText.ts';
import type { Cleared } from './gate.ts';
import type { ShareItem } from './sources.ts';

/** Both sides of a preview that are not a file: the text with dummies, and a selection as it is. */
export const previewScheme = 'promptveil-preview';

/** Set while a preview is there to go on from. */
const previewContext = 'promptVeil.isPreviewing';

type Side = 'original' | 'dummy';

/** Shows what would be shared beside what it was made from, without temporary files. Holds the latest preview only. */
export class Previews implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private shown: readonly Cleared<ShareItem>[] = [];
  private session = 0;

  /** What the latest preview shows. */
  get latest(): readonly Cleared<ShareItem>[] {
    return this.shown;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const query = new URLSearchParams(uri.query);
    const one = this.shown[Number(query.get('index'))];
    if (Number(query.get('session')) !== this.session || !one)
      return vscode.l10n.t('This preview is over. Run "Scan before sharing" again.');
    return query.get('side') === 'original' ? one.original : one.redaction.text;
  }

  async show(cleared: readonly Cleared<ShareItem>[]): Promise<void> {
    this.session++;
    this.shown = cleared;
    await vscode.commands.executeCommand('setContext', previewContext, true);
    const [first] = cleared;
    if (cleared.length === 1 && first) await this.showOne(first);
    else await this.showSeveral(cleared);
  }

  dispose(): void {
    this.shown = [];
  }

  private async showOne(one: Cleared<ShareItem>): Promise<void> {
    const modified = this.sideUri(one, 0, 'dummy');
    await keepLanguage(one, modified);
    await vscode.commands.executeCommand(
      'vscode.diff',
      this.originalUri(one, 0),
      modified,
      vscode.l10n.t('{0}: original ↔ with dummy data', one.item.title),
      { preview: true },
    );
  }

  private async showSeveral(cleared: readonly Cleared<ShareItem>[]): Promise<void> {
    await vscode.commands.executeCommand(
      'vscode.changes',
      vscode.l10n.t('Original ↔ with dummy data'),
      cleared.map((one, index) => {
        const modified = this.sideUri(one, index, 'dummy');
        return [modified.with({ query: '' }), this.originalUri(one, index), modified];
      }),
    );
  }

  private originalUri(one: Cleared<ShareItem>, index: number): vscode.Uri {
    return one.item.span || isOnlyRead(one.item.uri.path)
      ? this.sideUri(one, index, 'original')
      : one.item.uri;
  }

  private sideUri({ item }: Cleared<ShareItem>, index: number, side: Side): vscode.Uri {
    const query = new URLSearchParams({ session: String(this.session), index: String(index), side });
    return vscode.Uri.from({ scheme: previewScheme, path: `/${item.title}`, query: query.toString() });
  }
}

/** The name of an untitled file says nothing of its language. */
async function keepLanguage({ item }: Cleared<ShareItem>, uri: vscode.Uri): Promise<void> {
  if (item.languageId === undefined) return;
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== item.languageId)
    await vscode.languages.setTextDocumentLanguage(document, item.languageId);
}
