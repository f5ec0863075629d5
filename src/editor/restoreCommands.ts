import * as vscode from 'vscode';
import type { Restored } from '../dummy/index.ts';
import { announce } from './announce.ts';
import { rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';

/** Brings real values back into what came from Claude. */
export class RestoreCommands {
  constructor(private readonly engines: Engines) {}

  /** "Paste and restore real values": what is on the clipboard, in the place of the selection. */
  async paste(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const clipboard = await vscode.env.clipboard.readText();
    if (!editor) return;
    if (clipboard === '') {
      announce(vscode.l10n.t('There is no text on the clipboard'));
      return;
    }
    const { text, restored } = await this.engines.restore(clipboard);
    await editor.edit((edit) => editor.selections.forEach((selection) => edit.replace(selection, text)));
    editor.selections = editor.selections.map(({ active }) => new vscode.Selection(active, active));
    announce(describeRestored(restored));
  }

  /**
   * "Restore real values": in the selection, else in the whole file. What stands before a selection counts, since it
   * tells how a value is written there.
   */
  async restore(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const selected = editor.selections.filter((selection) => !selection.isEmpty);
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    const { version } = document;
    const found: Found[] = [];
    for (const range of selected.length > 0 ? selected : [whole])
      found.push(await this.find(document, range));
    if (document.version !== version) return;
    const restored = found.flatMap((one) => one.restored);
    await editor.edit((edit) => {
      for (const { start, end, text } of restored) edit.replace(rangeOf(document, { start, end }), text);
    });
    const unknown = found.reduce((sum, one) => sum + one.unknown, 0);
    announce(unknown === 0 ? describeRestored(restored.length) : describeUnknown(restored.length, unknown));
  }

  private async find(document: vscode.TextDocument, range: vscode.Range): Promise<Found> {
    const { languageId } = document;
    const stream = await this.engines.restoreStream(languageId === 'plaintext' ? {} : { format: languageId });
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const restored = stream.restoreWithin(document.getText(), start, end);
    return { restored, unknown: stream.unknown.length };
  }
}

interface Found {
  readonly restored: readonly Restored[];
  /** How much looks like dummy data, and is none of this window. */
  readonly unknown: number;
}

function describeRestored(count: number): string {
  if (count === 0) return vscode.l10n.t('No dummy data of this window was found; nothing was changed back');
  return count === 1
    ? vscode.l10n.t('1 real value is back')
    : vscode.l10n.t('{0} real values are back', count);
}

function describeUnknown(restored: number, unknown: number): string {
  const stays =
    unknown === 1
      ? vscode.l10n.t('1 looks like dummy data that this window never made, and stays')
      : vscode.l10n.t('{0} look like dummy data that this window never made, and stay', unknown);
  return restored === 0 ? stays : `${describeRestored(restored)}; ${stays}`;
}

const restoreKind = vscode.DocumentDropOrPasteEditKind.Text.append('promptVeil', 'restore');

/** Offers the restored text in VS Code's own "Paste as…" where the clipboard holds dummies. */
export class RestoringPaste implements vscode.DocumentPasteEditProvider {
  static readonly metadata: vscode.DocumentPasteProviderMetadata = {
    pasteMimeTypes: ['text/plain'],
    providedPasteEditKinds: [restoreKind],
  };

  constructor(private readonly engines: Engines) {}

  async provideDocumentPasteEdits(
    _document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
  ): Promise<vscode.DocumentPasteEdit[]> {
    const pasted = await dataTransfer.get('text/plain')?.asString();
    if (pasted === undefined) return [];
    const { text, restored } = await this.engines.restore(pasted);
    if (restored === 0) return [];
    const title = vscode.l10n.t('Restore real values ({0})', restored);
    const edit = new vscode.DocumentPasteEdit(text, title, restoreKind);
    // The plain text stays what a paste gives: who copies dummy data within VS Code wants to see it.
    edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
    return [edit];
  }
}
