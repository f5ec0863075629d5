import type { SourceText } from '../sourceText.ts';
import { fieldDictionary, nextHash, type FieldDictionary } from './fieldDictionary.ts';

/** Where in a text something may stand that is worth a second look; found in one pass. Offsets are UTF-16. */
export interface Landmarks {
  /** Operators (`:`, `=`, `(`, `,`, `>`) that follow a word in which the name of a field may end. */
  readonly operators: readonly number[];
  /** The `(` behind the word VALUES, where rows of SQL begin. */
  readonly rows: readonly number[];
  /** Starts of runs of digits that are long, or that go on behind a separator. */
  readonly digits: readonly number[];
  /** Every `@`, and every `%40`. */
  readonly ats: readonly number[];
  /** In code and shells: the blanks between a letter or dot and a capital, where a name of two words may stand. */
  readonly pairs: readonly number[];
}

export function landmarksOf(source: SourceText): Landmarks {
  return source.once(findLandmarks);
}

const digit = 1;
const assignment = 2;
const bracket = 3;
const comma = 4;
const greater = 5;
const at = 6;
const capital = 7;
/** A letter or mark beyond Latin-1's signs. */
const foreign = 8;
/** Bit of the characters that may stand between a name and its operator. */
const padding = 16;

function classTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let unit = 48; unit <= 57; unit++) table[unit] = digit;
  for (const [character, kind] of [
    [':', assignment],
    ['=', assignment],
    ['(', bracket],
    [',', comma],
    ['>', greater],
    ['@', at],
  ] as const)
    table[character.charCodeAt(0)] = kind;
  for (const character of ' "\'*]\\`:?\t)._#') {
    const unit = character.charCodeAt(0);
    table[unit] = (table[unit] as number) | padding;
  }
  return table;
}

/** Built once; never changed. */
const classes = classTable();
/** The kinds alone, and the same with capitals. */
const kinds = classes.map((entry) => entry & 15);
const kindsAndCapitals = kinds.map((entry, unit) => (unit >= 65 && unit <= 90 ? capital : entry));

function findLandmarks({ text, format }: SourceText): Landmarks {
  const dictionary = fieldDictionary();
  const isCode = format.family === 'code';
  const marks = isCode || format.family === 'shell' ? kindsAndCapitals : kinds;
  const landmarks = {
    operators: [] as number[],
    rows: [] as number[],
    digits: [] as number[],
    ats: [] as number[],
    pairs: [] as number[],
  };
  const { operators, rows, digits, ats, pairs } = landmarks;
  const length = text.length;
  for (let i = nextMark(text, 0, marks); i < length; i = nextMark(text, i + 1, marks)) {
    const unit = text.charCodeAt(i);
    const kind = unit > 127 ? foreign : (marks[unit] as number);
    if (kind === capital) {
      if (opensSecondWord(text, i)) pairs.push(i - 1);
    } else if (kind === assignment) {
      if (namesField(text, i - 1, dictionary)) operators.push(i);
    } else if (kind === bracket) {
      if (isQuote(text.charCodeAt(i + 1)) && namesField(text, i - 1, dictionary)) operators.push(i);
      else if (followsValues(text, i)) rows.push(i);
    } else if (kind === comma) {
      if (isQuote(text.charCodeAt(i - 1)) && namesField(text, i - 1, dictionary)) operators.push(i);
    } else if (kind === digit) {
      const start = i;
      while (isDigit(text.charCodeAt(i + 1))) i++;
      if (isPromising(text, start, i + 1, isCode)) digits.push(start);
      if (i === start + 1 && unit === 52 && text.startsWith('%40', start - 1)) ats.push(start - 1);
    } else if (kind === greater) {
      if (opensValue(text, i, dictionary)) operators.push(i);
    } else if (kind === foreign) {
      if (unit === 0xff1a) operators.push(i);
      else if (marks === kindsAndCapitals && opensSecondWord(text, i)) pairs.push(i - 1);
    } else ats.push(i);
  }
  return landmarks;
}

/** Where the next character stands that has a kind: most have none, and are passed over by a loop of their own. */
function nextMark(text: string, from: number, marks: Uint8Array): number {
  const length = text.length;
  for (let i = from; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 127 ? unit >= 0xc0 : marks[unit] !== 0) return i;
  }
  return length;
}

