import {
  BLANK,
  classOf,
  CLOSER,
  indexWithin,
  isBlank,
  lastIndexWithin,
  LETTER,
  LINE_END,
  QUOTE,
  skipBlanks,
} from './characters.ts';
import { innerValue, propertyListKey } from './namedElement.ts';

/** How a key and its value are written. */
export type Syntax =
  /** `key = value`, `key: value`, `key := value`. */
  | 'assignment'
  /** `'key' => value`, `key -> value`. */
  | 'pair'
  /** `define('key', 'value')`. */
  | 'argument'
  /** `setKey('value')`. */
  | 'call'
  /** `<key>value</key>`. */
  | 'element'
  /** `name="key" value="value"`, `name: key` and `value: value` side by side. */
  | 'sibling'
  /** `--key value`, `PASSWORD 'value'`, and a label with its value behind it or on the next line. */
  | 'word'
  /** `key == 'value'`. */
  | 'comparison';

export interface Operator {
  readonly text: string;
  readonly syntax: Syntax;
  /** UTF-16 offset just after it. */
  readonly end: number;
}

const longestCloser = 8;
const longestGap = 24;

/**
 * The operator that follows a key.
 * @param keyEnd UTF-16 offset just after the key
 * @param keyword UTF-16 offset of a unit inside the key
 */
