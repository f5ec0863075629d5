import * as vscode from 'vscode';
import type { RestoreStream } from '../../dummy/index.ts';
import type { ContentBlockParam, StopReason, StreamEvent } from '../askClaude/api.ts';
import { Assembler } from '../askClaude/assembler.ts';
import { AnswerStream } from '../../messages/answerStream.ts';
import type { ThinkingPart } from './api.ts';
import { inputOf, type ToolCallParts } from './toolCalls.ts';

export interface ReaderParts extends ToolCallParts {
  readonly restoreStream: () => Promise<RestoreStream>;
  readonly report: (part: object) => void;
  /** Absent in versions of VS Code that do not show thinking. */
  readonly thinkingPart: ThinkingPart | undefined;
}

/** Reads the events of one answer and hands chat the restored parts as they come. */
export class AnswerReader {
  shownText = '';
  private readonly assembler = new Assembler();
  private current: { readonly show: (text: string) => void; readonly stream: AnswerStream } | undefined;
  private readonly calls = new Map<number, { readonly id: string; readonly name: string }>();

  constructor(private readonly parts: ReaderParts) {}

  get stopReason(): StopReason | undefined {
    return this.assembler.stopReason;
  }

  /** Word for word, for the next request. */
  content(): ContentBlockParam[] {
    return this.assembler.content();
  }

  async add(event: StreamEvent): Promise<void> {
    this.assembler.add(event);
    if (event.type === 'content_block_start') await this.start(event);
    else if (event.type === 'content_block_delta') this.extend(event);
    else if (event.type === 'content_block_stop') await this.stop(event.index);
  }

  /** Hands over what was held back, also when the connection is gone. */
  end(): void {
    if (!this.current) return;
    this.current.show(this.current.stream.end());
    this.current = undefined;
  }

  private async start({
    index,
    content_block: block,
  }: Extract<StreamEvent, { type: 'content_block_start' }>): Promise<void> {
    if (block.type === 'tool_use') this.calls.set(index, block);
    const show = this.showing(block.type);
    if (show) this.current = { show, stream: new AnswerStream(await this.parts.restoreStream()) };
  }

  private showing(type: string): ((text: string) => void) | undefined {
    const { report, thinkingPart: Thinking } = this.parts;
    if (type === 'text')
      return (text) => {
        if (text === '') return;
        this.shownText += text;
        report(new vscode.LanguageModelTextPart(text));
      };
    if (type !== 'thinking' || !Thinking) return undefined;
    return (text) => {
      if (text !== '') report(new Thinking(text));
    };
  }

  private extend({ delta }: Extract<StreamEvent, { type: 'content_block_delta' }>): void {
    const { current } = this;
    if (!current) return;
    if (delta.type === 'text_delta') current.show(current.stream.push(delta.text));
    else if (delta.type === 'thinking_delta') current.show(current.stream.push(delta.thinking));
  }

  private async stop(index: number): Promise<void> {
    this.end();
    const call = this.calls.get(index);
    if (!call) return;
    const { id, name } = call;
    const input = await inputOf({ id, name, json: this.assembler.inputOf(index) }, this.parts);
    if (input) this.parts.report(new vscode.LanguageModelToolCallPart(id, name, input));
  }
}
