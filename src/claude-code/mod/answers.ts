import { RestoreStream, type Vault } from '../../dummy/index.ts';
import { AnswerStream } from '../../messages/answerStream.ts';
import type { StepPiece, StepStream } from './api.ts';

/** Answers of the last steps that are remembered; a step is appended long before the next one ends. */
const rememberedAnswers = 64;

/**
 * Restores answers on their way to the screen, and remembers what Claude had really written: that, and not the
 * restored text, belongs into the conversation, which goes back to Claude with the next request.
 */
export class Answers {
  private readonly written = new Map<string, string>();
  /** Texts of final answers that are printed and must stay restored. */
  private readonly printed = new Set<string>();

  constructor(private readonly vault: Vault) {}

  /**
   * What belongs into the conversation, where `text` is one of the answers as they were shown: what Claude wrote, or
   * the text itself where it is printed from there. Undefined for any other text.
   */
  originalOf(text: string): string | undefined {
    return this.printed.has(text) ? text : this.written.get(text);
  }

  /** Whether an answer with real values was printed, and so stands in the conversation. */
  get hasPrinted(): boolean {
    return this.printed.size > 0;
  }

  /** After the conversation was rewritten. */
  forgetPrinted(): void {
    this.printed.clear();
  }

  /** The pieces of an answer with the real values in place, however dummies are cut between pieces. */
  restore(stream: StepStream): AsyncGenerator<StepPiece, unknown> {
    return this.restorePieces(stream, stream.result, (block) => this.remember(block));
  }

  private async *restorePieces(
    pieces: AsyncIterable<StepPiece>,
    result: Promise<unknown>,
    onBlock: (block: Block) => void,
  ): AsyncGenerator<StepPiece, unknown> {
    let block: Block | undefined;
    const waiting: StepPiece[] = [];
    for await (const piece of pieces) {
      if (
        piece.kind === 'text' &&
        typeof piece.text === 'string' &&
        (!block || block.index === piece.index)
      ) {
        block ??= new Block(this.vault, piece.index);
        yield* waiting.splice(0);
        yield { ...piece, text: block.push(piece.text) };
      } else if (piece.kind === 'engine' && block) {
        // May be the end of the block, or nothing but a sign of life in its middle.
        waiting.push(piece);
      } else {
        if (block) yield* close(block, waiting, onBlock);
        block = undefined;
        if (piece.kind === 'text' && typeof piece.text === 'string') {
          block = new Block(this.vault, piece.index);
          yield { ...piece, text: block.push(piece.text) };
        } else yield piece;
      }
    }
    if (block) yield* close(block, waiting, onBlock);
    return await result;
  }

  /**
   * The same for a program that prints one final answer: nothing is given out before the step is over, since only then
   * it is known whether it is final. A final answer stays restored; any other one stays as Claude wrote it.
   */
  async *restoreFinal(stream: StepStream): AsyncGenerator<StepPiece, unknown> {
    const pieces: StepPiece[] = [];
    for await (const piece of stream) pieces.push(piece);
    const isFinal =
      pieces.some(({ kind, stopReason }) => kind === 'stop' && stopReason === 'end_turn') &&
      !pieces.some(({ kind }) => kind === 'tool');
    if (isFinal) return yield* this.restorePieces(each(pieces), stream.result, (block) => this.print(block));
    yield* pieces;
    return await stream.result;
  }

  private print({ restored, written }: Block): void {
    if (restored !== written) this.printed.add(restored);
  }

  private remember({ restored, written }: Block): void {
    if (restored === written) return;
    this.written.set(restored, written);
    for (const key of this.written.keys()) {
      if (this.written.size <= rememberedAnswers) return;
      this.written.delete(key);
    }
  }
}

/** One text block of an answer. */
class Block {
  written = '';
  restored = '';
  private readonly stream: AnswerStream;

  constructor(
    vault: Vault,
    readonly index: number | undefined,
  ) {
    this.stream = new AnswerStream(new RestoreStream(vault));
  }

  push(text: string): string {
    this.written += text;
    return this.give(this.stream.push(text));
  }

  end(): string {
    return this.give(this.stream.end());
  }

  private give(text: string): string {
    this.restored += text;
    return text;
  }
}

function* close(block: Block, waiting: StepPiece[], onBlock: (block: Block) => void): Generator<StepPiece> {
  const rest = block.end();
  // Before the last piece goes out: once the block has ended, it is appended.
  onBlock(block);
  if (rest !== '') yield { kind: 'text', index: block.index ?? 0, text: rest };
  yield* waiting.splice(0);
}

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  await Promise.resolve();
  yield* items;
}
