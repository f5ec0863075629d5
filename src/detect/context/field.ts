import { BLANK, classOf, KEY } from './characters.ts';
import type { Format } from './format.ts';
import { operatorAfter, type Syntax } from './operator.ts';
import { valueAt, type Literal } from './literal.ts';

export type { Syntax } from './operator.ts';

/**
 * A value and the key that names it, in whatever syntax: `key = "value"`, `"key": "value"`, `KEY=value`,
 * `--key value`, `<key>value</key>`, `set_key("value")`. All offsets are UTF-16.
 */
export interface Field extends Literal {
  readonly keyStart: number;
  readonly keyEnd: number;
  /** As written; a single blank where key and value stand side by side. */
  readonly operator: string;
  readonly syntax: Syntax;
  /** Only white space, comment marks and words such as `export` stand before the key on its line. */
  readonly isAnchored: boolean;
  /** A parameter of a URL or a form. */
  readonly isQuery: boolean;
}

const longestKey = 80;

/**
 * Reads the field whose key holds the word from `start` to `end`. Takes time linear in the length of the field.
 * @param format decides where a bare value ends; unknown formats are read with care
 * @returns undefined where no operator and value follow the key
 */
export function fieldAt(text: string, start: number, end: number, format?: Format): Field | undefined {
  const keyEnd = keyEndAfter(text, end);
  const operator = operatorAfter(text, keyEnd, start);
  if (!operator) return undefined;
  const keyStart = keyStartBefore(text, start);
  const isAnchored = standsFirst(text, keyStart);
  const isQuery = isQueryKey(text, keyStart);
  const literal = valueAt(text, operator, { format, isAnchored, isQuery });
  if (!literal) return undefined;
  if (operator.syntax === 'word' && !isWordField(text, keyStart, keyEnd, literal, format)) return undefined;
  if (operator.syntax === 'argument' && !isFirstArgument(text, keyStart)) return undefined;
  const { syntax } = operator;
  return { keyStart, keyEnd, ...literal, operator: operator.text, syntax, isAnchored, isQuery };
}

/** The end of the key that holds the offset: letters, digits, `_`, `-`, `.`, `$`. */
export function keyEndAfter(text: string, end: number): number {
  const rightmost = Math.min(text.length, end + longestKey);
  let at = end;
  while (at < rightmost && (classOf(text.charCodeAt(at)) & KEY) !== 0) at++;
  // `->` is an operator, `password-` no key.
  while (at > end && text.charCodeAt(at - 1) === 45) at--;
  return at;
}

/** The start of the key that holds the offset, without the dashes of a command-line flag. */
export function keyStartBefore(text: string, start: number): number {
  const leftmost = Math.max(0, start - longestKey);
  let at = start;
  while (at > leftmost && (classOf(text.charCodeAt(at - 1)) & KEY) !== 0) at--;
  while (at < start && text.charCodeAt(at) === 45) at++;
  return at;
}

/** Words that may stand between the start of a line and an assigned name. */
const introducers =
  /^(?:export|set|setx|env|arg|declare|local|readonly|typeset|global|const|let|var|my|our)$/i;

function standsFirst(text: string, keyStart: number): boolean {
  let at = keyStart;
  const leftmost = Math.max(0, keyStart - longestKey);
  while (at > leftmost) {
    const unit = text.charCodeAt(at - 1);
    if (unit === 10) return true;
    if ((classOf(unit) & BLANK) !== 0 || '"\'#/*;->|$+'.includes(text.charAt(at - 1))) at--;
    // `Environment=KEY=value` of systemd.
    else if (unit === 61 && text.startsWith('Environment', at - 12)) at -= 12;
    else {
      const word = wordBefore(text, at, leftmost);
      if (!introducers.test(word)) return false;
      at -= word.length;
    }
  }
  return at === 0;
}

function wordBefore(text: string, end: number, leftmost: number): string {
  let at = end;
  while (at > leftmost && (classOf(text.charCodeAt(at - 1)) & KEY) !== 0) at--;
  return text.slice(at, end);
}

/** `?key=value`, `&key=value` or `/#key=value` of a URL or form, whose value ends at `&`. */
function isQueryKey(text: string, keyStart: number): boolean {
  const before = text.charCodeAt(keyStart - 1);
  return before === 63 || before === 38 || (before === 35 && /[\w/]/.test(text.charAt(keyStart - 2)));
}

/** Directives of Docker, Apache and nginx that take a name and a value. */
const directive =
  /(?:^|\n)[ \t]*(?:ENV|SetEnv|\w{1,10}_set_header|fastcgi_param|RequestHeader[ \t]+\w{3,5})[ \t]+$/i;

/** `requirepass value`: a line of a configuration that holds an option, its value and nothing else. */
function isOption(
  text: string,
  keyStart: number,
  keyEnd: number,
  { valueStart, valueEnd, quote }: Literal,
  format: Format | undefined,
): boolean {
  if (format?.id !== 'ini' || quote !== '' || valueEnd - valueStart < 6) return false;
  const around = text.slice(keyEnd, valueStart) + (text.charAt(valueEnd) || '\n');
  return (
    /^[ \t]+[\r\n]$/.test(around) && /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, keyStart - 12), keyStart))
  );
}

const shortestLoneValue = 16;
const longestLabel = 32;

/**
 * Whether key and value that stand side by side belong together: after a flag (`--password x`), in front of a quoted
 * literal (`PASSWORD 'x'`), in an old `ENV KEY value`, or where the value is no word of any language.
 */
function isWordField(
  text: string,
  keyStart: number,
  keyEnd: number,
  literal: Literal,
  format: Format | undefined,
): boolean {
  const { valueStart, valueEnd, quote } = literal;
  if (/["']$/.test(quote)) return true;
  if (text.charAt(keyStart - 1) === '-' && /\s/.test(text.charAt(keyStart - 2).replace('-', ' ')))
    return true;
  if (directive.test(text.slice(Math.max(0, keyStart - 40), keyStart))) return true;
  if (isOption(text, keyStart, keyEnd, literal, format)) return true;
  if (quote !== '' || format?.family === 'code' || valueEnd - valueStart < shortestLoneValue) return false;
  const isLabel =
    keyEnd - keyStart <= longestLabel &&
    /(?:^|[\n#*>|-])[ \tA-Za-z-]*$/.test(text.slice(Math.max(0, keyStart - 48), keyStart));
  return isLabel && /^(?=\D*\d)[\w.~+=:!-]+$/.test(text.slice(valueStart, valueEnd));
}

/** `define('key', …)`, but not an element of a list of names. */
function isFirstArgument(text: string, keyStart: number): boolean {
  const before = text.slice(Math.max(0, keyStart - 24), keyStart);
  // `buildConfigField("String", "API_KEY", "…")`: Gradle says the type first.
  return /(?:\([ \t]*|["'](?:string|int|long|boolean)["'][ \t]*,[ \t]*)\\?["'`]$/i.test(before);
}
