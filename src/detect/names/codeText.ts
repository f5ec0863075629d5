import type { CommentSyntax } from '../context/format.ts';
import { isPastedCode } from '../context/codeBlocks.ts';
import type { SourceText } from '../sourceText.ts';
import { isLetter } from './wordShape.ts';

/** A string literal or comment that holds an offset, on its line. Offsets are UTF-16, quotes and markers left out. */
export interface CodeText {
  readonly kind: 'string' | 'comment';
  readonly start: number;
  readonly end: number;
}

/** One line may be a whole file: no more of it is followed. */
const longestLine = 2000;

/** How far back an open block comment is searched for. */
const farthestOpening = 6000;

/**
 * What kind of text of the line the offset stands in, or undefined where it is code.
 * @param comment how comments are written; by default as the text's format says
 */
export function codeTextAt(
  source: SourceText,
  offset: number,
  comment = source.format.comment,
): CodeText | undefined {
  const { text } = source;
  const lineStart = lineStartOf(text, offset);
  const lineEnd = lineEndOf(text, offset);
  if (isInDocString(source, offset, comment) || isInPod(source, offset))
    return { kind: 'comment', start: lineStart, end: lineEnd };
  const onLine = readLine(text, comment, lineStart, lineEnd, offset);
  if (onLine) return onLine;
  if (isInBlockComment(text, comment, offset, lineStart)) {
    const close = comment?.block?.[1] ?? '*/';
    const end = text.slice(offset, lineEnd).indexOf(close);
    return { kind: 'comment', start: lineStart, end: end < 0 ? lineEnd : offset + end };
  }
  return markupTextAt(text, offset, lineStart, lineEnd);
}

function lineStartOf(text: string, offset: number): number {
  const floor = Math.max(0, offset - longestLine);
  return floor + text.slice(floor, offset).lastIndexOf('\n') + 1;
}

function lineEndOf(text: string, offset: number): number {
  const newline = text.slice(offset, offset + longestLine).search(/\r?\n/);
  return newline < 0 ? Math.min(text.length, offset + longestLine) : offset + newline;
}

/** Follows quotes and comment markers from the start of the line. */
function readLine(
  text: string,
  comment: CommentSyntax | undefined,
  lineStart: number,
  lineEnd: number,
  offset: number,
): CodeText | undefined {
  const marker = comment?.line ?? '';
  const open = comment?.block?.[0] ?? '';
  const first = firstInk(text, lineStart, lineEnd);
  // In some languages a quote by itself opens a comment there.
  if (marker !== '' && first <= offset && text.startsWith(marker, first))
    return { kind: 'comment', start: first + marker.length, end: lineEnd };
  for (let at = lineStart; at <= offset; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34 || unit === 39 || unit === 96) {
      const end = stringEnd(text, at, lineEnd);
      // An apostrophe, not a quote.
      if (end < 0) continue;
      if (offset < end) return { kind: 'string', start: at + 1, end };
      at = end;
    } else if (
      marker !== '' &&
      text.startsWith(marker, at) &&
      (marker !== '#' || at === lineStart || text.charCodeAt(at - 1) <= 32)
    ) {
      return { kind: 'comment', start: at + marker.length, end: lineEnd };
    } else if (open !== '' && text.startsWith(open, at)) {
      const inner = at + open.length;
      const close = text.slice(inner, lineEnd).indexOf(comment?.block?.[1] ?? '*/');
      const end = close < 0 ? lineEnd : inner + close;
      if (offset < end) return { kind: 'comment', start: at + open.length, end };
      at = end;
    }
  }
  return undefined;
}

/** Offset of the first unit of the line that is no blank. */
function firstInk(text: string, lineStart: number, lineEnd: number): number {
  let at = lineStart;
  while (at < lineEnd && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** The closing quote on the line, or -1. */
function stringEnd(text: string, quoteAt: number, lineEnd: number): number {
  const quote = text.charCodeAt(quoteAt);
  for (let at = quoteAt + 1; at < lineEnd; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) at++;
    else if (unit === quote) {
      // SQL doubles the apostrophe of O'Brien.
      if (
        text.charCodeAt(at + 1) !== quote ||
        !isLetter(text.charCodeAt(at - 1)) ||
        !isLetter(text.charCodeAt(at + 2))
      )
        return at;
      at++;
    }
  }
  return -1;
}

function isInBlockComment(
  text: string,
  comment: CommentSyntax | undefined,
  offset: number,
  lineStart: number,
): boolean {
  const block = comment?.block;
  if (!block) return false;
  if (block[0] === '/*' && /^[ \t]*\*(?: |\t|$)/.test(text.slice(lineStart, lineStart + 40))) return true;
  const before = text.slice(Math.max(0, offset - farthestOpening), offset);
  return before.lastIndexOf(block[0]) > before.lastIndexOf(block[1]);
}

/** Python's documentation strings are read as comments. */
function isInDocString(source: SourceText, offset: number, comment: CommentSyntax | undefined): boolean {
  const isPython = source.format.id === 'python' || (comment?.line === '#' && isPastedCode(source, offset));
  if (!isPython) return false;
  const quotes = source.once(docQuotes);
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** Perl's documentation, from a line that begins with `=head1` or the like to the one that says `=cut`. */
function isInPod({ text, format }: SourceText, offset: number): boolean {
  if (format.id !== 'perl') return false;
  const command = /^=(\w+)/m.exec(text.slice(text.lastIndexOf('\n=', offset) + 1, offset))?.[1];
  return command !== undefined && command !== 'cut' && command !== 'for';
}

function docQuotes({ text }: SourceText): number[] {
  return [...text.matchAll(/"""|'''/g)].map(({ index }) => index);
}

/** The text between two tags on one line of a template. */
function markupTextAt(
  text: string,
  offset: number,
  lineStart: number,
  lineEnd: number,
): CodeText | undefined {
  const open = lineStart + text.slice(lineStart, offset).lastIndexOf('>');
  const close = offset + text.slice(offset, lineEnd).indexOf('<');
  if (open < lineStart || close < offset) return undefined;
  return /[={}()<]/.test(text.slice(open + 1, close))
    ? undefined
    : { kind: 'string', start: open + 1, end: close };
}
