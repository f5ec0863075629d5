import type { SourceText } from '../sourceText.ts';
import type { Key } from './keyBefore.ts';
import type { Value } from './value.ts';
import { lineEndNear, lineStartNear, unitAfter } from './window.ts';

const longestLine = 400;

/**
 * A value without quotes from `start`, cut where its format lets values end; `limit` reaches to the end of the line.
 * In code a bare word is an identifier or a type, so only numbers count there, and what stands in comments and
 * strings.
 */
export function bareRange(source: SourceText, key: Key, start: number): Value | undefined {
  const { text, format } = source;
  const lineEnd = lineEndNear(text, start, longestLine);
  if (start >= lineEnd) return undefined;
  switch (format.family) {
    case 'code':
      return inCode(text, key, start, lineEnd);
    case 'config':
      return inConfig(text, key, start, lineEnd);
    case 'data':
      return format.id.startsWith('json') ? number(text, start, lineEnd) : running(text, key, start, lineEnd);
    default:
      return running(text, key, start, lineEnd);
  }
}

function range(text: string, start: number, end: number, limit: number): Value | undefined {
  let last = end;
  while (last > start && isTrailing(text.charCodeAt(last - 1))) last--;
  let furthest = Math.max(limit, last);
  while (furthest > last && isTrailing(text.charCodeAt(furthest - 1))) furthest--;
  return last > start ? { valueStart: start, valueEnd: last, quote: '', limit: furthest } : undefined;
}

function isTrailing(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13 || unit === 44 || unit === 59;
}

function number(text: string, start: number, lineEnd: number): Value | undefined {
  let end = start;
  if (/[-+]/.test(text.charAt(end))) end++;
  while (end < lineEnd && /[\d.]/.test(text.charAt(end))) end++;
  // `10px`, `1.5.2-beta`, `2 * width` are no data.
  if (!/\d/.test(text.charAt(end - 1)) || /[A-Za-z_-]/.test(text.charAt(end))) return undefined;
  return range(text, start, end, end);
}

function inCode(text: string, key: Key, start: number, lineEnd: number): Value | undefined {
  const lineStart = lineStartNear(text, key.start, longestLine);
  const closingQuote = openQuote(text, lineStart, key.start);
  if (closingQuote !== '') {
    const close = unitAfter(text, closingQuote.charCodeAt(0), start, lineEnd - start);
    return running(text, key, start, close < 0 ? lineEnd : close);
  }
  if (isComment(text, lineStart, key.start)) return running(text, key, start, lineEnd);
  return /[-+\d]/.test(text.charAt(start)) ? number(text, start, lineEnd) : undefined;
}

/** The quote that is open at `at`, or ''. */
function openQuote(text: string, lineStart: number, at: number): string {
  let open = 0;
  for (let i = lineStart; i < at; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 34 || unit === 39 || unit === 96) {
      if (open === 0) open = unit;
      else if (open === unit) open = 0;
    }
  }
  return open === 0 ? '' : String.fromCharCode(open);
}

const commentStart = /^\s*(?:\/\/|#|\*|\/\*|--|;|<!--|%|"""|''')|\s(?:\/\/|#|--)\s/;

/** Whether a place in code stands in a comment or inside a string on its line. */
export function isCommentOrString(text: string, at: number): boolean {
  const lineStart = lineStartNear(text, at, longestLine);
  return openQuote(text, lineStart, at) !== '' || isComment(text, lineStart, at);
}

/** Whether a place in code stands in a comment, as far as its line tells. */
export function isInComment(text: string, at: number): boolean {
  return isComment(text, lineStartNear(text, at, longestLine), at);
}

function isComment(text: string, lineStart: number, at: number): boolean {
  return commentStart.test(text.slice(lineStart, at));
}

/** YAML, TOML, properties, INI: to the end of the line without its comment; inside `{…}` or `[…]` to the comma. */
function inConfig(text: string, key: Key, start: number, lineEnd: number): Value | undefined {
  let flow = false;
  for (let i = key.start - 1; i >= Math.max(0, key.start - longestLine) && !flow; i--) {
    const character = text.charAt(i);
    if (character === '\n' || character === '"') break;
    flow = character === '{';
  }
  let end = start;
  for (; end < lineEnd; end++) {
    const character = text.charAt(end);
    if (flow && (character === ',' || character === '}')) break;
    if ((character === '#' || character === ';') && /\s/.test(text.charAt(end - 1))) break;
  }
  return /^[&*!|>{[]/.test(text.charAt(start)) ? undefined : range(text, start, end, end);
}

const longestLabel = 40;
/** The end of a sentence, and the label of the next field: `Name: optional. Town: in capitals.` */
const nextLabel =
  /^[.。]\s{0,2}(?!(?:No|Nr|Kat|Daire|Apt|Box)\b)\p{Lu}[\p{L}\p{M}'’ -]{1,28}[:：]|^。[\p{L}\p{M}]{1,12}[:：]|^\. \p{Lo}[\p{L}\p{M} ]{1,20}:/u;

/**
 * In prose and logs: behind `=` to the next blank, behind `:` to a comma, a semicolon, a bar, a bracket or two
 * blanks. The limit is the end of the line or of the brackets in which the key stands.
 */
function running(text: string, key: Key, start: number, lineEnd: number): Value | undefined {
  const isAssigned = key.operator === '=';
  let end = -1;
  let limit = start;
  let depth = 0;
  for (; limit < lineEnd; limit++) {
    const character = text.charAt(limit);
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) break;
    else if (
      (character === '.' || character === '。') &&
      nextLabel.test(text.slice(limit, limit + longestLabel))
    )
      break;
    else if ('"|<>{}\t`\\'.includes(character) || (isAssigned && character === '&')) break;
    if (end < 0 && endsRunning(text, limit, character, isAssigned)) end = limit;
  }
  if (isAssigned && text.charAt(end) === ' ' && isLineOfSettings(text, key, limit)) end = -1;
  return range(text, start, end < 0 ? limit : end, limit);
}

/** `address_city=San Gimignano`: between lines of `key=value`, a value goes on to the end of its line. */
function isLineOfSettings(text: string, { start, operatorEnd }: Key, lineEnd: number): boolean {
  if (start > 0 && text.charCodeAt(start - 1) !== 10) return false;
  if (lineEnd - operatorEnd > 80 || text.slice(operatorEnd, lineEnd).includes('=')) return false;
  const above = text.slice(Math.max(0, start - 80), start);
  return setting.test(text.slice(lineEnd, lineEnd + 40)) || /(?:^|\n)[\w.-]{2,40}=[^=\n]*\r?\n$/.test(above);
}

const setting = /^\r?\n[\w.-]{2,36}=/;

function endsRunning(text: string, at: number, character: string, isAssigned: boolean): boolean {
  if (',;'.includes(character)) return true;
  if (isAssigned) return " '])".includes(character);
  return character === ' ' && text.charAt(at + 1) === ' ';
}
