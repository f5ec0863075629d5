import type { CommentSyntax, Format } from './format.ts';
import type { SourceText } from '../sourceText.ts';
import type { UnitBytes } from '../unitBytes.ts';

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

type LineKind =
  | 'blank'
  /** Ends or begins as only code does. */
  | 'code'
  /** `key = value`, as code and settings have it: alone it makes no block. */
  | 'assignment'
  /** Has marks of code; a sentence may have them, too. */
  | 'mixed'
  | 'comment'
  /** A sentence, or a setting such as `NAME=value`. */
  | 'sentence';

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

/** Marks that code has and sentences seldom have. */
const codeMarks = Uint8Array.from({ length: 256 }, (_, byte) =>
  '()[]{}=<>;|`\\_'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

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

/** So much of a line is looked at. */
const longestLine = 400;

/** A word of a language in front of what it introduces, or an assignment or a call by itself. */
const statement =
  /^(?:#include|(?:export |public |private |protected |static |async |final )*(?:def|class|func|fn|function|interface|enum|struct|impl|const|let|var|val|private|protected|public|static|void) [\w<*&]|(?:if|elif|for|while|switch|catch|with|except)\b.*[:{]$|(?:return|throw|raise|yield|await|assert)\b.*[().\d'"]|@\w+\(|[\w.$[\]'"]+ (?::?=|[+-]=) \S|[\w.$]+\([^ ]*\)$|<\/?[a-z][\w-]*[^<>]*>|import \{)/;
/** Settings consist of such lines, too. */
const assignment = /^[\w.-]+ = [^=({[]*$/;
/** The same without brackets and equals signs. */
const plainStatement =
  /^(?:import [\w*"'.]|from [\w.]+ import |package [\w.]+$|class \w+:$|(?:if|elif|for|while|with|except|case) .*:$|(?:else|try|finally):$|return$)/;
/** `Name: name,` of an object, `"value",` of a list, `oneName,` between the parentheses of a call. */
const element =
  /^(?:[\w$]+:\s+[\w.$&*]+|"[^"]*"|'[^']*'|[\d.-]+|[a-z][\w.]*[A-Z$][\w.$]*|[\w.$]+ \? [\w.$]+ : [\w.$ ]+),$/;
/** `name: call(…),` of an object. */
const calledElement = /^[\w$]+: (?:new )?[\w$.]+\(.*\),$/;
/** `00:04.300 --> 00:09.800` of subtitles, and who speaks: `<v Agent>…`. */
const cueTime = /^(?:\d{2}:)?\d{2}:\d{2}[.,]\d{3} --> |^<v[ .]/;
const setting = /^[A-Z][A-Z\d_]*=\S/;
const commentStart = /^(?:\/\/|\/\*|\*(?:[ /]|$)|#(?: |$)|--(?: |$)|"""|'''|```)/;

function kindOfLine({ text, bytes }: SourceText, lineStart: number, lineEnd: number): LineKind {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (start < end && text.charCodeAt(end - 1) <= 32) end--;
  if (start === end) return 'blank';
  const first = text.charCodeAt(start);
  if (opensComment(first) && commentStart.test(text.slice(start, Math.min(end, start + 4)))) return 'comment';
  const last = text.charCodeAt(end - 1);
  // `;`, `{` and `}` at the end of a line; a record of JSON begins with a quote and is data.
  if (last === 59 || last === 123 || last === 125) return first === 34 ? 'mixed' : 'code';
  const line = text.slice(start, Math.min(end, start + longestLine));
  if (!hasCodeMarks(bytes, start, end)) {
    if (first >= 97 && first <= 122 && plainStatement.test(line)) return 'code';
    return last === 44 && element.test(line) ? 'mixed' : 'sentence';
  }
  if (cueTime.test(line)) return 'sentence';
  // A call or a condition that goes on.
  if (last === 40 || (last === 44 && calledElement.test(line))) return 'code';
  if (isClosing(line) || statement.test(line)) return assignment.test(line) ? 'assignment' : 'code';
  return setting.test(line) ? 'sentence' : 'mixed';
}

function hasCodeMarks(bytes: UnitBytes, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (codeMarks[bytes[at] as number] === 1) return true;
  return false;
}

/** `"`, `#`, `'`, `*`, `-`, `/` and a backtick. */
function opensComment(unit: number): boolean {
  return (
    unit === 47 || unit === 42 || unit === 35 || unit === 34 || unit === 39 || unit === 45 || unit === 96
  );
}

/** `)`, `],` and `});` by themselves. */
function isClosing(line: string): boolean {
  return line.length <= 6 && /^[)\]}]+[;,)]*$/.test(line);
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
