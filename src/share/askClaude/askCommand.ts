import * as vscode from 'vscode';
import { ownerOf } from '../../editor/documents.ts';
import type { Engines } from '../../editor/engines.ts';
import type { Gate } from '../gate.ts';
import { GateClosed, type MessageGate } from '../requests/messageGate.ts';
import { describeRefusal } from '../shareDialog.ts';
import { exceededLimit, fileLimit } from '../fileLimit.ts';
import { itemsOf, type Scope, type ShareItem } from '../sources.ts';
import { summarize } from '../summary.ts';
import { describeStop } from './answerText.ts';
import type { AnswerDocument, AnswerDocuments } from './answerDocuments.ts';
import type { ApiKey } from './apiKey.ts';
import { countReplaced, type Outgoing } from './askPreview.ts';
import { attach } from './attachments.ts';
import type { Connection } from './connection.ts';
import { Conversation } from './conversation.ts';
import { describeProblem } from './failureText.ts';
import type { LogProblem } from './problemLog.ts';
import type { Models } from './models.ts';
import { askForPrompt, type PromptInput } from './promptBox.ts';
import { RequestPreview, type Prepared } from './requestPreview.ts';
import { isAboutKey, tellProblem } from './tellProblem.ts';

/** What a key binding, another command or a test may say beforehand; the rest is asked. */
export interface AskRequest {
  readonly prompt?: string;
  readonly scope?: Scope;
  readonly uris?: readonly vscode.Uri[];
  readonly items?: readonly ShareItem[];
  /** Sends without a preview, unless the policy wants one. */
  readonly skipPreview?: boolean;
  /** Goes on with this conversation. */
  readonly answer?: vscode.Uri;
}

/** What came of it; no values. */
export interface AskOutcome {
  readonly answer: vscode.Uri;
  readonly model: string;
  readonly replaced: number;
  readonly problem: string | undefined;
}

export interface AskParts {
  readonly engines: Engines;
  readonly gate: Gate<ShareItem>;
  readonly messageGate: MessageGate;
  readonly connection: Connection;
  readonly models: Models;
  readonly apiKey: ApiKey;
  readonly answers: AnswerDocuments;
  readonly showRequest: (request: object) => Promise<void>;
  readonly log: LogProblem;
}

/** "Ask Claude": write, look, send, read. */
export class AskCommand {
  /** Written, and then not sent: it stands in the box the next time. */
  private unsent: PromptInput | undefined;

  private readonly preview: RequestPreview;

  constructor(private readonly parts: AskParts) {
    this.preview = new RequestPreview({ ...parts, tell: (error) => this.tell(error) });
  }

  /** @returns undefined when the developer turned back, or when nothing could be sent */
  async run(asked: AskRequest): Promise<AskOutcome | undefined> {
    try {
      return await this.ask(asked);
    } catch (error) {
      this.tell(error);
      return undefined;
    }
  }

  private tell(error: unknown): void {
    this.parts.log(error);
    void tellProblem(error);
  }

  private async ask(asked: AskRequest): Promise<AskOutcome | undefined> {
    const open = asked.answer && this.parts.answers.find(asked.answer);
    const given =
      asked.items ??
      (asked.scope ? await itemsOf(asked.scope, asked.uris, fileLimit(this.parts.engines)) : undefined);
    const input =
      asked.prompt === undefined
        ? await askForPrompt(open ? [] : given, this.unsent)
        : { prompt: asked.prompt, items: given ?? [] };
    if (!input) return undefined;
    this.unsent = input;
    const prepared = await this.prepare(input.prompt, input.items);
    if (!prepared) return undefined;
    const conversation = open?.conversation ?? this.startConversation();
    const outgoing = await this.preview.decide(conversation, prepared, asked.skipPreview === true);
    if (!outgoing) return undefined;
    this.unsent = undefined;
    const answer = open ?? this.parts.answers.create(conversation);
    for (const { item, original } of prepared.summary.cleared) answer.sources.push({ item, original });
    await this.parts.answers.show(answer);
    return this.send(answer, outgoing, input.prompt);
  }

  /** Everything that goes out passes here. */
  private async prepare(prompt: string, items: readonly ShareItem[]): Promise<Prepared | undefined> {
    if (exceededLimit(items, fileLimit(this.parts.engines)) !== undefined) throw new GateClosed('too-large');
    const screened = await this.parts.gate.screenAll(items, new AbortController().signal);
    if (!screened) return undefined;
    const summary = summarize(screened);
    const [first] = summary.refused;
    if (first && summary.cleared.length === 0) {
      const { maximumLength } = this.parts.engines.policyFor(ownerOf(first.item.uri));
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'Nothing was sent: {0} ({1}).',
          first.item.path,
          describeRefusal(first.reason, maximumLength),
        ),
      );
      return undefined;
    }
    const attached = await attach(summary.cleared, this.parts.messageGate);
    return { question: { prompt: await this.parts.messageGate.pass(prompt), attached }, summary };
  }

  private startConversation(): Conversation {
    const { connection, engines, messageGate } = this.parts;
    return new Conversation({
      gate: messageGate,
      send: (request, signal) => connection.stream(request, signal, 'ask-claude'),
      restoreStream: () => engines.restoreStream(),
    });
  }

  private async send(answer: AnswerDocument, outgoing: Outgoing, prompt: string): Promise<AskOutcome> {
    const running = new AbortController();
    this.parts.answers.setRunning(answer, running);
    answer.append(`${answer.text === '' ? '' : '\n---\n\n'}${quote(prompt)}\n\n`);
    let problem: string | undefined;
    try {
      const { stopReason, kept } = await vscode.window.withProgress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Claude is answering…') },
        () =>
          answer.conversation.ask(outgoing.request, running.signal, (text) => {
            answer.append(text);
          }),
      );
      problem = describeStop(stopReason, kept);
    } catch (error) {
      this.parts.log(error);
      problem = describeProblem(error) ?? vscode.l10n.t('Stopped.');
      // The answer says so too, but has no button that sets another one.
      if (isAboutKey(error)) void tellProblem(error);
    }
    this.parts.answers.setRunning(answer, undefined);
    const gap = answer.text.endsWith('\n\n') ? '' : '\n\n';
    answer.append(problem === undefined ? '\n' : `${gap}*${problem}*\n`);
    return {
      answer: answer.uri,
      model: outgoing.model.id,
      replaced: countReplaced(outgoing.parts),
      problem,
    };
  }
}

function quote(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => `> ${line}`)
    .join('\n');
}
