import type { CommentSyntax } from '../context/format.ts';
import type { SourceText } from '../sourceText.ts';

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
  /** Has marks of code; a sentence may have them, too. */
  | 'mixed'
  | 'comment'
  | 'sentence';

interface Line extends Range {
  readonly kind: LineKind;
}

/** Fewer lines of plain code make no block. */
const fewestCodeLines = 3;
/** So many sentences in a row end a block. */
const mostSentences = 3;

/**
 * The code in a text that is no program as a whole: what people paste into a question, what a command prints. Lines are
 * judged by how they begin and end; a block needs several that only code has, and no more of the others than twice as many.
 */
export function codeBlocksOf({ text }: SourceText): CodeBlocks {
  const lines = linesOf(text);
  const code: Range[] = [];
  for (const block of blocksOf(lines))
    for (const { start, end, kind } of lines.slice(block.start, block.end)) {
      if (kind === 'sentence') continue;
      const last = code.at(-1);
      if (last?.end === start - 1) code[code.length - 1] = { start: last.start, end };
      else code.push({ start, end });
    }
  return { code, comment: commentSyntaxOf(text, code) };
}

/** Ranges of indexes into the lines. */
function blocksOf(lines: readonly Line[]): Range[] {
  const blocks: Range[] = [];
  let start = 0;
  let end = 0;
  let sentences = 0;
  const counts = { code: 0, other: 0 };
  const close = (next: number): void => {
    if (counts.code >= fewestCodeLines && counts.other <= 2 * counts.code) blocks.push({ start, end });
    [start, sentences, counts.code, counts.other] = [next, 0, 0, 0];
  };
  lines.forEach(({ kind }, index) => {
    if (kind === 'code') {
      counts.code++;
      sentences = 0;
      end = index + 1;
    } else if (kind === 'mixed') counts.other++;
    else if (kind === 'sentence') {
      counts.other++;
      // What stands before the first line of code is no part of a block, unless it is a comment.
      if (++sentences > mostSentences || counts.code === 0) close(index + 1);
    }
  });
  close(lines.length);
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start, end, kind: kindOfLine(text, start, end) });
    start = end + 1;
  }
  return lines;
}

/** So much of a line is looked at. */
const longestLine = 400;

/** A word of a language in front of what it introduces, or an assignment or a call by itself. */
const statement =
  /^(?:import [\w{*"'.]|from [\w.]+ import |#include|package [\w.]+$|(?:export |public |private |protected |static |async |final )*(?:def|class|func|fn|function|interface|enum|struct|impl|const|let|var|val|private|protected|public|static|void) [\w<*&]|(?:if|elif|for|while|switch|catch|with|except)\b.*[:{]$|(?:return|throw|raise|yield|await|assert)\b.*[().\d'"]|@\w+\(|[\w.$[\]'"]+ (?::?=|[+-]=) \S|[\w.$]+\([^ ]*\)$|<\/?[a-z][\w-]*[^<>]*>)/;
const marks = /[()[\]{}=<>;|`\\]|\w_\w|::|->/;
const commentStart = /^(?:\/\/|\/\*|\*(?:[ /]|$)|#(?: |$)|--(?: |$)|"""|'''|```)/;

function kindOfLine(text: string, start: number, end: number): LineKind {
  const line = text.slice(start, Math.min(end, start + longestLine)).trim();
  if (line === '') return 'blank';
  if (commentStart.test(line)) return 'comment';
  const last = line.charCodeAt(line.length - 1);
  // `;`, `{` and `}` at the end of a line; a record of JSON begins with a quote and is data.
  if (last === 59 || last === 123 || last === 125) return line.startsWith('"') ? 'mixed' : 'code';
  if (/^[)\]}]+[;,)]*$/.test(line) || statement.test(line)) return 'code';
  return marks.test(line) ? 'mixed' : 'sentence';
}

/** `#` where more lines of code begin with it than with a slash or a star. */
function commentSyntaxOf(text: string, code: readonly Range[]): CommentSyntax {
  let hashes = 0;
  let others = 0;
  for (const { start, end } of code)
    for (const [, first] of text.slice(start, end).matchAll(/^[ \t]*([#/*])/gm)) {
      if (first === '#') hashes++;
      else others++;
    }
  return hashes > others ? { line: '#' } : { line: '//', block: ['/*', '*/'] };
}
