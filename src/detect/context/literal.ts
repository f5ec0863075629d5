import { bracketedAt } from './bracketed.ts';
import { BARE_END, BLANK, classOf, indexWithin, LINE_END, QUOTE, skipBlanks } from './characters.ts';
import type { Format } from './format.ts';
import type { Operator } from './operator.ts';

/** A value as it is written. Offsets are UTF-16 and hold neither quotes nor escapes of the quotes. */
export interface Literal {
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The quote round the value, or '' where it stands bare. */
  readonly quote: string;
  /** The literal is an argument of a call or the fallback of an accessor: `getenv('X', 'value')`, `x || 'value'`. */
  readonly isWrapped: boolean;
}

export interface ValueContext {
  readonly format: Format | undefined;
  readonly isAnchored: boolean;
  readonly isQuery: boolean;
}

const longestValue = 4096;
const longestBlock = 16_384;

/** The value after an operator. */
export function valueAt(text: string, operator: Operator, context: ValueContext): Literal | undefined {
  if (operator.syntax === 'element') return elementText(text, operator.end);
  let at = skipBlanks(text, operator.end);
  if (operator.text === ':' && context.format?.id === 'yaml') at = afterAnchor(text, at);
  const isNextLine = (classOf(text.charCodeAt(at)) & LINE_END) !== 0;
  if (isNextLine) at = nextLineStart(text, at);
  if (operator.text === '\n') return wordAt(text, at);
  const quoted = quotedAt(text, at) ?? prefixedAt(text, at) ?? bracketedAt(text, at, context.format?.id);
  if (quoted) return quoted;
  if (isNextLine || operator.syntax === 'call' || operator.syntax === 'argument') return undefined;
  if (operator.text === ':' || operator.text === '=') {
    const block = blockScalar(text, at) ?? (operator.text === ':' ? annotated(text, at) : undefined);
    if (block) return block;
  }
  return bareAt(text, at, operator, context);
}

/** `key: &anchor value` of YAML. */
function afterAnchor(text: string, at: number): number {
  if (text.charCodeAt(at) !== 38) return at;
  return at + (/^&[\w-]{1,40}[ \t]+(?=\S)/.exec(text.slice(at, at + 48))?.[0].length ?? 0);
}

/** The first unit after one line break and the indent that follows, where the next line is not empty. */
function nextLineStart(text: string, from: number): number {
  let at = from;
  const limit = from + 120;
  while (at < limit && (classOf(text.charCodeAt(at)) & (LINE_END | BLANK)) !== 0) at++;
  return at;
}

/** A quoted literal, also one whose quotes are escaped because it stands inside another string. */
export function quotedAt(text: string, from: number): Literal | undefined {
  let at = from;
  while (text.charCodeAt(at) === 92) at++;
  const escapes = at - from;
  const quote = text.charAt(at);
  if (quote === '&' && text.startsWith('&quot;', at)) return entityQuoted(text, at + 6);
  if ((classOf(text.charCodeAt(at)) & QUOTE) === 0 || escapes > 7) return undefined;
  const isTriple = escapes === 0 && text.startsWith(quote + quote, at + 1);
  if (isTriple) return tripleQuoted(text, at + 3, quote);
  const end = closingQuote(text, at + 1, quote, escapes);
  if (end < 0) return undefined;
  // `"\"value\""`: a literal of the program that this program writes.
  const inner = text.charCodeAt(at + 1) === 92 && escapes === 0 ? quotedAt(text, at + 1) : undefined;
  return inner && end - inner.valueEnd === inner.quote.length + 1
    ? inner
    : { valueStart: at + 1, valueEnd: end, quote, isWrapped: false };
}

function entityQuoted(text: string, from: number): Literal | undefined {
  const end = indexWithin(text, '&quot;', from, longestValue);
  return end < 0 ? undefined : { valueStart: from, valueEnd: end, quote: '&quot;', isWrapped: false };
}

