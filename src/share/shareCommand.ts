import * as vscode from 'vscode';
import type { Engines } from '../editor/engines.ts';
import { isDoneInAMoment } from '../editor/moment.ts';
import { staying, type ShareAudit } from './audit.ts';
import type { Cleared, Gate, Screened } from './gate.ts';
import { ReplacementReview } from './replacementReview.ts';
import { askWhatToShare, isCopyAsIsAllowed } from './shareDialog.ts';
import type { ShareAction, ShareActions } from './shareActions.ts';
import { askForScope } from './scopePick.ts';
import { exceededLimit, fileLimit } from './fileLimit.ts';
import { itemsOf, type Scope, type ShareItem } from './sources.ts';
import { summarize, type ShareSummary } from './summary.ts';

/** What a key binding, another extension or a test may say beforehand; the rest is asked. */
export interface ShareRequest {
  readonly scope?: Scope;
  readonly uris?: readonly vscode.Uri[];
  readonly action?: ShareAction;
  readonly target?: vscode.Uri;
}

/** What came of it; no values. */
export interface ShareOutcome {
  readonly files: number;
  readonly findings: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly action: ShareAction | undefined;
}

/** "Scan before sharing": choose, scan, look, decide. */
export class ShareCommand {
  constructor(
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
    private readonly actions: ShareActions,
    private readonly audit: ShareAudit,
  ) {}

  /** @returns undefined when the developer turned back before anything was decided */
  async run(request: ShareRequest): Promise<ShareOutcome | undefined> {
    await this.engines.ready;
    const chosen = request.scope ? request : await askForScope();
    if (!chosen?.scope) return undefined;
    const limitOf = fileLimit(this.engines);
    const items = await itemsOf(chosen.scope, chosen.uris, limitOf);
    if (items.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to share here.'));
      return undefined;
    }
    const exceeded = exceededLimit(items, limitOf);
    if (exceeded !== undefined) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('These are more than {0} files. Choose a smaller folder.', exceeded),
      );
      return undefined;
    }
    const screened = await this.screen(items);
    if (!screened) return undefined;
    return this.decide(summarize(screened), request);
  }

  /** The button over a preview: what is shown there goes to the clipboard. */
  async copyPreview(screened: readonly Screened<ShareItem>[]): Promise<void> {
    if (screened.length > 0) await this.actions.copyPreview(summarize(screened));
  }

  /** The button over a preview that changes what is replaced by what; the preview then shows it. */
  async reviewPreview(cleared: readonly Cleared<ShareItem>[]): Promise<void> {
    if (cleared.length > 0) await this.actions.run('preview', summarize(await this.review(cleared)));
  }

  private review(cleared: readonly Cleared<ShareItem>[]): Promise<readonly Cleared<ShareItem>[]> {
    return new ReplacementReview(cleared, this.gate, this.engines).run();
  }

  /** Asks what happens next, unless the request says it, and does it. */
  async decide(screened: ShareSummary<ShareItem>, request: ShareRequest): Promise<ShareOutcome> {
    const { action: wanted, summary } = request.action
      ? { action: request.action, summary: screened }
      : await askWhatToShare(screened, this.engines, (cleared) => this.review(cleared));
    if (!wanted) await this.recordStaying(summary, 'cancelled');
    const isAllowed =
      summary.cleared.length > 0 && (wanted !== 'copyAsIs' || isCopyAsIsAllowed(summary, this.engines));
    if (wanted && !isAllowed) {
      await this.recordStaying(summary, 'refused');
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The policy does not allow this. Nothing was shared.'),
      );
    }
    const isDone = wanted && isAllowed && (await this.actions.run(wanted, summary, request.target));
    return {
      files: summary.cleared.length,
      findings: summary.findings,
      refused: summary.refused.map(({ item, reason }) => ({ path: item.title, reason })),
      action: isDone === true ? wanted : undefined,
    };
  }

  private async recordStaying(
    summary: ShareSummary<ShareItem>,
    decision: 'cancelled' | 'refused',
  ): Promise<void> {
    const items = [...summary.cleared, ...summary.refused].map(({ item }) => item);
    await this.audit.mayLeave(
      items.map(({ uri }) => uri),
      () => staying(summary, 'clipboard', decision),
    );
  }

  private async screen(items: readonly ShareItem[]): Promise<readonly Screened<ShareItem>[] | undefined> {
    const controller = new AbortController();
    let report: (done: number, title: string) => void = () => undefined;
    const screening = this.gate.screenAll(items, controller.signal, (done, { title }) => report(done, title));
    if (await isDoneInAMoment(screening)) return screening;
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Scanning before sharing'),
        cancellable: true,
      },
      async (progress, cancellation) => {
        const subscription = cancellation.onCancellationRequested(() => controller.abort());
        let reported = 0;
        report = (done, title) => {
          progress.report({ message: title, increment: ((done - reported) / items.length) * 100 });
          reported = done;
        };
        return screening.finally(() => void subscription.dispose());
      },
    );
  }
}
