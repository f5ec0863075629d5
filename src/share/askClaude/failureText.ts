import * as vscode from 'vscode';
import { NotRecorded } from '../requests/requestRecord.ts';
import { GateClosed } from '../requests/messageGate.ts';
import { ClaudeFailure, type Failure } from './failure.ts';

/** What happened and what to do, in a sentence or two; undefined for what the developer ended. */
export function describeProblem(error: unknown): string | undefined {
  if (error instanceof GateClosed) return describeClosed(error.reason);
  if (error instanceof NotRecorded) return error.message;
  if (error instanceof ClaudeFailure) return describeFailure(error.failure);
  return vscode.l10n.t('Something went wrong inside Prompt Veil. Its output channel has the details.');
}

export function describeClosed(reason: GateClosed['reason']): string {
  switch (reason) {
    case 'too-large':
      return vscode.l10n.t('Nothing was sent: the text is too large to be checked. Attach less.');
    case 'timed-out':
      return vscode.l10n.t('Nothing was sent: the check took too long. Attach less, or try again.');
    case 'binary':
    case 'archive':
    case 'document':
    case 'encrypted':
    case 'damaged':
    case 'pictures':
      return vscode.l10n.t(
        'Nothing was sent: a picture or file that cannot be checked is attached. Remove it, or allow it when asked.',
      );
    case 'never-share':
    case 'excluded':
      return vscode.l10n.t('Nothing was sent: the policy does not allow this to be shared.');
    case 'unreadable':
    case 'failed':
      return vscode.l10n.t('Nothing was sent: the text could not be checked. Attach less, or try again.');
  }
}

function describeFailure({ kind, status, retryAfterSeconds }: Failure): string | undefined {
  switch (kind) {
    case 'cancelled':
      return undefined;
    case 'noKey':
      return vscode.l10n.t('There is no API key. Run "Prompt Veil: Set Claude API key".');
    case 'wrongKey':
      return vscode.l10n.t(
        'Claude does not accept the API key. Run "Prompt Veil: Set Claude API key" with a valid one.',
      );
    case 'forbidden':
      return vscode.l10n.t('The API key may not do this. Ask whoever manages your Claude Console workspace.');
    case 'billing':
      return vscode.l10n.t('The credit of this API key is used up. Add credit in the Claude Console.');
    case 'unknownModel':
      return vscode.l10n.t('Claude does not know this model. Choose another one.');
    case 'modelNotAllowed':
      return vscode.l10n.t('The policy does not allow this model. Choose another one.');
    case 'rateLimit':
      return retryAfterSeconds === undefined
        ? vscode.l10n.t('Too many requests for this API key. Wait a minute and ask again.')
        : vscode.l10n.t('Too many requests for this API key. Ask again in {0} seconds.', retryAfterSeconds);
    case 'overloaded':
      return vscode.l10n.t('Claude is overloaded. Ask again in a moment, or choose another model.');
    case 'network':
      return vscode.l10n.t(
        'Claude cannot be reached. Check the network, the proxy and the setting promptVeil.askClaude.baseUrl.',
      );
    case 'dropped':
      return vscode.l10n.t('The connection was lost before the answer was complete. Ask again.');
    case 'tooLong':
      return vscode.l10n.t('This is more than the model can read at once. Attach less, or start anew.');
    case 'invalid':
      return vscode.l10n.t('Claude did not accept the request. Choose another model, or start anew.');
    case 'server':
      return vscode.l10n.t('Claude has a problem of its own (status {0}). Ask again later.', status ?? '?');
  }
}