function tripleQuoted(text: string, from: number, quote: string): Literal | undefined {
  const end = indexWithin(text, quote.repeat(3), from, longestBlock);
  if (end === from || end < 0) return { valueStart: from - 1, valueEnd: from - 1, quote, isWrapped: false };
  let [start, stop] = [from, end];
  while (start < stop && /\s/.test(text.charAt(start))) start++;
  while (stop > start && /\s/.test(text.charAt(stop - 1))) stop--;
  return { valueStart: start, valueEnd: stop, quote, isWrapped: false };
}

/**
 * The offset of the closing quote, or of the escapes before it; -1 where the line ends first. Inside a string that is
 * itself escaped `escapes` deep, a quote with no more escapes than that closes.
 */
function closingQuote(text: string, from: number, quote: string, escapes: number): number {
  const limit = Math.min(text.length, from + longestValue);
  const wanted = quote.charCodeAt(0);
  let run = 0;
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 92) {
      run++;
      continue;
    }
    if (unit === wanted && (escapes === 0 ? run % 2 === 0 : run <= escapes))
      return escapes === 0 ? at : at - run;
    if (unit === 10 && wanted !== 96) return -1;
    run = 0;
  }
  return -1;
}

/** `b"…"`, `@"…"`, `$@"…"`, `r#"…"#`, `&"…"`. */
function prefixedAt(text: string, from: number): Literal | undefined {
  let at = from;
  while (at < from + 3 && /[A-Za-z@$&]/.test(text.charAt(at))) at++;
  while (at > from && at < from + 6 && text.charAt(at) === '#') at++;
  return at > from ? quotedAt(text, at) : undefined;
}

/** `|` or `>` of YAML: the value is the indented block that follows. */
function blockScalar(text: string, from: number): Literal | undefined {
  const head = /^[|>][+-]?[0-9]?[+-]?[ \t]*\r?\n/.exec(text.slice(from, from + 12));
  if (!head) return undefined;
  const first = from + head[0].length;
  const start = skipBlanks(text, first);
  const indent = start - first;
  if (indent === 0) return undefined;
  let end = start;
  for (let line = first; line < text.length && line - first < longestBlock;) {
    const newline = text.indexOf('\n', line);
    const lineEnd = newline < 0 ? text.length : newline;
    const content = skipBlanks(text, line);
    if (content < lineEnd && text.charCodeAt(content) !== 13) {
      if (content - line < indent) break;
      end = lineEnd;
    }
    line = lineEnd + 1;
  }
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { valueStart: start, valueEnd: end, quote: '', isWrapped: false };
}

