/** 1-based; the end is behind the last unit. */
export interface LineRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns of a text, 1-based; columns count UTF-16 units, lines end with `\n`, `\r\n` or `\r`. */
export class LinePositions {
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.starts = text.includes('\r') ? startsAfterAny(text) : startsAfterNewlines(text);
  }

  range(start: number, end: number): LineRange {
    const first = this.lineAt(start);
    const last = this.lineAt(end);
    return {
      startLine: first + 1,
      startColumn: start - (this.starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (this.starts[last] ?? 0) + 1,
    };
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function startsAfterAny(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
}

/** The same for most texts, in a fraction of the time. */
function startsAfterNewlines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
