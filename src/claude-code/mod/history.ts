import type { CompactedMessage, SessionCompact } from './api.ts';
import { failedText } from './notice.ts';
import type { ModSession } from './session.ts';
import { passTree } from './tools.ts';

/** What was said before the protection, or before an answer was printed with real values: it would be sent again. */
export class History {
  private isExaminedRaw = false;
  /** Whether it has been looked through; until then, no prompt may go out. */
  isExamined = false;

  constructor(private readonly session: ModSession) {}

  /** Whether the conversation so far holds real values. */
  get isRaw(): boolean {
    return this.isExaminedRaw || this.session.answers.hasPrinted;
  }

  /**
   * Looks through the messages of a session that goes on.
   * @param pause lets Claude Code hear from the mod between two messages
   */
  async examine(messages: unknown, pause: () => Promise<unknown>): Promise<void> {
    this.isExaminedRaw = false;
    const guard = await this.session.ready();
    for (const message of Array.isArray(messages) ? (messages as unknown[]) : [messages]) {
      this.isExaminedRaw ||= textsOf(message).some((text) => guard.isRaw(text));
      await pause();
    }
    this.isExamined = true;
  }

  /** Compacting a raw history means no more than rewriting it, so that it need not be sent for a summary. */
  async compact(input: SessionCompact, next: (input: SessionCompact) => Promise<unknown>): Promise<unknown> {
    if (!this.isRaw) return next(input);
    try {
      const messages: CompactedMessage[] = [];
      for (const message of input.messages) messages.push(await this.rewrite(message));
      this.isExaminedRaw = false;
      this.session.answers.forgetPrinted();
      return { messages };
    } catch {
      return { skip: failedText };
    }
  }

  private async rewrite(message: CompactedMessage): Promise<CompactedMessage> {
    const guard = await this.session.ready();
    const { handle, ...said } = message;
    const passed = passTree(said, (text) => guard.pass(text)) as typeof said;
    const isSame = JSON.stringify(passed) === JSON.stringify(said);
    return isSame && handle !== undefined ? { ...passed, handle } : passed;
  }
}

function textsOf(node: unknown): string[] {
  const texts: string[] = [];
  passTree(node, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
