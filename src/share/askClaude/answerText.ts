import * as vscode from 'vscode';
import type { StopReason } from './api.ts';

/** What a reader must know about how an answer ended; undefined where it simply ended. */
export function describeStop(stopReason: StopReason | undefined, kept: number): string | undefined {
  switch (stopReason) {
    case 'refusal':
      return vscode.l10n.t('Claude declined to answer this. Ask differently.');
    case 'max_tokens':
      return vscode.l10n.t('The answer was cut off at the length limit. Ask Claude to go on.');
    case 'model_context_window_exceeded':
      return vscode.l10n.t('The conversation is too long for this model. Start a new one.');
    default:
      break;
  }
  if (kept === 0) return undefined;
  return kept === 1
    ? vscode.l10n.t('Dummy data was kept in a web address: whoever opens it would send the real values.')
    : vscode.l10n.t(
        'Dummy data was kept in {0} web addresses: whoever opens them would send the real values.',
        kept,
      );
}
