import * as vscode from 'vscode';
import { displayPath } from '../../editor/documents.ts';
import type { Engines } from '../../editor/engines.ts';
import type { MessageRequest } from '../askClaude/api.ts';
import type { ApiKey } from '../askClaude/apiKey.ts';
import { describeStop } from '../askClaude/answerText.ts';
import type { Connection } from '../askClaude/connection.ts';
import { ClaudeFailure } from '../askClaude/failure.ts';
import { describeProblem } from '../askClaude/failureText.ts';
import type { ClaudeModel, Models } from '../askClaude/models.ts';
import type { LogProblem } from '../askClaude/problemLog.ts';
import type { MessageGate } from '../requests/messageGate.ts';
import { AnswerReader } from './answerReader.ts';
import type {
  ChatMessage,
  ChatModelInformation,
  ChatModelProvider,
  ChatOptions,
  ThinkingPart,
} from './api.ts';
import { isDataPart } from './api.ts';
import { Pictures } from './pictures.ts';
import { RequestBuilder } from './requestBuilder.ts';
import { SentAnswers } from './sentAnswers.ts';
import { askForRealValues } from './toolCalls.ts';

export interface ProviderParts {
  readonly engines: Engines;
  readonly messageGate: MessageGate;
  readonly connection: Connection;
  readonly models: Models;
  readonly apiKey: ApiKey;
  readonly log: LogProblem;
}

/** Claude in VS Code's own chat, inline chat and edits. Whatever chat says passes the gate; answers are restored. */
export class ChatProvider implements ChatModelProvider {
  private readonly sent = new SentAnswers();
  private readonly pictures: Pictures;

  constructor(
    private readonly parts: ProviderParts,
    readonly onDidChangeLanguageModelChatInformation: vscode.Event<void>,
  ) {
    this.pictures = new Pictures(() => this.policies());
  }

  /** Asks the API for its models only when the developer has asked for them: opening chat sends nothing. */
  async provideLanguageModelChatInformation({
    silent,
  }: {
    silent: boolean;
  }): Promise<ChatModelInformation[]> {
    const { apiKey, models } = this.parts;
    if (!(await apiKey.find())) {
      if (!silent) await vscode.commands.executeCommand('promptVeil.setApiKey');
      if (!(await apiKey.find())) return [];
    }
    const listed = silent ? models.known() : await models.list().catch(() => models.known());
    const offered = listed.length > 0 ? listed : [models.chosen((id) => this.isAllowed(id))];
    return offered.filter(({ id }) => this.isAllowed(id)).map(informationOf);
  }

  async provideLanguageModelChatResponse(
    model: ChatModelInformation,
    messages: readonly ChatMessage[],
    options: ChatOptions,
    progress: vscode.Progress<unknown>,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => controller.abort());
    try {
      if (!this.isAllowed(model.id)) throw new ClaudeFailure({ kind: 'modelNotAllowed' });
      const request = await this.build(messages, model, options);
      if (token.isCancellationRequested) return;
      await this.answer(request, (part) => progress.report(part), controller.signal);
    } catch (error) {
      this.parts.log(error);
      const problem = describeProblem(error);
      if (problem === undefined) return;
      throw new Error(problem, { cause: error });
    } finally {
      subscription.dispose();
    }
  }

  /** An estimate: counting exactly would send the text at every key stroke. */
  provideTokenCount(_model: ChatModelInformation, text: string | ChatMessage): Promise<number> {
    const parts = typeof text === 'string' ? [text] : text.content;
    return Promise.resolve(parts.reduce((sum: number, part) => sum + estimateTokens(part), 0));
  }

  /** @throws GateClosed */
  private async build(
    messages: readonly ChatMessage[],
    model: ChatModelInformation,
    options: ChatOptions,
  ): Promise<MessageRequest> {
    const { messageGate: gate, engines } = this.parts;
    const builder = new RequestBuilder({
      ...{ gate, pictures: this.pictures, sent: this.sent },
      isNeverShared: (path) => this.isNeverShared(path),
    });
    const vault = await engines.vault();
    const before = vault.size;
    let request = await builder.build(messages, model, options);
    // What a later message taught must not stand in an earlier one.
    if (vault.size !== before) request = await builder.build(messages, model, options);
    const { system, tools } = request;
    await gate.confirm([system, tools, request.messages.filter(({ role }) => role !== 'assistant')]);
    return request;
  }

  private async answer(
    request: MessageRequest,
    report: (part: object) => void,
    signal: AbortSignal,
  ): Promise<void> {
    const { connection, engines } = this.parts;
    const reader = new AnswerReader({
      report,
      restoreStream: () => engines.restoreStream(),
      restoreJson: (tree) => engines.restoreJson(tree),
      ask: askForRealValues,
      mayTrust: (tool) => this.policies().every(({ claude }) => claude.mayTrustTool(tool)),
      thinkingPart: (vscode as { readonly LanguageModelThinkingPart?: ThinkingPart })
        .LanguageModelThinkingPart,
    });
    try {
      for await (const event of connection.stream(request, signal, 'chat')) await reader.add(event);
    } finally {
      reader.end();
    }
    this.sent.remember(reader.content(), reader.shownText);
    const note = describeStop(reader.stopReason, 0);
    if (note !== undefined) report(new vscode.LanguageModelTextPart(`\n\n*${note}*\n`));
  }

  private policies(): readonly ReturnType<Engines['policyFor']>[] {
    return this.parts.messageGate.uris().map((uri) => this.parts.engines.policyFor(uri));
  }

  private isAllowed(model: string): boolean {
    return this.policies().every(({ claude }) => claude.isModelAllowed(model));
  }

  /** @param path as chat writes it: absolute, below a workspace folder, or a uri */
  private isNeverShared(path: string): boolean {
    const uri = /^[a-z][\w+.-]+:/i.test(path) ? vscode.Uri.parse(path) : vscode.Uri.file(path);
    const owner = vscode.workspace.getWorkspaceFolder(uri);
    const shown = owner ? displayPath(uri) : path.replace(/\\/g, '/').replace(/^[a-z]+:\/+|^\/+/i, '');
    const policies = owner ? [this.parts.engines.policyFor(uri)] : this.policies();
    return policies.some((policy) => policy.decideFile(shown) !== 'share');
  }
}

function informationOf(model: ClaudeModel): ChatModelInformation {
  return {
    ...{ id: model.id, name: model.name, family: model.family, version: model.id },
    tooltip: vscode.l10n.t('Secrets and personal data are replaced before anything is sent to Claude.'),
    detail: vscode.l10n.t('with dummy data'),
    maxInputTokens: model.maximumInputTokens,
    maxOutputTokens: model.maximumOutputTokens,
    capabilities: { imageInput: model.readsImages, toolCalling: true },
    isUserSelectable: true,
  };
}

/** Code has about three and a half characters a token; a picture costs about 1,600 at most. */
const charactersPerToken = 3.5;
const tokensPerPicture = 1600;

function estimateTokens(part: unknown): number {
  if (isDataPart(part)) return part.mimeType.startsWith('image/') ? tokensPerPicture : 0;
  const text =
    typeof part === 'string'
      ? part
      : part instanceof vscode.LanguageModelTextPart
        ? part.value
        : JSON.stringify(part);
  return Math.ceil(text.length / charactersPerToken);
}
