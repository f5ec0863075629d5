import * as vscode from 'vscode';
import { describeReason } from '../editor/wording.ts';
import type { Engines } from '../editor/engines.ts';
import { ownerOf } from '../editor/documents.ts';
import type { Policy } from '../policy/index.ts';
import type { Gate, Refused } from './gate.ts';
import { needsLook, needsPreview } from './permissions.ts';
import type { ShareActions } from './shareActions.ts';
import type { ShareCommand } from './shareCommand.ts';
import { documentItem, selectedItems, type ShareItem } from './sources.ts';
import { summarize, type ShareSummary } from './summary.ts';

/** What a key binding or another command may say beforehand. */
export interface CopyRequest {
  /** What was found has been seen: copies at once, unless the policy always wants a preview. */
  readonly skipPreview?: boolean;
}

/**
 * "Copy with dummy data": the selection, else the whole file, ready to be pasted into Claude. Where the policy wants what
 * was found to be seen first, it is shown, with copying as the first choice.
 */
export class CopyCommand {
  constructor(
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
    private readonly actions: ShareActions,
    private readonly share: Pick<ShareCommand, 'decide'>,
  ) {}

  /** @returns whether something was put on the clipboard */
  async run({ skipPreview = false }: CopyRequest = {}): Promise<boolean> {
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
    if (skipPreview || !this.mustLook(summary)) return this.actions.run('copy', summary);
    return (await this.share.decide(summary, {})).action !== undefined;
  }

  /** A preview side by side shows more than the list: where one is demanded, the list is left out. */
  private mustLook({ cleared }: ShareSummary<ShareItem>): boolean {
    const policyOf = ({ uri }: ShareItem): Policy => this.engines.policyFor(ownerOf(uri));
    if (cleared.some(({ item }) => needsPreview(policyOf(item)))) return false;
    return cleared.some((one) => needsLook(policyOf(one.item), one));
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
