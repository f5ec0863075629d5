import { formFieldBefore } from './formEntry.ts';
import { unitBefore } from './window.ts';

/** The text before an operator in which a field may be named. Offsets are UTF-16. */
export interface Key {
  readonly start: number;
  readonly end: number;
  /** Offset just behind the operator. */
  readonly operatorEnd: number;
  readonly operator: ':' | '=' | '(' | ',' | '->';
  /** In quotes, as in JSON. */
  readonly isQuoted: boolean;
  /** The quotes are escaped: JSON inside a string. */
  readonly isEscaped: boolean;
}

const longestKey = 60;
const padding = new Set(' \t"\'`]*\\?:#');

/**
 * Reads the key or label before the operator at `at`.
 * @returns undefined where the operator compares, or nothing nameable stands before it
 */
export function keyBefore(text: string, at: number): Key | undefined {
  const operator = operatorAt(text, at);
  if (!operator) return undefined;
  const { text: sign, end: operatorEnd } = operator;
  const entered = formFieldBefore(text, at);
  if (entered) return { ...entered, operatorEnd, operator: sign, isQuoted: true, isEscaped: false };
  let end = operator.start;
  let isQuoted = false;
  let isEscaped = false;
  for (; end > 0 && padding.has(text.charAt(end - 1)); end--) {
    const character = text.charAt(end - 1);
    if (character === '"' || character === "'") isQuoted = true;
    else if (character === '\\') isEscaped = true;
    else if (character === ' ' && at - end > 12) return undefined;
  }
  // "Phone (home): …", "Tel. (0):"
  if (text.charAt(end - 1) === ')' && operator.text === ':') {
    const open = unitBefore(text, 40, end, 24);
    if (open < 0) return undefined;
    end = open;
    while (text.charAt(end - 1) === ' ') end--;
  }
  if (text.charAt(end - 1) === '.') end--;
  const start = keyStart(text, end, isQuoted);
  if (start >= end) return undefined;
  return { start, end, operatorEnd, operator: sign, isQuoted, isEscaped };
}

interface Operator {
  readonly text: Key['operator'];
  readonly start: number;
  readonly end: number;
}

function operatorAt(text: string, at: number): Operator | undefined {
  const next = text.charAt(at + 1);
  const previous = text.charAt(at - 1);
  switch (text.charAt(at)) {
    case '=':
      if (next === '=' || next === '~' || '=!<>~^'.includes(previous)) return undefined;
      return { text: '=', start: at, end: at + (next === '>' ? 2 : 1) };
    case ':':
    case '：':
      if (next === '=' || next === ':' || previous === ':' || text.startsWith('//', at + 1)) return undefined;
      return { text: ':', start: at, end: at + 1 };
    case '(':
      return { text: '(', start: at, end: at + 1 };
    case ',':
      return { text: ',', start: at, end: at + 1 };
    // The blank between a keyword of Lisp and its string.
    case ' ':
      return { text: '=', start: at, end: at + 1 };
    case '>':
      return { text: '->', start: at - 1, end: at + 1 };
    default:
      return undefined;
  }
}

/** A quoted key may hold blanks; so may a label in prose: up to five words, an apostrophe and a slash among them. */
function keyStart(text: string, end: number, isQuoted: boolean): number {
  const leftmost = Math.max(0, end - longestKey);
  let blanks = 0;
  let at = end;
  for (; at > leftmost; at--) {
    const unit = text.charCodeAt(at - 1);
    if (isNameUnit(unit)) continue;
    if (unit === 32) {
      if (++blanks > 5 || !isNameUnit(text.charCodeAt(at - 2))) break;
    } else if (unit === 39 || unit === 0x2019) {
      // `mother's name`, `carta d'identità`, `nom de l'entreprise`, `Ім'я`
      if (isCyrillic(text.charCodeAt(at)) && isCyrillic(text.charCodeAt(at - 2))) continue;
      if (isQuoted || (text.charCodeAt(at) !== 115 && !/(?:^|[\s-])[dDlL]$/.test(text.slice(at - 3, at - 1))))
        break;
    } else if (unit !== 47 || !isNameUnit(text.charCodeAt(at - 2))) break;
  }
  // A whole sentence as the key of a message names no field.
  return blanks === 0 && at === leftmost && isNameUnit(text.charCodeAt(at - 1)) ? end : at;
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < 0x530;
}

/** Letters of any script, digits, `_`, `-`, `.`, `$`. */
function isNameUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 45 ||
    unit === 46 ||
    unit === 36 ||
    (unit >= 0xc0 && !isForeignPunctuation(unit))
  );
}

function isForeignPunctuation(unit: number): boolean {
  return (
    (unit >= 0x2000 && unit <= 0x206f) ||
    (unit >= 0x3000 && unit <= 0x3011) ||
    (unit >= 0xff01 && unit <= 0xff0f) ||
    (unit >= 0xff1a && unit <= 0xff20)
  );
}
