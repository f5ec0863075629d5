import * as vscode from 'vscode';
import { ownerOf } from '../../editor/documents.ts';
import type { Engines } from '../../editor/engines.ts';
import { assemble } from '../assemble.ts';
import { describeClosed } from '../askClaude/failureText.ts';
import { exceededLimit, fileLimit, type FileLimit } from '../fileLimit.ts';
import type { Gate } from '../gate.ts';
import { describeRefusal } from '../shareDialog.ts';
import { itemsOf, type ShareItem } from '../sources.ts';
import { summarize, type ShareSummary } from '../summary.ts';
import type { ScanTool } from '../tools/scanTool.ts';

export interface ParticipantParts {
  readonly engines: Engines;
  readonly gate: Gate<ShareItem>;
  readonly scan: ScanTool;
  /** Of the chat model provider. */
  readonly vendor: string;
}

/** As in package.json. */
const participantId = 'prompt-veil.veil';

/**
 * `@veil`: asks Claude in the chat view where no agent of VS Code's own is signed in, and `/scan`. It has no model of its
 * own: whatever it says goes through the chat model provider, and so through the gate.
 */
export function registerParticipant(parts: ParticipantParts): vscode.Disposable {
  const participant = vscode.chat.createChatParticipant(participantId, (request, context, response, token) =>
    request.command === 'scan'
      ? scan(parts, request, response, token)
      : answer(parts, request, context, response, token),
  );
  participant.iconPath = new vscode.ThemeIcon('shield');
  return new vscode.Disposable(() => participant.dispose());
}

async function answer(
  parts: ParticipantParts,
  request: vscode.ChatRequest,
  { history }: vscode.ChatContext,
  response: vscode.ChatResponseStream,
  token: vscode.CancellationToken,
): Promise<void> {
  const model = await modelFor(request, parts.vendor);
  if (!model) {
    response.markdown(vscode.l10n.t('There is no API key yet.'));
    response.button({ command: 'promptVeil.setApiKey', title: vscode.l10n.t('Set Claude API key') });
    return;
  }
  const messages: vscode.LanguageModelChatMessage[] = [];
  for (const turn of history)
    if (turn instanceof vscode.ChatRequestTurn) messages.push((await questionOf(parts, turn)).message);
    else messages.push(vscode.LanguageModelChatMessage.Assistant(textOf(turn)));
  const { message, refused } = await questionOf(parts, request);
  for (const line of refused) response.markdown(`*${line}*\n\n`);
  const { text } = await model.sendRequest([...messages, message], {}, token);
  for await (const piece of text) response.markdown(piece);
}

async function scan(
  { scan: tool }: ParticipantParts,
  { references }: vscode.ChatRequest,
  response: vscode.ChatResponseStream,
  token: vscode.CancellationToken,
): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const attached = references.flatMap(({ value }) => uriOf(value) ?? []);
  const uris = attached.length > 0 ? attached : active ? [active] : [];
  const found = await tool.describeAll(uris, token);
  response.markdown(found.map((line) => `- ${line}`).join('\n'));
}

/** The one that was picked, where it is ours. */
async function modelFor(
  { model }: vscode.ChatRequest,
  vendor: string,
): Promise<vscode.LanguageModelChat | undefined> {
  return model.vendor === vendor ? model : (await vscode.lm.selectChatModels({ vendor }))[0];
}

/** A question with what is attached to it, which passes the gate as files do: the policy knows their paths. */
async function questionOf(
  parts: ParticipantParts,
  { prompt, references }: Pick<vscode.ChatRequest, 'prompt' | 'references'>,
): Promise<{ readonly message: vscode.LanguageModelChatMessage; readonly refused: readonly string[] }> {
  const limitOf = fileLimit(parts.engines);
  const items = (await Promise.all(references.map(({ value }) => itemsIn(value, limitOf)))).flat();
  if (exceededLimit(items, limitOf) !== undefined) throw new Error(describeClosed('too-large'));
  const screened = await parts.gate.screenAll(items, new AbortController().signal);
  const summary = summarize(screened ?? []);
  const sections = summary.cleared.map(({ item, redaction, redactedPath }) => ({
    path: redactedPath,
    text: redaction.text,
    language: item.languageId,
  }));
  const quoted = references.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  const content = [assemble(sections), ...quoted, prompt].filter((text) => text !== '').join('\n\n');
  return {
    message: vscode.LanguageModelChatMessage.User(content),
    refused: describeRefused(parts.engines, summary),
  };
}

async function itemsIn(value: unknown, limitOf: FileLimit): Promise<ShareItem[]> {
  const uri = uriOf(value);
  if (!uri) return [];
  const items = await itemsOf('files', [uri], limitOf);
  const [item] = items;
  if (!(value instanceof vscode.Location) || !item) return items;
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end } = value.range;
  return [{ ...item, span: { start: document.offsetAt(start), end: document.offsetAt(end) } }];
}

function uriOf(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Location) return value.uri;
  return value instanceof vscode.Uri ? value : undefined;
}

function textOf({ response }: vscode.ChatResponseTurn): string {
  return response
    .map((part) => (part instanceof vscode.ChatResponseMarkdownPart ? part.value.value : ''))
    .join('');
}

function describeRefused(engines: Engines, { refused }: ShareSummary<ShareItem>): string[] {
  return refused.map(({ item, reason }) => {
    const { maximumLength } = engines.policyFor(ownerOf(item.uri));
    return vscode.l10n.t('Left out: {0} ({1})', item.path, describeRefusal(reason, maximumLength));
  });
}
