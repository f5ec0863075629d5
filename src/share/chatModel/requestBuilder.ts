import * as vscode from 'vscode';
import type {
  ContentBlockParam,
  MessageParam,
  MessageRequest,
  TextBlockParam,
  Tool,
  ToolResultBlockParam,
} from '../askClaude/api.ts';
import { dummyDataNote } from '../askClaude/conversation.ts';
import type { MessageGate } from '../requests/messageGate.ts';
import {
  isDataPart,
  roles,
  type ChatMessage,
  type ChatModelInformation,
  type ChatOptions,
  type DataPart,
} from './api.ts';
import { passJson } from './jsonGate.ts';
import type { Pictures } from './pictures.ts';
import type { SentAnswers } from './sentAnswers.ts';
import { asksForNeverShared, withheldText, withholdAttachments, type IsNeverShared } from './withheld.ts';

export interface BuilderParts {
  readonly gate: MessageGate;
  readonly pictures: Pictures;
  readonly sent: SentAnswers;
  readonly isNeverShared: IsNeverShared;
}

interface Turn {
  readonly role: 'user' | 'assistant' | 'system';
  readonly content: ContentBlockParam[];
}

/**
 * Turns what chat hands over into a request in which everything has passed the gate. The same messages give the same bytes
 * at every turn.
 */
export class RequestBuilder {
  /** Tool calls that were asked for a file which is never shared. */
  private readonly withheldCalls = new Set<string>();

  constructor(private readonly parts: BuilderParts) {}

  /** @throws GateClosed */
  async build(
    messages: readonly ChatMessage[],
    model: ChatModelInformation,
    options: ChatOptions,
  ): Promise<MessageRequest> {
    const turns: Turn[] = [];
    for (const message of messages) turns.push(await this.turnOf(message));
    const lead = turns.findIndex(({ role }) => role !== 'system');
    const system = turns.slice(0, lead < 0 ? turns.length : lead).flatMap(({ content }) => content);
    return {
      max_tokens: model.maxOutputTokens,
      ...(await this.optionsOf(options)),
      model: model.id,
      system: [{ type: 'text', text: dummyDataNote }, ...(system as TextBlockParam[])],
      messages: joined(turns.slice(lead < 0 ? turns.length : lead)),
      ...(await this.toolsOf(options)),
    };
  }

  private async turnOf(message: ChatMessage): Promise<Turn> {
    if (message.role === roles.assistant) return { role: 'assistant', content: await this.answerOf(message) };
    const content = await this.blocksOf(message.content);
    return { role: message.role === roles.system ? 'system' : 'user', content };
  }

  /** What Claude said, in its own words where they are remembered. */
  private async answerOf({ content }: ChatMessage): Promise<ContentBlockParam[]> {
    const calls = content.filter((part) => part instanceof vscode.LanguageModelToolCallPart);
    for (const { callId, input } of calls)
      if (asksForNeverShared(input, this.parts.isNeverShared)) this.withheldCalls.add(callId);
    const text = content
      .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
      .join('');
    const said = this.parts.sent.find(
      calls.map(({ callId }) => callId),
      text,
    );
    return said ? [...said] : this.blocksOf(content);
  }

  private async blocksOf(content: readonly unknown[]): Promise<ContentBlockParam[]> {
    const blocks: ContentBlockParam[] = [];
    for (const part of content) {
      if (isDataPart(part) && part.mimeType === 'cache_control') markForCache(blocks);
      else blocks.push(...(await this.blockOf(part)));
    }
    return blocks;
  }

  private async blockOf(part: unknown): Promise<ContentBlockParam[]> {
    if (part instanceof vscode.LanguageModelTextPart) return this.textOf(part.value);
    if (part instanceof vscode.LanguageModelToolCallPart)
      return [
        {
          type: 'tool_use',
          id: part.callId,
          name: part.name,
          input: await passJson(part.input, this.parts.gate),
        },
      ];
    if (part instanceof vscode.LanguageModelToolResultPart) return [await this.resultOf(part)];
    if (part instanceof vscode.LanguageModelPromptTsxPart) return this.textOf(JSON.stringify(part.value));
    return isDataPart(part) ? this.dataOf(part) : [];
  }

  private async textOf(text: string): Promise<TextBlockParam[]> {
    const kept = withholdAttachments(text, this.parts.isNeverShared);
    const passed = await this.parts.gate.pass(kept);
    // The API refuses blocks without text.
    return passed.text.trim() === '' ? [] : [{ type: 'text', text: passed.text }];
  }

  private async resultOf(part: vscode.LanguageModelToolResultPart): Promise<ToolResultBlockParam> {
    const { callId } = part;
    if (this.withheldCalls.has(callId))
      return { type: 'tool_result', tool_use_id: callId, content: [{ type: 'text', text: withheldText }] };
    const content = await this.blocksOf(part.content);
    const { isError } = part as { readonly isError?: boolean };
    return {
      type: 'tool_result',
      tool_use_id: callId,
      content: content as Exclude<ToolResultBlockParam['content'], string | undefined>,
      ...(isError === true ? { is_error: true } : {}),
    };
  }

  private async dataOf(part: DataPart): Promise<ContentBlockParam[]> {
    if (part.mimeType.startsWith('image/')) return [await this.parts.pictures.blockOf(part)];
    if (/^text\/|json|xml/.test(part.mimeType)) return this.textOf(new TextDecoder().decode(part.data));
    // Notes from chat to other providers, such as their own signatures.
    return [];
  }

  private async toolsOf({
    tools,
    toolMode,
  }: ChatOptions): Promise<Pick<MessageRequest, 'tools' | 'tool_choice'>> {
    if (!tools || tools.length === 0) return {};
    const described: Tool[] = [];
    for (const { name, description, inputSchema } of tools) {
      const schema = await passJson(inputSchema ?? { type: 'object', properties: {} }, this.parts.gate);
      const { text } = await this.parts.gate.pass(description);
      described.push({ name, description: text, input_schema: schema as Tool['input_schema'] });
    }
    const isRequired = toolMode === vscode.LanguageModelChatToolMode.Required;
    return { tools: described, ...(isRequired ? { tool_choice: { type: 'any' } } : {}) };
  }

  /** What a caller sets for the API itself, such as `temperature` or `thinking`, whatever it is called. */
  private async optionsOf({ modelOptions }: ChatOptions): Promise<Record<string, unknown>> {
    if (!modelOptions || Object.keys(modelOptions).length === 0) return {};
    return passJson({ ...modelOptions }, this.parts.gate);
  }
}

function markForCache(blocks: ContentBlockParam[]): void {
  const last = blocks.at(-1);
  if (last)
    blocks[blocks.length - 1] = { ...last, cache_control: { type: 'ephemeral' } } as ContentBlockParam;
}

/** The API wants turns of one speaker in one message, and the results of tools before what else is said. */
function joined(turns: readonly Turn[]): MessageParam[] {
  const messages: { role: Turn['role']; content: ContentBlockParam[] }[] = [];
  for (const { role, content } of turns) {
    if (content.length === 0) continue;
    const last = messages.at(-1);
    if (last?.role === role) last.content.push(...content);
    else messages.push({ role, content: [...content] });
  }
  return messages.map(({ role, content }) => ({ role, content: resultsFirst(content) }) as MessageParam);
}

function resultsFirst(content: readonly ContentBlockParam[]): ContentBlockParam[] {
  const isResult = ({ type }: ContentBlockParam): boolean => type === 'tool_result';
  return [...content.filter(isResult), ...content.filter((block) => !isResult(block))];
}
