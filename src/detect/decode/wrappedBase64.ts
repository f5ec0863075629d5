import { base64Span, type DigitRun } from './base64.ts';
import type { EncodedSpan } from './encodedSpans.ts';

/** RFC 2045 wraps at 76 digits, PEM at 64; nobody wraps shorter. */
const shortestLine = 60;
const lineBreak = /^\r?\n[ \t]{0,40}$/;
const lastLine = /\r?\n[ \t]{0,40}(?<digits>[A-Za-z\d+/_-]{1,23})(?![\w+/-])/dy;

/** Whether a run may be the first line of a stretch that goes on; asked of every run. */
export function mayBeWrapped(start: number, end: number): boolean {
  const width = end - start;
  return width >= shortestLine && width % 4 === 0;
}

/**
 * Runs of base64 digits that are the lines of one stretch, put together: all as long as the first, each on a line of
 * its own; the last may be shorter.
 * @param index of the first of them among all runs
 * @returns how many runs they are, and what they hold where it is text
 */
export function wrappedSpan(
  text: string,
  runs: readonly DigitRun[],
  index: number,
): { readonly span: EncodedSpan | undefined; readonly count: number } {
  const first = runs[index] as DigitRun;
  const width = first.end - first.start;
  const lines = [first];
  for (let last = first; last.end - last.start === width;) {
    const next = runs[index + lines.length];
    if (!next || next.start - last.end > 42 || next.end - next.start > width) break;
    if (!lineBreak.test(text.slice(last.end, next.start))) break;
    lines.push(next);
    last = next;
  }
  const count = lines.length;
  const short = shortLineBehind(text, lines[count - 1] ?? first, width);
  if (short) lines.push(short);
  const end = lines[lines.length - 1]?.end ?? first.end;
  const whole = lines.length > 1 ? base64Span(text, first.start, end) : undefined;
  const span = whole && {
    ...whole,
    rangeOf: (from: number, to: number): [number, number] => linesOf(lines, whole, from, to),
  };
  return { span, count };
}

/** What is left for the last line may be too short to be a run. */
function shortLineBehind(text: string, last: DigitRun, width: number): DigitRun | undefined {
  if (last.end - last.start !== width) return undefined;
  lastLine.lastIndex = last.end;
  const range = lastLine.exec(text)?.indices?.groups?.digits;
  return range && { start: range[0], end: range[1] };
}

/** The lines in which a part of the decoded text stands: four digits are three characters, where all are ASCII. */
function linesOf(
  lines: readonly DigitRun[],
  { start, end, decoded }: EncodedSpan,
  from: number,
  to: number,
): [start: number, end: number] {
  const digits = lines.reduce((sum, line) => sum + line.end - line.start, 0);
  if (decoded.length !== (digits * 3) >> 2) return [start, end];
  const width = (((lines[0]?.end ?? 0) - (lines[0]?.start ?? 0)) * 3) / 4;
  const top = lines[Math.floor(from / width)];
  const bottom = Math.floor((to - 1) / width);
  return [top?.start ?? start, bottom === lines.length - 1 ? end : (lines[bottom]?.end ?? end)];
}
