import * as vscode from 'vscode';
import { describeReason } from '../editor/wording.ts';
import type { Engines } from '../editor/engines.ts';
import { ownerOf } from '../editor/documents.ts';
import type { Gate, Refused } from './gate.ts';
import type { ShareActions } from './shareActions.ts';
import { documentItem, selectedItems, type ShareItem } from './sources.ts';
import { summarize } from './summary.ts';

/** "Copy with dummy data": the selection, else the whole file, ready to be pasted into Claude. */
export class CopyCommand {
  constructor(
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
    private readonly actions: ShareActions,
  ) {}

  /** @returns whether something was put on the clipboard */
  async run(): Promise<boolean> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return false;
    await this.engines.ready;
    const selected = selectedItems();
    const items = selected.length > 0 ? selected : [documentItem(editor.document)];
    const screened = await this.gate.screenAll(items, new AbortController().signal);
    if (!screened) return false;
    const summary = summarize(screened);
    const [first] = summary.refused;
    if (first) {
      void vscode.window.showWarningMessage(this.describeRefusal(first));
      return false;
    }
    return this.actions.run('copy', summary);
  }

  private describeRefusal({ item, reason }: Refused<ShareItem>): string {
    if (reason === 'never-share')
      return vscode.l10n.t('Nothing was copied: the policy never shares {0}.', item.title);
    const { maximumLength } = this.engines.policyFor(ownerOf(item.uri));
    return vscode.l10n.t(
      'Nothing was copied: {0} was not checked, {1}.',
      item.title,
      describeReason(reason, maximumLength),
    );
  }
}
