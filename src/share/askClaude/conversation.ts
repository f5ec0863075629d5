import type { RestoreStream } from '../../dummy/index.ts';
import { AnswerStream } from '../../messages/answerStream.ts';
import type { MessageGate, Passed } from '../requests/messageGate.ts';
import type { MessageParam, MessageRequest, StopReason, StreamEvent, TextBlockParam } from './api.ts';
import { Assembler } from './assembler.ts';
import type { ClaudeModel } from './models.ts';

/** Tells Claude what it looks at, so that it neither corrects the dummies nor explains them. */
export const dummyDataNote =
  'You help a developer inside VS Code. Secrets and personal data in what you are given were replaced by dummy data ' +
  '(for example "Person A", person.a@example.com, keys with the word EXAMPLE). Treat each as the real value: write ' +
  'it exactly as it stands, never change, shorten, split or invent one, and do not comment on it.';

export interface Question {
  readonly prompt: Passed;
  /** Files as Markdown, with dummies; undefined where nothing is attached. */
  readonly attached: Passed | undefined;
}

export interface ConversationOptions {
  readonly gate: MessageGate;
  readonly send: (request: MessageRequest, signal: AbortSignal) => AsyncIterable<StreamEvent>;
  readonly restoreStream: () => Promise<RestoreStream>;
}

export interface Answer {
  readonly stopReason: StopReason | undefined;
  /** How many dummies stayed in addresses that could be fetched. */
  readonly kept: number;
}

/**
 * Questions and answers with one vault. What was sent and what came stays as it was, with dummies: the next request
 * begins with the same bytes.
 */
export class Conversation {
  private readonly messages: MessageParam[] = [];

  constructor(private readonly options: ConversationOptions) {}

  get turns(): number {
    return this.messages.length / 2;
  }

  /** The request that a question would make; the conversation stays as it is. */
  requestFor(question: Question, model: ClaudeModel): MessageRequest {
    return {
      model: model.id,
      max_tokens: model.maximumOutputTokens,
      system: [{ type: 'text', text: dummyDataNote }],
      messages: [...this.messages, { role: 'user', content: blocksOf(question) }],
    };
  }

  /**
   * Asks, and hands over the answer with the real values as it comes.
   * @throws GateClosed before anything is sent, ClaudeFailure after
   */
  async ask(request: MessageRequest, signal: AbortSignal, onText: (text: string) => void): Promise<Answer> {
    // What was sent before stays as it was: changing it would protect nothing.
    await this.options.gate.confirm(request.messages.slice(this.messages.length));
    const assembler = new Assembler();
    const answer = new AnswerBlocks(this.options.restoreStream, onText);
    try {
      for await (const event of this.options.send(request, signal)) {
        assembler.add(event);
        await answer.add(event);
      }
    } finally {
      answer.end();
    }
    const content = assembler.content();
    const question = request.messages.at(-1);
    if (question && content.length > 0) this.messages.push(question, { role: 'assistant', content });
    return { stopReason: assembler.stopReason, kept: answer.kept };
  }
}

/** The text blocks of one answer, each restored by itself. */
class AnswerBlocks {
  kept = 0;
  private current: AnswerStream | undefined;

  constructor(
    private readonly restoreStream: () => Promise<RestoreStream>,
    private readonly onText: (text: string) => void,
  ) {}

  async add(event: StreamEvent): Promise<void> {
    if (event.type === 'content_block_start' && event.content_block.type === 'text')
      this.current = new AnswerStream(await this.restoreStream());
    else if (event.type === 'content_block_delta' && event.delta.type === 'text_delta' && this.current)
      this.show(this.current.push(event.delta.text));
    else if (event.type === 'content_block_stop') this.end();
  }

  /** Shows what was held back, also when the connection is gone. */
  end(): void {
    if (!this.current) return;
    this.show(this.current.end());
    this.kept += this.current.kept;
    this.current = undefined;
  }

  private show(text: string): void {
    if (text !== '') this.onText(text);
  }
}

/** What is attached comes first and is marked for the prompt cache: follow-up questions repeat it. */
function blocksOf({ prompt, attached }: Question): TextBlockParam[] {
  return [
    ...(attached
      ? [{ type: 'text', text: attached.text, cache_control: { type: 'ephemeral' } } satisfies TextBlockParam]
      : []),
    { type: 'text', text: prompt.text },
  ];
}
