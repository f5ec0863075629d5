import * as vscode from 'vscode';
import { countFindings, describeReason } from '../editor/wording.ts';
import type { Engines } from '../editor/engines.ts';
import { ownerOf } from '../editor/documents.ts';
import type { Gate, Refused } from './gate.ts';
import { outgoingText } from './outgoing.ts';
import { announce } from './shareActions.ts';
import { documentItem, selectedItems, type ShareItem } from './sources.ts';
import { summarize } from './summary.ts';

/** "Copy with dummy data": the selection, else the whole file, ready to be pasted into Claude. */
export class CopyCommand {
  constructor(
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
  ) {}

  /** @returns whether something was put on the clipboard */
  async run(): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return false;
    const selected = selectedItems();
    const items = selected.length > 0 ? selected : [documentItem(editor.document)];
    const screened = await this.gate.screenAll(items, new AbortController().signal);
    if (!screened) return false;
    const { cleared, refused, findings } = summarize(screened);
    const [first] = refused;
    if (first) {
      void vscode.window.showWarningMessage(this.describeRefusal(first));
      return false;
    }
    await vscode.env.clipboard.writeText(outgoingText(cleared, 'redacted'));
    announce(
      findings === 0
        ? vscode.l10n.t('Copied; nothing had to be replaced')
        : vscode.l10n.t('Copied with dummy data: {0} replaced', countFindings(findings)),
    );
    return true;
  }

  private describeRefusal({ item, reason }: Refused<ShareItem>): string {
    if (reason === 'never-share')
      return vscode.l10n.t('Nothing was copied: the policy never shares {0}.', item.path);
    const { maximumLength } = this.engines.policyFor(ownerOf(item.uri));
    return vscode.l10n.t(
      'Nothing was copied: {0} was not checked, {1}.',
      item.path,
      describeReason(reason, maximumLength),
    );
  }
}
