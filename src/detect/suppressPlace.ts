import type { CommentSyntax, Format } from './context/format.ts';
import { isInElement } from './embedded.ts';
import type { SourceText } from './sourceText.ts';

/** A comment or a string of a text; UTF-16 offsets. */
export interface Stretch {
  readonly kind: 'comment' | 'string';
  readonly start: number;
  /** Just after the token that opens it. */
  readonly bodyStart: number;
  /** Just before the token that closes it. */
  readonly bodyEnd: number;
  readonly end: number;
}

interface Opening {
  readonly kind: Stretch['kind'];
  readonly token: string;
  /** The end of the line where undefined. */
  readonly close: string | undefined;
  readonly isMultiline: boolean;
  /** `#` and its like begin a comment only at the start of a word. */
  readonly needsSpace: boolean;
}

/** Comments that a format knows beside the ones that are written for it. */
const moreSyntax: Readonly<Record<string, readonly CommentSyntax[]>> = {
  ini: [{ line: '#' }],
  php: [{ line: '#' }],
  bat: [{ line: '::' }, { line: 'rem' }, { line: '@REM' }, { line: '@rem' }],
  terraform: [{ line: '//', block: ['/*', '*/'] }],
  vue: [{ line: '//', block: ['/*', '*/'] }],
  svelte: [{ line: '//', block: ['/*', '*/'] }],
  html: [{ line: '//', block: ['/*', '*/'] }],
  lua: [{ block: ['--[[', ']]'] }],
};

const multilineBackticks = new Set(['typescript', 'typescriptreact', 'javascript', 'javascriptreact', 'go']);
const markupOpening = '<!--';

function openingsOf(format: Format): Opening[] {
  const { comment } = format;
  if (!comment) return [];
  const openings: Opening[] = [];
  // In markup, slashes are mostly a part of an address or of a type: https://…, image/*.
  const isMarkup = format.id === 'html';
  for (const { line, block } of [comment, ...(moreSyntax[format.id] ?? [])]) {
    const base = { kind: 'comment', isMultiline: true } as const;
    if (block)
      openings.push({ ...base, token: block[0], close: block[1], needsSpace: isMarkup && block[0] === '/*' });
    if (line !== undefined)
      openings.push({
        ...base,
        token: line,
        close: undefined,
        needsSpace: isMarkup || !line.startsWith('/'),
      });
  }
  const hasStrings = format.family !== 'prose' && comment.block?.[0] !== markupOpening;
  if (hasStrings)
    for (const token of ['"""', "'''", '"', "'", '`']) {
      const isMultiline = token.length > 1 || (token === '`' && multilineBackticks.has(format.id));
      openings.push({ kind: 'string', token, close: token, isMultiline, needsSpace: false });
    }
  return openings.sort((a, b) => b.token.length - a.token.length);
}

/**
 * The comments and strings of a text up to `limit`, in order; empty for formats without comments. A quote that is
 * not closed (an apostrophe, a lifetime) is an ordinary character.
 */
export function stretchesOf({ text, format }: SourceText, limit: number): Stretch[] {
  const openings = openingsOf(format);
  if (openings.length === 0) return [];
  const next = new RegExp(openings.map(({ token }) => escapeForRegExp(token)).join('|'), 'g');
  const found: Stretch[] = [];
  // Up to where a token is known not to be closed: looked for again and again, that would take quadratic time.
  const unclosedTo = new Map<string, number>();
  for (let match = next.exec(text); match && match.index < limit; match = next.exec(text)) {
    const start = match.index;
    const [opener] = match;
    const opening = openings.find(({ token }) => token === opener);
    if (!opening || (opening.needsSpace && /\S/.test(text.charAt(start - 1)))) continue;
    if (start < (unclosedTo.get(opener) ?? 0)) continue;
    const bodyStart = start + opening.token.length;
    const bodyEnd = bodyEndOf(text, bodyStart, opening);
    if (bodyEnd < 0) {
      unclosedTo.set(opener, opening.isMultiline ? text.length : lineEndAfter(text, bodyStart));
      continue;
    }
    const end = bodyEnd + (opening.close?.length ?? 0);
    found.push({ kind: opening.kind, start, bodyStart, bodyEnd, end });
    next.lastIndex = end;
  }
  return found;
}

/** Where the closing token stands, or -1 where there is none. */
function bodyEndOf(text: string, from: number, { kind, close, isMultiline }: Opening): number {
  const lineEnd = lineEndAfter(text, from);
  if (close === undefined) return lineEnd;
  for (let at = text.indexOf(close, from); at >= 0; at = text.indexOf(close, at + 1)) {
    if (!isMultiline && at > lineEnd) return -1;
    if (kind === 'comment' || !isEscaped(text, at)) return at;
  }
  return -1;
}

function lineEndAfter(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charAt(at - 1 - slashes) === '\\') slashes++;
  return slashes % 2 === 1;
}

function escapeForRegExp(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Whether a comment on a line of its own, before the line that holds `offset`, leaves the file's meaning alone. */
export function takesCommentBefore(source: SourceText, offset: number): boolean {
  const { text, format } = source;
  const lineStart = source.lineStart(offset);
  const isInside = stretchesOf(source, lineStart).some(
    ({ start, end }) => start < lineStart && end > lineStart,
  );
  if (isInside) return false;
  const before = text.slice(0, lineStart).trimEnd();
  // A continued line goes on with what follows.
  if (before.endsWith('\\') || (format.id === 'powershell' && before.endsWith('`'))) return false;
  const line = text.slice(lineStart, source.lineEnd(offset));
  switch (format.id) {
    case 'vue':
      return isInElement(text, lineStart, 'template') && isBetweenTags(before);
    case 'svelte':
      return false;
    case 'yaml':
      return !isInBlockScalar(text, lineStart, line);
    case 'shellscript':
    case 'ruby':
    case 'perl':
    case 'php':
    case 'terraform':
      return !isInHereDocument(before);
    case 'javascriptreact':
    case 'typescriptreact':
      return !/^\s*[<{]|>\s*$/.test(line) && !before.replace(/=>$/, '').endsWith('>');
    case 'markdown':
      return (before.match(/^ {0,3}(?:```|~~~)/gm) ?? []).length % 2 === 0;
    case 'html':
    case 'xml':
      return isBetweenTags(before) && !/^\s*<\?xml/.test(line) && before !== '';
    default:
      return true;
  }
}

function isBetweenTags(before: string): boolean {
  return before.lastIndexOf('<') <= before.lastIndexOf('>');
}

/** Text under `key: |` or `key: >`, in which `#` is content. */
function isInBlockScalar(text: string, lineStart: number, line: string): boolean {
  let indentation = line.search(/\S|$/);
  const above = text.slice(0, lineStart).split('\n').slice(0, -1);
  for (const candidate of above.reverse()) {
    const start = candidate.search(/\S/);
    if (start < 0 || start >= indentation) continue;
    if (/[|>][-+0-9]{0,2}\s*(?:#.*)?$/.test(candidate)) return true;
    indentation = start;
  }
  return false;
}

function isInHereDocument(before: string): boolean {
  let isOpen = false;
  let terminator = '';
  for (const line of before.split('\n')) {
    if (isOpen) isOpen = line.trim().replace(/;$/, '') !== terminator;
    else {
      const opening = /<<[-~<]?\s*(['"]?)([A-Za-z_]\w*)\1/.exec(line);
      if (opening) [isOpen, terminator] = [true, opening[2] ?? ''];
    }
  }
  return isOpen;
}
