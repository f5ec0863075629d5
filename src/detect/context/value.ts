import type { SourceText } from '../sourceText.ts';
import type { Key } from './keyBefore.ts';
import { bareRange } from './bareValue.ts';
import { unitAfter } from './window.ts';

/** A value as it stands in the text, without quotes and comments. Offsets are UTF-16. */
export interface Value {
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly quote: string;
  /** See `Place.limit`. */
  readonly limit: number;
}

const longestValue = 2000;
const mostElements = 100;

/** The value behind a key, or the elements where it is a list of strings. */
export function valuesAfter(source: SourceText, key: Key): Value[] {
  const { text } = source;
  if (key.isEscaped) return single(escapedString(text, key.operatorEnd));
  let at = skipBlanks(text, key.operatorEnd);
  if (key.operator === ':') at = skipMarkup(text, at);
  if (key.operator === ',' && !isPair(text, key)) return [];
  const unit = text.charCodeAt(at);
  const inner = wrappedAt(text, at);
  if (inner > 0) return listElements(text, inner, source);
  if (unit === 91) return listElements(text, at + 1, source);
  const quoted = quotedString(text, at);
  if (quoted) return [quoted];
  if (key.operator === '(' || key.operator === ',' || key.operator === '->') return [];
  if (unit === 10 || unit === 13) return nextLineValues(source, key, at);
  return single(bareRange(source, key, at));
}

/**
 * What lists of strings and single values are wrapped in: `listOf("…")`, `Some("…")`, `LocalDate.parse("…")`,
 * `aws.String("…")`, `[]string{"…"}`, `vec!["…"]`, `c("…")`, and the union types of Avro and DynamoDB: `{"string": "…"}`.
 */
const wrapper =
  /(?:(?:[\w.:]{1,30}[.:])?(?:(?:[mM]utable|array)?(?:[lL]ist|[sS]et|[aA]rray)Of(?:<\w{1,12}>)?|asList|of|from|[lL]ist|[sS]et|Seq|Vector|[Aa]rray|Some|Just|Ok|Optional|parse|String|Date|Name|Text|c|ptr|strPtr|to_string|vec!|box|new \w{1,20}(?:\[\])?)|\[\]string|String(?=\s?\{))\s?[({[]\s{0,20}(?=["'])|Just\s(?=")|<<(?=")|\{\s{0,20}"(?:string|S|stringValue|value|\$|#text|_text|__text)"\s?:\s{0,4}(?=")/y;
const longestWrapper = 40;

/** Where the quote behind such a word stands, or 0. */
export function wrappedAt(text: string, at: number): number {
  if (!mayBeWrapped(text, at)) return 0;
  wrapper.lastIndex = at;
  return wrapper.test(text) ? wrapper.lastIndex : 0;
}

/** Cheap, and asked for every value of a program: most names are followed by no bracket. */
function mayBeWrapped(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  // `[`, `{` and `<` open by themselves.
  if (first === 91 || first === 123 || first === 60) return true;
  if (!((first >= 97 && first <= 122) || (first >= 65 && first <= 90))) return false;
  let end = at + 1;
  while (end - at < longestWrapper && isPathUnit(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  // `(`, `{`, `<`, `!`, and `new String[] {`, `Just "`.
  return next === 40 || next === 123 || next === 60 || next === 33 || next === 32 || next === 91;
}

function isPathUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    unit === 46 ||
    unit === 95 ||
    (unit >= 48 && unit <= 58)
  );
}

function single(value: Value | undefined): Value[] {
  return value ? [value] : [];
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  for (let unit = text.charCodeAt(at); unit === 32 || unit === 9 || unit === 0x3000;)
    unit = text.charCodeAt(++at);
  return at;
}

/** `**Phone:** …`, `<b>Phone:</b> …`, the rest of a closing tag and its blanks. */
function skipMarkup(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 42) at++;
  if (text.charCodeAt(at) === 60 && text.charCodeAt(at + 1) === 47) {
    const close = unitAfter(text, 62, at, 16);
    if (close > 0) at = close + 1;
  }
  return at === from ? from : skipBlanks(text, at);
}

/** A literal with an optional prefix: `"…"`, `N'…'`, `@"…"`, `u"…"`, `"""…"""`. */
export function quotedString(text: string, from: number): Value | undefined {
  let at = from;
  if (!isQuote(text.charCodeAt(at))) {
    if (!/[a-zA-Z@$]/.test(text.charAt(at))) return undefined;
    while (at < from + 2 && !isQuote(text.charCodeAt(at))) at++;
    if (!isQuote(text.charCodeAt(at))) return undefined;
  }
  const quote = text.charAt(at);
  const width = text.startsWith(quote.repeat(3), at) ? 3 : 1;
  const start = at + width;
  const end = closing(text, start, quote, width);
  if (end < 0 || end === start) return undefined;
  return { valueStart: start, valueEnd: end, quote, limit: end };
}

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 96;
}

/** Escapes are skipped and `''` inside a string of SQL or YAML goes on; only three quotes span lines. */
function closing(text: string, from: number, quote: string, width: number): number {
  const limit = Math.min(text.length, from + longestValue);
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === quote) {
      if (width === 3 && !text.startsWith(quote.repeat(3), at)) continue;
      if (width === 1 && quote === "'" && text.charAt(at + 1) === "'") at++;
      else return at;
    } else if (character === '\n' && width === 1) return -1;
  }
  return -1;
}

/** `\"…\"`: a string of JSON inside a string. */
function escapedString(text: string, from: number): Value | undefined {
  const at = skipBlanks(text, from);
  if (!text.startsWith('\\"', at)) return undefined;
  const close = text.slice(at + 2, at + longestValue).indexOf('\\"');
  if (close < 0) return undefined;
  const end = at + 2 + close;
  return { valueStart: at + 2, valueEnd: end, quote: '"', limit: end };
}

/** `put("email", "…")`: exactly two elements, the first the quoted key. */
function isPair(text: string, key: Key): boolean {
  let at = key.start - 1;
  // `fill('#city', "…")`
  if (text.charCodeAt(at) === 35) at--;
  if (!isQuote(text.charCodeAt(at))) return false;
  while (/[\s@]/.test(text.charAt(at - 1))) at--;
  if (!'([{'.includes(text.charAt(at - 1))) return false;
  const value = quotedString(text, skipBlanks(text, key.operatorEnd));
  if (!value) return false;
  return /^\s{0,20}[)\]}]/.test(text.slice(value.valueEnd + 1, value.valueEnd + 22));
}

