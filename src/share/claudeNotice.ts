import * as vscode from 'vscode';
import type { Policy } from '../policy/index.ts';
import { factsOf, noticeFor, sources, termsOf } from '../privacy/index.ts';

/** What becomes of what one is about to share, as an entry of a quick pick. */
export interface ClaudeNotice {
  readonly label: string;
  /** Of which day it is; beside the label, since a separator's words would take their place from the sentence. */
  readonly description: string;
  readonly detail: string;
  /** Opens the view that says more. */
  readonly show: () => Thenable<unknown>;
}

/** The notice for text that the developer pastes into Claude, under the plan that the policy or the settings name. */
export function noticeOfPlan({ claude }: Policy): ClaudeNotice {
  const own = termsOf(claude);
  const source = own ? factsOf(own, vscode.l10n).source : sources.retention;
  return notice(noticeFor(claude, vscode.l10n), source.readOn);
}

/** The notice for a request with an API key: it stands under the terms of the API, whatever plan the chats have. */
export function noticeOfApi({ claude }: Policy): ClaudeNotice {
  const own = claude.plan === 'zeroDataRetention' ? 'zeroDataRetention' : 'api';
  const facts = factsOf(own, vscode.l10n);
  return notice(facts.notice, facts.source.readOn);
}

function notice(sentence: string, date: string): ClaudeNotice {
  return {
    label: `$(history) ${vscode.l10n.t('What Claude keeps')}`,
    description: vscode.l10n.t('as of {0}', date),
    // A label would be cut off sooner.
    detail: sentence,
    show: () => vscode.commands.executeCommand('promptVeil.whatClaudeKeeps'),
  };
}
