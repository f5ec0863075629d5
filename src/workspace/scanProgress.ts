import * as vscode from 'vscode';
import { isDoneInAMoment } from '../editor/moment.ts';
import { countFiles, countFindings } from '../editor/wording.ts';
import type { ScanOutcome, ScanProgress } from './workspaceScanner.ts';

/** Numbers that change faster nobody can read. */
const reportEveryMs = 150;

/** Shows that a scan goes on: in the view at once, and where it takes longer with a button to stop it. */
export async function showProgress(
  controller: AbortController,
  run: (onProgress: (progress: ScanProgress) => void) => Promise<ScanOutcome>,
): Promise<ScanOutcome> {
  let report: (progress: ScanProgress) => void = () => undefined;
  const scan = run((progress) => report(progress));
  void vscode.window.withProgress({ location: { viewId: 'promptVeil.results' } }, () => scan);
  if (await isDoneInAMoment(scan)) return scan;
  const location = vscode.ProgressLocation.Notification;
  const title = vscode.l10n.t('Scanning');
  return vscode.window.withProgress({ location, title, cancellable: true }, (progress, cancellation) => {
    const subscription = cancellation.onCancellationRequested(() => controller.abort());
    let reported = 0;
    report = (now) => {
      if (performance.now() - reported < reportEveryMs) return;
      reported = performance.now();
      progress.report({ message: describeProgress(now) });
    };
    return scan.finally(() => void subscription.dispose());
  });
}

function describeProgress({ files, bytes, findings }: ScanProgress): string {
  return `${countFiles(files)}, ${megabytes(bytes)}, ${countFindings(findings)}`;
}

/** What came of a scan, in a sentence above the results. */
export function describeOutcome(outcome: ScanOutcome): string {
  const { files, bytes, isWhole, onlyChanged, beyondLimit, findings } = outcome;
  const looked = vscode.l10n.t('{0} scanned, {1}.', countFiles(files), megabytes(bytes));
  if (!isWhole) return vscode.l10n.t('Stopped after {0}. "Scan what changed" goes on.', countFiles(files));
  if (onlyChanged && files === 0) return vscode.l10n.t('Nothing has changed since the last scan.');
  const limit =
    beyondLimit > 0
      ? ` ${vscode.l10n.t("{0} were not checked: more than the policy's limit.", countFiles(beyondLimit))}`
      : '';
  return findings === 0 && !onlyChanged
    ? `${vscode.l10n.t('Nothing was found.')} ${looked}${limit}`
    : `${looked}${limit}`;
}

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  if (size < 0.1) return vscode.l10n.t('{0} KB', Math.ceil(bytes / 1000));
  return vscode.l10n.t('{0} MB', size < 10 ? size.toFixed(1) : Math.round(size));
}