function listElements(text: string, from: number, source: SourceText): Value[] {
  const found: Value[] = [];
  let at = from;
  while (found.length < mostElements) {
    while (/[\s,]/.test(text.charAt(at))) at++;
    const element = quotedString(text, at) ?? bareElement(text, at, source);
    if (!element) break;
    found.push(element);
    at = element.valueEnd + element.quote.length;
  }
  return found;
}

/** An element of a list without quotes: of YAML any, elsewhere numbers only. */
function bareElement(text: string, from: number, { format }: SourceText): Value | undefined {
  const limit = Math.min(text.length, from + 120);
  let at = from;
  while (at < limit && !',]}[{"\n'.includes(text.charAt(at))) at++;
  while (text.charAt(at - 1) === ' ') at--;
  if (at <= from || (format.id !== 'yaml' && !/^[-+]?\d[\d.]*$/.test(text.slice(from, at)))) return undefined;
  return { valueStart: from, valueEnd: at, quote: '', limit: at };
}

/** A label that stands on a line of its own, and the items of a YAML list. */
function nextLineValues(source: SourceText, key: Key, lineEnd: number): Value[] {
  const { text, format } = source;
  if (key.operator !== ':' || format.family === 'code' || format.family === 'log') return [];
  const found: Value[] = [];
  let at = text.indexOf('\n', lineEnd) + 1;
  if (format.family !== 'prose') {
    while (at > 0 && found.length < mostElements) {
      const item = /^[ \t]*-[ \t]+(?![\w"']+[ \t]*:(?:\s|$))/.exec(text.slice(at, at + 60));
      if (!item) break;
      const from = at + item[0].length;
      found.push(...single(quotedString(text, from) ?? bareRange(source, key, from)));
      at = text.indexOf('\n', from) + 1;
    }
    return found;
  }
  at = skipBlanks(text, at);
  return at > 0 && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13
    ? single(bareRange(source, key, at))
    : [];
}
