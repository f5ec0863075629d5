import * as vscode from 'vscode';
import { ownerOf } from '../../editor/documents.ts';
import type { Engines } from '../../editor/engines.ts';
import { nameOfCategory } from '../../editor/wording.ts';
import { departureOf, type ShareAudit } from '../audit.ts';
import type { Cleared, Gate, Screened } from '../gate.ts';
import { describeRefusal } from '../shareDialog.ts';
import { exceededLimit, fileLimit } from '../fileLimit.ts';
import { itemsOf, type ShareItem } from '../sources.ts';
import { summarize } from '../summary.ts';
import { resolvePath } from './paths.ts';

interface ScanInput {
  /** Files and folders of the workspace. */
  readonly paths: readonly string[];
}

/** `promptveil_scan`: what secrets and personal data stand where, without telling them. */
export class ScanTool implements vscode.LanguageModelTool<ScanInput> {
  constructor(
    private readonly gate: Gate<ShareItem>,
    private readonly engines: Engines,
    private readonly audit: ShareAudit,
  ) {}

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<ScanInput>): vscode.PreparedToolInvocation {
    const paths = input.paths.join(', ');
    return {
      invocationMessage: vscode.l10n.t('Scanning {0}', paths),
      confirmationMessages: {
        title: vscode.l10n.t('Scan for secrets and personal data'),
        message: vscode.l10n.t(
          'Let the agent see what was found in {0}, and where? The values stay here.',
          paths,
        ),
      },
    };
  }

  /** @throws with a sentence for the agent */
  async invoke(
    { input }: vscode.LanguageModelToolInvocationOptions<ScanInput>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const uris = input.paths.map(resolvePath);
    const screened = await this.screenAll(uris, token);
    const lines = await this.describe(screened);
    const length = lines.join('\n').length;
    const isRecorded = await this.audit.mayLeave(uris, () => ({
      ...departureOf(summarize(screened), 'tool'),
      length,
    }));
    if (!isRecorded) throw new Error(this.audit.failure);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(lines.join('\n'))]);
  }

  /**
   * A line for each finding and for each file that was not checked.
   * @throws with a sentence, where these are too many files
   */
  async describeAll(uris: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<string[]> {
    return this.describe(await this.screenAll(uris, token));
  }

  private async screenAll(
    uris: readonly vscode.Uri[],
    token: vscode.CancellationToken,
  ): Promise<readonly Screened<ShareItem>[]> {
    const limitOf = fileLimit(this.engines);
    const items = await itemsOf('files', uris, limitOf);
    const exceeded = exceededLimit(items, limitOf);
    if (exceeded !== undefined)
      throw new Error(vscode.l10n.t('These are more than {0} files. Choose a smaller folder.', exceeded));
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => controller.abort());
    const screened = await this.gate
      .screenAll(items, controller.signal)
      .finally(() => void subscription.dispose());
    if (!screened) throw new vscode.CancellationError();
    return screened;
  }

  private async describe(screened: readonly Screened<ShareItem>[]): Promise<string[]> {
    const lines = (await Promise.all(screened.map((one) => this.describeOne(one)))).flat();
    return lines.length === 0 ? [vscode.l10n.t('Nothing was found.')] : lines;
  }

  private async describeOne(one: Screened<ShareItem>): Promise<string[]> {
    if (one.kind === 'cleared') return this.describeFindings(one);
    const { maximumLength } = this.engines.policyFor(ownerOf(one.item.uri));
    return [`${one.item.path}: ${describeRefusal(one.reason, maximumLength)}`];
  }

  /** `src/config.py:3: AWS access key (Secrets), block`, with dummies in the path. */
  private async describeFindings({
    item,
    original,
    findings,
    redactedPath,
  }: Cleared<ShareItem>): Promise<string[]> {
    const lines: string[] = [];
    for (const { ruleId, start, category, action } of findings) {
      const rule = await this.engines.rule(ownerOf(item.uri), ruleId);
      const line = original.slice(0, start).split('\n').length;
      lines.push(
        `${redactedPath}:${line}: ${rule?.title ?? ruleId} (${nameOfCategory(category)}), ${action}`,
      );
    }
    return lines;
  }
}