/** The literal after a type: `key: string = "value"`. */
function annotated(text: string, from: number): Literal | undefined {
  let at = from;
  const limit = Math.min(text.length, from + 60);
  while (at < limit && /[\w.<>[\]?&|*' ]/.test(text.charAt(at))) at++;
  if (at === from || text.charAt(at) !== '=' || '=>'.includes(text.charAt(at + 1) || ' ')) return undefined;
  const start = skipBlanks(text, at + 1);
  return quotedAt(text, start) ?? prefixedAt(text, start);
}

/** The text of an element up to the next tag, or of its CDATA section. */
function elementText(text: string, from: number): Literal | undefined {
  let start = from;
  while (start < from + 200 && /\s/.test(text.charAt(start))) start++;
  const marker = '<![CDATA[';
  const isData = text.startsWith(marker, start);
  if (isData) start += marker.length;
  const close = indexWithin(text, isData ? ']]>' : '<', start, longestValue);
  if (close < 0) return undefined;
  let end = close;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return end > start ? { valueStart: start, valueEnd: end, quote: '', isWrapped: false } : undefined;
}

/** The scheme in front of a credential: `X-Token: Bearer …`. */
const scheme = /^(?:bearer|token|basic|apikey|api-key|oauth)[ \t]+(?=[\w+/-]{8})/i;

function bareAt(text: string, from: number, operator: Operator, context: ValueContext): Literal | undefined {
  const at = from + (scheme.exec(text.slice(from, from + 24))?.[0].length ?? 0);
  const isLine = context.isAnchored && !context.isQuery && context.format?.family !== 'code';
  const end = isLine ? lineValueEnd(text, at, context.format) : bareEnd(text, at, context.isQuery);
  const wrapped = operator.text === '>' ? undefined : wrappedLiteral(text, at);
  if (wrapped) return wrapped;
  return end > at ? { valueStart: at, valueEnd: end, quote: '', isWrapped: false } : undefined;
}

/** A value that is a line of its own, below its label. */
function wordAt(text: string, from: number): Literal | undefined {
  const end = bareEnd(text, from, false);
  const isAlone = (classOf(text.charCodeAt(skipBlanks(text, end))) & LINE_END) !== 0 || end === text.length;
  return isAlone && end > from ? { valueStart: from, valueEnd: end, quote: '', isWrapped: false } : undefined;
}

function bareEnd(text: string, from: number, isQuery: boolean): number {
  const limit = Math.min(text.length, from + longestValue);
  let at = from;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if ((classOf(unit) & BARE_END) !== 0 || (isQuery && unit === 38)) break;
    // An escaped line end or quote of the string that holds all this.
    if (unit === 92 && 'nrt"'.includes(text.charAt(at + 1) || ' ')) break;
  }
  return at;
}

/** Formats whose bare values run to the end of the line, blanks included. */
const lineFormats = new Set(['yaml', 'properties', 'ini', 'toml']);

function lineValueEnd(text: string, from: number, format: Format | undefined): number {
  const limit = Math.min(text.length, from + longestValue);
  const keepsBlanks = format !== undefined && lineFormats.has(format.id);
  let at = from;
  for (; at < limit; at++) {
    const kind = classOf(text.charCodeAt(at));
    if ((kind & LINE_END) !== 0) break;
    if ((kind & BLANK) !== 0 && (!keepsBlanks || isCommentMark(text.charCodeAt(at + 1)))) break;
  }
  while (at > from && /[\s,;]/.test(text.charAt(at - 1))) at--;
  // `"key=value"` inside a string, `<p>key: value</p>`: the quote or tag is not the value's.
  const inner = /["'`<]/.exec(text.slice(from, at));
  return inner && inner.index > 0 && inner.index >= at - from - 8 ? from + inner.index : at;
}

function isCommentMark(unit: number): boolean {
  return unit === 35 || unit === 59;
}

/** The literal inside a call (`SecretStr("value")`, `getenv("X", "value")`) or behind an accessor (`x || "value"`). */
function wrappedLiteral(text: string, from: number): Literal | undefined {
  const lineEnd = Math.min(text.length, from + 120);
  let at = from;
  while (at < lineEnd && /[\w.:$?!&*]/.test(text.charAt(at))) at++;
  if (at === from) return undefined;
  const open = text.charAt(at);
  let found: Literal | undefined;
  if (open === '(' || open === '[') {
    const first = quotedAt(text, skipBlanks(text, at + 1));
    if (!first) return undefined;
    const after = skipBlanks(text, first.valueEnd + first.quote.length);
    found = text.charAt(after) === ',' ? quotedAt(text, skipBlanks(text, after + 1)) : undefined;
    at = after + 1;
    if (!found && open === '(' && !isAccessor(text.slice(from, at))) found = first;
  }
  found ??= fallback(text, at);
  return found && { ...found, isWrapped: true };
}

/** Calls that take the name of a value, not the value. */
function isAccessor(call: string): boolean {
  return /env|get|encode|decode|format|join|replace|split|strip|fetch|read|load|param|config|lookup|require|import|find|select|query|\bt\(|i18n|translate|\$\(/i.test(
    call,
  );
}

function fallback(text: string, from: number): Literal | undefined {
  const match = /^[ \t]*(?:\|\||\?\?|\?:|or\b)[ \t]*/.exec(text.slice(from, from + 24));
  return match ? quotedAt(text, from + match[0].length) : undefined;
}
