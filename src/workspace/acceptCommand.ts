import * as vscode from 'vscode';
import { baselineFileName, type AcceptProblem, type BaselineStore } from '../editor/baselineStore.ts';
import { ownerOf, policyPath } from '../editor/documents.ts';
import { countFindings } from '../editor/wording.ts';
import type { BaselineFinding } from '../policy/index.ts';
import type { ScanResults } from './scanResults.ts';

/** Accepts what the last scan found, so that only what comes from now on is shown. */
export class AcceptCommand {
  constructor(
    private readonly results: ScanResults,
    private readonly baselines: BaselineStore,
  ) {}

  async run(): Promise<void> {
    let count = 0;
    const ways: (() => Promise<void>)[] = [];
    for (const [folder, findings] of this.byFolder()) {
      const back = await this.baselines.remember(folder);
      const problem = await this.accept(folder, findings);
      if (problem !== undefined) {
        void vscode.window.showWarningMessage(problem);
        return;
      }
      count += findings.length;
      ways.push(back);
    }
    void offerUndo(count, ways);
  }

  /** @returns why nothing was accepted, in a sentence */
  private async accept(
    folder: vscode.WorkspaceFolder,
    findings: readonly BaselineFinding[],
  ): Promise<string | undefined> {
    try {
      const problem = await this.baselines.accept(folder, findings, (uri) => this.results.isKnown(uri));
      return problem && sentenceOf(problem);
    } catch {
      return vscode.l10n.t('Nothing was accepted: {0} could not be written.', baselineFileName);
    }
  }

  /** Of every folder that was scanned, also where nothing is left to accept. */
  private byFolder(): Map<vscode.WorkspaceFolder, BaselineFinding[]> {
    const folders = new Map<vscode.WorkspaceFolder, BaselineFinding[]>();
    const listOf = (uri: vscode.Uri): BaselineFinding[] | undefined => {
      const folder = vscode.workspace.getWorkspaceFolder(ownerOf(uri));
      if (!folder) return undefined;
      const list = folders.get(folder) ?? [];
      folders.set(folder, list);
      return list;
    };
    for (const scope of this.results.scanned) listOf(scope);
    for (const { uri, findings } of this.results.all())
      for (const { ruleId, fingerprint } of findings)
        listOf(uri)?.push({ path: policyPath(uri), ruleId, fingerprint });
    return folders;
  }
}

/** So much leaves the screen at once that going back must be as easy. */
async function offerUndo(count: number, ways: readonly (() => Promise<void>)[]): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t(
    '{0} accepted. They are not shown, and still replaced when you share.',
    countFindings(count),
  );
  if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return;
  for (const goBack of ways) await goBack();
}

function sentenceOf(problem: AcceptProblem): string {
  switch (problem) {
    case 'untrusted':
      return vscode.l10n.t('Nothing was accepted: a workspace that is not trusted hides no findings.');
    case 'forbidden':
      return vscode.l10n.t('Nothing was accepted: the policy lets no findings be silenced.');
    case 'notABaseline':
      return vscode.l10n.t('Nothing was accepted: {0} holds something else.', baselineFileName);
  }
}
