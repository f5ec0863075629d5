import type { CommentSyntax, Format } from './format.ts';
import type { SourceText } from '../sourceText.ts';
import { kindOfLine, type LineKind } from './lineKind.ts';

/** Stretches of a text; UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Code that was pasted into prose. */
export interface CodeBlocks {
  /** Whole lines, in order. Sentences between them are left out. */
  readonly code: readonly Range[];
  readonly comment: CommentSyntax;
}

interface Line extends Range {
  readonly kind: LineKind;
}

/** Fewer lines of plain code make no block. */
const fewestCodeLines = 3;
/** So many sentences in a row end a block. */
const mostSentences = 3;

const none: CodeBlocks = { code: [], comment: {} };

/**
 * The code in a text that is no program as a whole: what people paste into a question, what a command prints. Lines are
 * judged by how they begin and end; a block needs several that only code has, and not too many of the others.
 */
export function codeBlocksOf(source: SourceText): CodeBlocks {
  return mayHoldCode(source.format) ? source.once(findBlocks) : none;
}

/** What stands before, between and behind such blocks; the whole text where it may hold none. */
export function outsidePastedCode(source: SourceText): readonly Range[] {
  return source.once(findRemainder);
}

/** Whether the offset stands in such a block. */
export function isPastedCode(source: SourceText, offset: number): boolean {
  const { code } = codeBlocksOf(source);
  let low = 0;
  let high = code.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((code[middle] as Range).end < offset) low = middle + 1;
    else high = middle;
  }
  const range = code[low];
  return range !== undefined && range.start <= offset;
}

/** Whether the offset stands in code: of a program, or pasted into a text. */
export function isInCode(source: SourceText, offset: number): boolean {
  return source.format.family === 'code' || isPastedCode(source, offset);
}

function mayHoldCode({ id, family }: Format): boolean {
  return family === 'prose' && id !== 'email';
}

function findRemainder(source: SourceText): Range[] {
  const { code } = codeBlocksOf(source);
  const starts = [0, ...code.map(({ end }) => end)];
  const ends = [...code.map(({ start }) => start), source.text.length];
  return starts
    .map((start, index) => ({ start, end: ends[index] as number }))
    .filter(({ start, end }) => end > start);
}

function findBlocks(source: SourceText): CodeBlocks {
  const { text } = source;
  const lines = linesOf(source);
  const code: Range[] = [];
  const comments: Line[] = [];
  for (const block of blocksOf(lines))
    for (let index = block.start; index < block.end; index++) {
      const line = lines[index] as Line;
      if (line.kind === 'sentence') continue;
      if (line.kind === 'comment') comments.push(line);
      const last = code.at(-1);
      if (last?.end === line.start - 1) code[code.length - 1] = { start: last.start, end: line.end };
      else code.push({ start: line.start, end: line.end });
    }
  return { code, comment: commentSyntaxOf(text, comments) };
}

/** Ranges of indexes into the lines. */
function blocksOf(lines: readonly Line[]): Range[] {
  const blocks: Range[] = [];
  let start = 0;
  let end = 0;
  let sentences = 0;
  const counts = { code: 0, assignments: 0, mixed: 0, sentences: 0 };
  const close = (next: number): void => {
    const others = counts.sentences + counts.mixed / 4;
    const isCode = counts.code >= fewestCodeLines && counts.code > counts.assignments;
    if (isCode && others <= 2 * counts.code) blocks.push({ start, end });
    start = next;
    sentences = counts.code = counts.assignments = counts.mixed = counts.sentences = 0;
  };
  lines.forEach(({ kind }, index) => {
    if (kind === 'code' || kind === 'assignment') {
      counts.code++;
      if (kind === 'assignment') counts.assignments++;
      sentences = 0;
      end = index + 1;
    } else if (kind === 'mixed') counts.mixed++;
    else if (kind === 'sentence') {
      counts.sentences++;
      // What stands before the first line of code is no part of a block, unless it is a comment.
      if (++sentences > mostSentences || counts.code === 0) close(index + 1);
    }
  });
  close(lines.length);
  return blocks;
}

function linesOf(source: SourceText): Line[] {
  const { text } = source;
  const lines: Line[] = [];
  const commentAt = blockCommentReader(text);
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end, kind: commentAt(start, end) ?? kindOfLine(source, start, end) });
    start = end + 1;
  }
  return lines;
}

/** A longer comment is a text of its own between marks. */
const longestComment = 12_000;

/**
 * Tells of one line after the other whether it stands in a comment of several lines or in a documentation string.
 * Triple quotes stand round texts, too: they are no sign of code by themselves, as slash and asterisk are.
 */
function blockCommentReader(text: string): (start: number, end: number) => LineKind | undefined {
  let commentEnd = 0;
  let edge: LineKind = 'comment';
  // Up to here the mark that would close a comment does not stand: openings without an end cost one search together.
  const searchedTo = new Map<string, number>();
  return (start, end) => {
    if (start < commentEnd) return end >= commentEnd ? edge : 'comment';
    const opening = commentOpening(text, start, end);
    if (!opening) return undefined;
    const { close } = opening;
    const from = Math.max(opening.end, searchedTo.get(close) ?? 0);
    const limit = opening.end + longestComment;
    const found = text.slice(from, limit).indexOf(close);
    if (found < 0) searchedTo.set(close, Math.max(from, limit - close.length));
    if (found < 0 || from + found < end) return undefined;
    commentEnd = from + found + close.length;
    edge = close === '*/' ? 'code' : 'comment';
    return edge;
  };
}

interface Opening {
  /** UTF-16 offset behind the mark. */
  readonly end: number;
  readonly close: string;
}

function commentOpening(text: string, lineStart: number, lineEnd: number): Opening | undefined {
  let at = lineStart;
  while (at < lineEnd && text.charCodeAt(at) <= 32) at++;
  const unit = text.charCodeAt(at);
  // A slash, quotes, and the `r` before them.
  if (unit !== 47 && unit !== 34 && unit !== 39 && unit !== 114) return undefined;
  const mark = text.slice(at, at + 4);
  if (mark.startsWith('/*')) return { end: at + 2, close: '*/' };
  const [whole, quotes] = /^r?("""|''')/.exec(mark) ?? [];
  return quotes === undefined ? undefined : { end: at + (whole ?? '').length, close: quotes };
}

/** `#` where more comments begin with it, or with triple quotes, than as in C. */
function commentSyntaxOf(text: string, comments: readonly Line[]): CommentSyntax {
  const marks = comments.map(
    ({ start, end }) => /^\s*r?(#|"""|'''|\/\/|\/\*|\*)/.exec(text.slice(start, end))?.[1],
  );
  const hashes = marks.filter((mark) => mark === '#' || mark === '"""' || mark === "'''");
  const known = marks.filter((mark) => mark !== undefined);
  return hashes.length * 2 > known.length ? { line: '#' } : { line: '//', block: ['/*', '*/'] };
}