export function operatorAfter(text: string, keyEnd: number, keyword: number): Operator | undefined {
  let at = keyEnd;
  let isQuoted = false;
  const closerLimit = keyEnd + longestCloser;
  for (; at < closerLimit; at++) {
    const kind = classOf(text.charCodeAt(at));
    if ((kind & CLOSER) === 0) break;
    if ((kind & QUOTE) !== 0) isQuoted = true;
  }
  if (text.startsWith('&quot;', at)) {
    at += 6;
    isQuoted = true;
  }
  // `$ENV{KEY} = …` of Perl.
  if (text.charCodeAt(at) === 125 && /\w\{[\w'"]*$/.test(text.slice(Math.max(0, keyword - 40), keyword)))
    at++;
  const closed = at;
  const gapLimit = at + longestGap;
  while (at < gapLimit && isBlank(text.charCodeAt(at))) at++;
  return readOperator(text, at, { isQuoted, closed, keyEnd, keyword });
}

interface KeyContext {
  readonly isQuoted: boolean;
  /** Offset after the closing quotes and brackets, before blanks. */
  readonly closed: number;
  readonly keyEnd: number;
  readonly keyword: number;
}

function readOperator(text: string, at: number, context: KeyContext): Operator | undefined {
  switch (text.charCodeAt(at)) {
    case 61: // =
      return equals(text, at);
    case 58: // :
      return colon(text, at, context);
    case 63: // ?
      return optional(text, at);
    case 124: // |
      return text.startsWith('||', at) ? operator('||', 'assignment', at) : undefined;
    case 45: // -
      return text.startsWith('->', at) ? operator('->', 'pair', at) : undefined;
    case 33: // !
      return text.startsWith('!=', at) ? comparison(text, at) : undefined;
    case 44: // ,
      return (
        sibling(text, at) ??
        (context.isQuoted ? operator(',', 'argument', at) : undefined) ??
        tuple(text, at, context)
      );
    case 62: // >
      return elementOpened(text, at, context);
    case 40: // (
      return at === context.keyEnd && isLiteralAhead(text, at + 1) ? operator('(', 'call', at) : undefined;
    case 60: // <
      return propertyListKey(text, at) ?? arrow(text, at);
    case 91: // [
      return arrayDeclarator(text, at);
    case 10:
    case 13:
      return sibling(text, at) ?? (context.isQuoted ? undefined : { text: '\n', syntax: 'word', end: at });
    default:
      return at > context.closed ? besides(text, at, context) : undefined;
  }
}

function operator(text: string, syntax: Syntax, at: number, length = text.length): Operator {
  return { text, syntax, end: at + length };
}

function equals(text: string, at: number): Operator | undefined {
  const next = text.charAt(at + 1);
  if (next === '=') return comparison(text, at);
  if (next === '~') return undefined;
  return next === '>' ? operator('=>', 'pair', at) : operator('=', 'assignment', at);
}

/** `==`, `===`, `!=`, `!==`. */
function comparison(text: string, at: number): Operator {
  let end = at + 1;
  while (text.charCodeAt(end) === 61) end++;
  return operator(text.slice(at, end), 'comparison', at);
}

/** `key <- "value"` of R. */
function arrow(text: string, at: number): Operator | undefined {
  return text.startsWith('<-', at) && isLiteralAhead(text, at + 2)
    ? operator('<-', 'assignment', at)
    : undefined;
}

function colon(text: string, at: number, { isQuoted, keyword }: KeyContext): Operator | undefined {
  const next = text.charAt(at + 1);
  // `${KEY:-value}` of shells; `${KEY:?message}` and `${KEY:+set}` hold none.
  if (
    (next === '-' || next === '?' || next === '+') &&
    /\$\{\w*$/.test(text.slice(Math.max(0, keyword - 80), keyword))
  )
    return next === '-' ? operator(':-', 'assignment', at) : undefined;
  if (next === '=') return operator(':=', 'assignment', at);
  if (next === ':')
    return /^:{2,3}=/.test(text.slice(at, at + 4))
      ? operator('::=', 'assignment', text.indexOf('=', at) - 2)
      : undefined;
  // `key:value` inside a word, as in `npm:token:read` or a URL's scheme, is no field; `"key":1` and `key: 1` are.
  return next === '/' && !isQuoted ? undefined : operator(':', 'assignment', at);
}

/** `?=`, `??`, `??=`, and the optional member `key?: type = value`. */
function optional(text: string, at: number): Operator | undefined {
  if (text.startsWith('?=', at)) return operator('?=', 'assignment', at);
  if (text.startsWith('?:', at)) return operator(':', 'assignment', at, 2);
  return text.startsWith('??', at) ? operator('??', 'assignment', at) : undefined;
}

/** `<key>` and `<add name="key">`; a bare `key > value` compares. */
function elementOpened(
  text: string,
  at: number,
  { isQuoted, keyword, keyEnd }: KeyContext,
): Operator | undefined {
  if (at === keyEnd) {
    const open = lastIndexWithin(text, '<', keyword, 64);
    if (open < 0 || /[\s>]/.test(text.slice(open, keyword))) return undefined;
  } else if (!isQuoted) return undefined;
  return { text: '>', syntax: 'element', end: at + innerValue(text, at) };
}

/** `char key[] = "value"`, `char key[20] = "value"`. */
function arrayDeclarator(text: string, at: number): Operator | undefined {
  let end = at + 1;
  while (end < at + 12 && /\w/.test(text.charAt(end))) end++;
  if (text.charAt(end) !== ']') return undefined;
  end = skipBlanks(text, end + 1);
  return text.charAt(end) === '=' && text.charAt(end + 1) !== '='
    ? operator('=', 'assignment', end)
    : undefined;
}

/** What stands after blanks: a type (`key string = "value"`), an attribute (`value="…"`), or the value itself. */
function besides(text: string, at: number, context: KeyContext): Operator | undefined {
  if ((classOf(text.charCodeAt(at)) & LETTER) !== 0) {
    const paired = context.isQuoted
      ? (sibling(text, at) ?? infix(text, at) ?? furtherAttributes(text, at, context))
      : undefined;
    const assigned = paired ?? attributes(text, at, context) ?? typed(text, at);
    if (assigned) return assigned;
  }
  if (context.isQuoted || (classOf(text.charCodeAt(at)) & LINE_END) !== 0) return undefined;
  return { text: ' ', syntax: 'word', end: at };
}

/** `<password encrypted="false">`: the element begins after its attributes. */
function attributes(text: string, at: number, { keyword }: KeyContext): Operator | undefined {
  const open = lastIndexWithin(text, '<', keyword, 40);
  if (open < 0 || !/^<[\w:.-]*$/.test(text.slice(open, keyword))) return undefined;
  const close = indexWithin(text, '>', at, 200);
  if (close < 0 || text.charAt(close - 1) === '/') return undefined;
  return operator('>', 'element', close);
}

/** `{key, "value"}` of Erlang, `{:key, "value"}` of Elixir: an atom and a literal in braces, and nothing else. */
function tuple(text: string, at: number, { keyEnd, keyword }: KeyContext): Operator | undefined {
  if (at !== keyEnd || !/\{[ \t]*:?\w*$/.test(text.slice(Math.max(0, keyword - 40), keyword)))
    return undefined;
  const literal = /^,\s{0,40}(?:<<)?(?=(["'])[^"'\r\n]{1,200}\1\s?(?:\/utf8)?(?:>>)?\s{0,20}\})/.exec(
    text.slice(at, at + 280),
  );
  return literal ? operator(',', 'pair', at, literal[0].length) : undefined;
}

/** `"key" to "value"` of Kotlin. */
function infix(text: string, at: number): Operator | undefined {
  return text.startsWith('to ', at) && isLiteralAhead(text, at + 3) ? operator('to', 'pair', at) : undefined;
}

/** `<string name="key" translatable="false">`: attributes stand between the name and the element's text. */
function furtherAttributes(text: string, at: number, { keyword }: KeyContext): Operator | undefined {
  const before = text.slice(Math.max(0, keyword - 80), keyword);
  if (!/<[\w:.-]+\s(?:[^<>]*\s)?(?:name|key|id)=["'][\w.-]*$/.test(before)) return undefined;
  const match = /^(?:[\w:.-]{1,40}="[^"<>]{0,60}"\s{0,4}){1,4}(?=>)/.exec(text.slice(at, at + 240));
  const end = match ? at + match[0].length : at;
  return match ? { text: '>', syntax: 'element', end: end + innerValue(text, end) } : undefined;
}

/** A type between name and `=`: `var key string = "value"`. */
function typed(text: string, at: number): Operator | undefined {
  // `key PIC X(20) VALUE "value"` of COBOL, `key TYPE string VALUE 'value'` of ABAP.
  const declared = /^(?:PIC|TYPE)[ \t][^\n"'=]{1,30}?[ \t]VALUE(?:[ \t]IS)?[ \t]+(?=["'])/i.exec(
    text.slice(at, at + 60),
  );
  if (declared) return operator('=', 'assignment', at, declared[0].length);
  // `Dim key As String = "value"` of Visual Basic.
  const from = /^As[ \t]{1,4}(?=\w)/i.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  let end = at + from;
  while (end < at + from + 24 && /[\w.*[\]]/.test(text.charAt(end))) end++;
  const assigned = skipBlanks(text, end);
  if (assigned === end || text.charAt(assigned) !== '=' || text.charAt(assigned + 1) === '=')
    return undefined;
  return isLiteralAhead(text, assigned + 1) ? operator('=', 'assignment', assigned) : undefined;
}

const siblingName = /^["'\\]*(?:value|val|content|default)["'\\]*[ \t]*(?:=|:)(?!=)/i;

/** The `value` that follows a `name` or `key`, as attribute, member or line. */
function sibling(text: string, from: number): Operator | undefined {
  let at = from;
  const limit = from + 48;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit !== 44 && (classOf(unit) & (BLANK | LINE_END)) === 0) break;
    at++;
  }
  const match = siblingName.exec(text.slice(at, at + 24));
  return match ? { text: match[0].slice(-1), syntax: 'sibling', end: at + match[0].length } : undefined;
}

/** Whether a string literal begins after blanks: a quote, or a prefix and a quote. */
function isLiteralAhead(text: string, from: number): boolean {
  const at = skipBlanks(text, from);
  return /^(?:[A-Za-z]{0,2}|[@$]{1,2}|\\{1,3}|r#+)["'`]/.test(text.slice(at, at + 5));
}
