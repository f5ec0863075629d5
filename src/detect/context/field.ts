/**
 * A value and the key that names it, in whatever syntax: `key = "value"`, `"key": "value"`, `KEY=value`,
 * `--key value`, `<key>value</key>`. All offsets are UTF-16.
 */
export interface Field {
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The quote round the value, or '' where it stands bare. */
  readonly quote: string;
  readonly operator: string;
}

const longestKey = 64;
const longestGap = 20;
const longestValue = 4096;

/**
 * Reads the field whose key holds the word from `start` to `end`.
 * @returns undefined where no operator and value follow the key on the same line
 */
export function fieldAt(text: string, start: number, end: number): Field | undefined {
  let keyStart = start;
  const leftmost = Math.max(0, start - longestKey);
  while (keyStart > leftmost && isKeyUnit(text.charCodeAt(keyStart - 1))) keyStart--;
  let keyEnd = end;
  const rightmost = Math.min(text.length, end + longestKey);
  while (keyEnd < rightmost && isKeyUnit(text.charCodeAt(keyEnd))) keyEnd++;
  const operator = operatorAfter(text, keyEnd);
  if (!operator) return undefined;
  const value = valueAt(text, operator.end, operator.text);
  return value && { keyStart, keyEnd, ...value, operator: operator.text };
}

/** Letters, digits, `_`, `-`, `.`, `$`. */
function isKeyUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 45 ||
    unit === 46 ||
    unit === 36
  );
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

const operators = [':=', '=>', '?=', '||', '->', '=', ':', ',', '>'];

function operatorAfter(text: string, keyEnd: number): { text: string; end: number } | undefined {
  let at = keyEnd;
  const limit = Math.min(text.length, keyEnd + longestGap);
  // Closing quote and bracket of `"key"`, `['key']`.
  while (at < limit && (isBlank(text.charCodeAt(at)) || '"\'`])'.includes(text.charAt(at)))) at++;
  for (const operator of operators)
    if (text.startsWith(operator, at)) {
      const end = at + operator.length;
      // `==` and `=~` compare, they do not assign.
      return operator === '=' && '=~'.includes(text.charAt(end) || ' ') ? undefined : { text: operator, end };
    }
  return undefined;
}

type Value = Pick<Field, 'valueStart' | 'valueEnd' | 'quote'>;

function valueAt(text: string, from: number, operator: string): Value | undefined {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  const quote = text.charAt(at);
  if (quote === '"' || quote === "'" || quote === '`') {
    const width = text.startsWith(quote.repeat(3), at) ? 3 : 1;
    const end = closingQuote(text, at + width, quote);
    return end < 0 ? undefined : { valueStart: at + width, valueEnd: end, quote };
  }
  const end = operator === '>' ? elementEnd(text, at) : bareEnd(text, at);
  return end > at ? { valueStart: at, valueEnd: end, quote: '' } : undefined;
}

/** The closing quote on the same line, escapes skipped, or -1. */
function closingQuote(text: string, from: number, quote: string): number {
  const limit = Math.min(text.length, from + longestValue);
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === quote) return at;
    else if (character === '\n') return -1;
  }
  return -1;
}

function bareEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + longestValue);
  let at = from;
  while (at < limit && !/[\s"'`,;<>(){}[\]]/.test(text.charAt(at))) at++;
  return at;
}

function elementEnd(text: string, from: number): number {
  const end = text.indexOf('<', from);
  return end < 0 || end - from > longestValue ? from : end;
}
