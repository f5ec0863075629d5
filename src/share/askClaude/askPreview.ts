import * as vscode from 'vscode';
import { countFindings, nameOfCategory } from '../../editor/wording.ts';
import type { Policy } from '../../policy/index.ts';
import { noticeOfApi } from '../claudeNotice.ts';
import type { Passed } from '../requests/messageGate.ts';
import type { MessageRequest } from './api.ts';
import { baseUrl } from './connection.ts';
import type { ClaudeModel } from './models.ts';

/** What is about to be sent, for the developer to look at. */
export interface Outgoing {
  readonly request: MessageRequest;
  readonly model: ClaudeModel;
  readonly parts: readonly Passed[];
  /** Paths that are left out, each with why. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  /** As counted by the API; undefined until the developer asks for it. */
  readonly tokens: number | undefined;
  readonly keySource: 'secretStorage' | 'environment' | undefined;
  readonly policy: Policy;
}

/** `look`: at something else, or at a line that only tells; the question is asked again. */
export type PreviewChoice = 'send' | 'show' | 'countTokens' | 'model' | 'look';

interface Entry extends vscode.QuickPickItem {
  readonly choice?: PreviewChoice;
  readonly show?: () => Thenable<unknown>;
}

/** @returns undefined when the developer turned back: nothing is sent */
export async function askWhetherToSend(outgoing: Outgoing): Promise<PreviewChoice | undefined> {
  const chosen = await vscode.window.showQuickPick(entriesOf(outgoing), {
    title: vscode.l10n.t('Ask Claude: {0}', summaryOf(outgoing)),
    placeHolder: vscode.l10n.t('Nothing has been sent yet'),
    ignoreFocusOut: true,
  });
  await chosen?.show?.();
  return chosen && (chosen.choice ?? 'look');
}

/** How many values were replaced. */
export function countReplaced(parts: readonly Passed[]): number {
  return parts.flatMap(({ replaced }) => [...replaced.values()]).reduce((sum, count) => sum + count, 0);
}

function summaryOf({ parts }: Outgoing): string {
  const replaced = countReplaced(parts);
  return replaced === 0
    ? vscode.l10n.t('nothing had to be replaced')
    : vscode.l10n.t('{0} replaced by dummy data', countFindings(replaced));
}

function entriesOf(outgoing: Outgoing): Entry[] {
  const { model, keySource, refused, policy } = outgoing;
  const notice = noticeOfApi(policy);
  return [
    {
      label: `$(send) ${vscode.l10n.t('Send to Claude')}`,
      description: tokensOf(outgoing),
      detail: vscode.l10n.t('To {0} at {1}', model.name, hostOf(baseUrl())),
      choice: 'send',
    },
    {
      label: `$(eye) ${vscode.l10n.t('Show exactly what is sent')}`,
      detail: vscode.l10n.t('The whole request, with dummy data. Sends nothing yet.'),
      choice: 'show',
    },
    {
      label: `$(symbol-numeric) ${vscode.l10n.t('Count the tokens')}`,
      detail: vscode.l10n.t('Sends the text with dummy data to be counted; it is not answered.'),
      choice: 'countTokens',
    },
    { label: `$(chip) ${vscode.l10n.t('Choose another model')}`, description: model.id, choice: 'model' },
    separator(''),
    notice,
    ...(keySource === 'environment'
      ? [{ label: `$(key) ${vscode.l10n.t('The API key of ANTHROPIC_API_KEY is used.')}` }]
      : []),
    ...replacedEntries(outgoing),
    ...(refused.length === 0 ? [] : [separator(vscode.l10n.t('Left out'))]),
    ...refused.map(({ path, reason }) => ({ label: `$(circle-slash) ${path}`, description: reason })),
  ];
}

function replacedEntries({ parts }: Outgoing): Entry[] {
  const totals = new Map(parts.flatMap(({ replaced }) => [...replaced.keys()]).map((key) => [key, 0]));
  for (const { replaced } of parts)
    for (const [category, count] of replaced) totals.set(category, (totals.get(category) ?? 0) + count);
  if (totals.size === 0) return [];
  return [
    separator(vscode.l10n.t('Replaced by dummy data')),
    ...[...totals]
      .sort(([, a], [, b]) => b - a)
      .map(([category, count]) => ({
        label: `$(shield) ${nameOfCategory(category)}`,
        description: countFindings(count),
      })),
  ];
}

function separator(label: string): Entry {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** About four characters a token: enough to tell a page from a library. */
const charactersPerToken = 4;

function tokensOf({ request, tokens }: Outgoing): string {
  if (tokens !== undefined) return vscode.l10n.t('{0} tokens', tokens);
  const length = JSON.stringify([request.system, request.messages]).length;
  return vscode.l10n.t('about {0} tokens', Math.ceil(length / charactersPerToken));
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}
