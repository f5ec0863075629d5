import type { ContentBlock, PromptAttachment, PromptContext, PromptSubmit, SessionAppend } from './api.ts';
import type { Guard } from './guard.ts';
import { closedFileText, failedText, heldUncheckedText, rawHistoryText, sentenceOf } from './notice.ts';
import type { ModSession } from './session.ts';
import { fileShownBy, withholdSelections } from './selections.ts';
import { passTree } from './tools.ts';
import { passUnchecked } from './unchecked.ts';

type Next<Input, Output> = (input: Input) => Promise<Output>;

/**
 * What happens to what a person and Claude Code itself send. Every way out ends in a checked text, or in a sentence
 * that says why nothing is sent: where something throws, nothing of the original gets through.
 */
export class Outgoing {
  constructor(private readonly session: ModSession) {}

  /** @returns what `prompt.submit` answers */
  async submit(input: PromptSubmit, next: Next<PromptSubmit, unknown>): Promise<unknown> {
    if (this.session.history.isRaw) return { drop: rawHistoryText };
    let checked: PromptSubmit;
    try {
      const guard = await this.session.ready();
      const { attachments = [], context } = input;
      if (!guard.sharesUnchecked && attachments.length > 0) return { drop: heldUncheckedText };
      checked = { ...input, text: this.passShown(guard, input.text) };
      if (context) checked = { ...checked, context: context.map((part) => this.passShown(guard, part)) };
    } catch (error) {
      return { drop: sentenceOf(error) };
    }
    return next(checked);
  }

  async attach(
    input: PromptAttachment,
    next: Next<PromptAttachment, { readonly text: string | null }>,
  ): Promise<{ readonly text: string | null }> {
    let text: string;
    try {
      text = this.passShown(await this.session.ready(), input.text);
    } catch (error) {
      text = sentenceOf(error);
    }
    return next({ ...input, text });
  }

  /** @returns the system prompt's section, checked; the memory and the output style stand there */
  async section(output: { readonly text: string | null }): Promise<{ readonly text: string | null }> {
    if (output.text === null) return output;
    const pass = passOrExplain(await this.session.ready());
    return { ...output, text: pass(output.text) };
  }

  async context(output: PromptContext): Promise<PromptContext> {
    const pass = passOrExplain(await this.session.ready());
    const blocks = output.blocks.map((block) => ({ ...block, text: pass(block.text) }));
    if (!output.instructionFiles) return { ...output, blocks };
    const instructionFiles = output.instructionFiles.map((file) => ({
      ...file,
      content: pass(file.content, file.path),
    }));
    return { ...output, blocks, instructionFiles };
  }

  async mention(
    input: { readonly path: string },
    next: Next<{ readonly path: string }, unknown>,
  ): Promise<unknown> {
    try {
      if (this.session.isClosed(await this.session.ready(), input.path)) return { deny: closedFileText };
    } catch {
      return { deny: failedText };
    }
    return next(input);
  }

  /** Everything that becomes part of the conversation comes by here: the last net. */
  async append(input: SessionAppend, next: Next<SessionAppend, unknown>): Promise<unknown> {
    const guard = await this.session.ready();
    const content = input.message.content.map((block) => this.appendBlock(guard, block, input.door));
    return next({ ...input, message: { ...input.message, content } });
  }

  private appendBlock(guard: Guard, block: ContentBlock, door: string): ContentBlock {
    try {
      if (typeof block.text === 'string') {
        const original = door === 'response' ? this.session.answers.originalOf(block.text) : undefined;
        return { ...block, text: original ?? this.passShown(guard, block.text) };
      }
      if (door === 'response') return block;
      const known = this.passUnreadable(block, guard) as ContentBlock;
      if (known.type !== 'tool_result') return known;
      return { ...known, content: passTree(known.content, (text) => this.passShown(guard, text)) };
    } catch (error) {
      if (block.type !== 'tool_result') return { type: 'text', text: sentenceOf(error) };
      return { ...block, content: sentenceOf(error) };
    }
  }

  /** Pictures and PDFs: counted and left, or, where the policy shares nothing as it is, replaced by a sentence. */
  private passUnreadable(block: ContentBlock, guard: Guard): unknown {
    return passUnchecked(block, (kind, part) => {
      if (!guard.sharesUnchecked) return { type: 'text', text: heldUncheckedText };
      this.session.countUnchecked(kind);
      return part;
    });
  }

  /** A text that Claude Code has put together itself, and which may be of a file that it names. */
  private passShown(guard: Guard, text: string): string {
    const isClosed = (file: string): boolean => this.session.isClosed(guard, file);
    const file = fileShownBy(text);
    if (file !== undefined && isClosed(file)) return closedFileText;
    return guard.pass(withholdSelections(text, isClosed, closedFileText));
  }
}

/** A text that is checked, or the sentence why it is not sent. */
function passOrExplain(guard: Guard): (text: string, path?: string) => string {
  return (text, path) => {
    try {
      return guard.pass(text, path);
    } catch (error) {
      return sentenceOf(error);
    }
  };
}
