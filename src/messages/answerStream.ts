import type { RestoreStream } from '../dummy/index.ts';
import { LiveText } from './liveText.ts';

/**
 * Restores an answer as it comes, except where a real value would be fetched: in the addresses of links and pictures
 * and in HTML the dummy stays. However the answer is split, the same text comes out.
 */
export class AnswerStream {
  /** How many dummies stayed because a real value there could leave the machine. */
  kept = 0;
  private readonly live = new LiveText();
  private answer = '';
  private given = 0;
  private seen = 0;

  constructor(private readonly stream: RestoreStream) {}

  push(piece: string): string {
    this.answer += piece;
    return this.guard(this.stream.push(piece));
  }

  end(): string {
    return this.guard(this.stream.end());
  }

  /** How many dummies were turned back. */
  get restored(): number {
    return this.stream.restored.length - this.kept;
  }

  private guard(restored: string): string {
    const parts: string[] = [];
    const show = (text: string): void => {
      parts.push(text);
      this.live.feed(text);
    };
    let copied = 0;
    for (; this.seen < this.stream.restored.length; this.seen++) {
      const one = this.stream.restored[this.seen];
      if (!one) break;
      const start = one.restoredStart - this.given;
      const end = one.restoredEnd - this.given;
      show(restored.slice(copied, start));
      const isLive = this.live.isLive();
      if (isLive) this.kept++;
      show(isLive ? this.answer.slice(one.start, one.end) : restored.slice(start, end));
      copied = end;
    }
    show(restored.slice(copied));
    this.given += restored.length;
    return parts.join('');
  }
}