/** Whether a blank stands before the unit at `start`, and a letter or dot before that; beyond ASCII all are letters. */
function opensSecondWord(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  const unit = text.charCodeAt(start - 2);
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 46 || unit >= 0xc0;
}

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 96;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether a run of digits may be, or begin, something that tells of a person. In code most are plain numbers. */
function isPromising(text: string, start: number, end: number, isCode: boolean): boolean {
  const length = end - start;
  if (length > 6) return true;
  const next = text.charCodeAt(end);
  const second = text.charCodeAt(end + 1);
  if (isWordUnit(next) && next !== 95) return isToken(text, start, end) || isAfterWord(text, start);
  if (length > 4 || isGrouped(next, second, length)) return true;
  // House numbers before a street; behind it, where a word stands before the number.
  if (next === 32 && (!isCode || (second >= 65 && second <= 90))) return true;
  return isAfterWord(text, start);
}

/** A separator, and digits or letters behind it. */
function isGrouped(next: number, second: number, length: number): boolean {
  switch (next) {
    case 45: // -
    case 46: // .
    case 58: // :
      return isWordUnit(second);
    case 47: // /
    case 41: // )
      return length > 1 && (isDigit(second) || second === 32);
    case 32:
      return isDigit(second) || second === 40;
    default:
      return false;
  }
}

/** A word, a blank and the number: "Hauptstraße 12". */
function isAfterWord(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  const unit = text.charCodeAt(start - 2);
  return (unit >= 97 && unit <= 122) || unit === 46 || unit === 44 || unit > 127;
}

/** Letters and digits of at least seven units together, or groups of hex digits. */
function isToken(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && end - from < 7 && isWordUnit(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to - from < 7 && isWordUnit(text.charCodeAt(to))) to++;
  if (to - from >= 7 || text.charCodeAt(from - 1) === 45) return true;
  const next = text.charCodeAt(to);
  return next === 58 || next === 45 || next === 46 || next === 32;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit) || unit === 95;
}

/** `VALUES (`, in any case, with blanks and a line break between. */
function followsValues(text: string, bracketAt: number): boolean {
  let at = bracketAt - 1;
  let unit = text.charCodeAt(at);
  while (unit === 32 || unit === 10 || unit === 13 || unit === 9) unit = text.charCodeAt(--at);
  if ((unit | 32) !== 115 || (text.charCodeAt(at - 1) | 32) !== 101) return false;
  return text.slice(at - 5, at + 1).toLowerCase() === 'values';
}

const longestPadding = 16;

/**
 * Whether a field may be named by the word that ends at `last`, or before the blanks and quotes that do; false is
 * certain, and much cheaper than to ask the dictionary.
 */
export function namesField(text: string, last: number, dictionary: FieldDictionary): boolean {
  let i = last;
  let unit = text.charCodeAt(i);
  while (unit < 128 && ((classes[unit] as number) & padding) !== 0 && last - i < longestPadding)
    unit = text.charCodeAt(--i);
  if (isDigit(unit) || unit > 127) return true;
  return dictionary.mayEnd(lastWordHash(text, i, unit));
}

/** Whether a `>` ends the tag before a value, or the arrow behind a key. */
function opensValue(text: string, greaterAt: number, dictionary: FieldDictionary): boolean {
  const previous = text.charCodeAt(greaterAt - 1);
  // `/>` ends nothing, and `=>` was seen at its `=`.
  if (previous === 47 || previous === 61 || previous === 32) return false;
  if (previous === 34 || previous === 39) return true;
  if (previous === 45) return namesField(text, greaterAt - 2, dictionary);
  return closesElement(text, greaterAt - 1) || namesField(text, greaterAt - 1, dictionary);
}

/** The end of `</dt>`, `</key>` and the like: what they enclose may name the element behind. */
function closesElement(text: string, last: number): boolean {
  let at = last;
  while (at > last - 7 && isWordUnit(text.charCodeAt(at))) at--;
  return text.charCodeAt(at) === 47 && text.charCodeAt(at - 1) === 60;
}

/** Hash of the word that ends at `last`, read backwards up to its hump or separator; 0 where no letter stands there. */
function lastWordHash(text: string, last: number, lastUnit: number): number {
  let hash = 0;
  let unit = lastUnit;
  let i = last;
  const upperOnly = unit >= 65 && unit <= 90;
  while (true) {
    const isUpper = unit >= 65 && unit <= 90;
    if (!isUpper && !(unit >= 97 && unit <= 122)) break;
    if (upperOnly && !isUpper) break;
    hash = nextHash(hash, isUpper ? unit + 32 : unit);
    if (isUpper && !upperOnly) break;
    unit = text.charCodeAt(--i);
  }
  return hash;
}
