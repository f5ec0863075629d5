import type { SourceText } from '../sourceText.ts';
import { foreign, type UnitBytes } from '../unitBytes.ts';
import { fieldDictionary, nextHash, type FieldDictionary } from './fieldDictionary.ts';
import { entersText } from './formEntry.ts';
import { isPromising } from './promisingDigits.ts';

/** Where in a text something may stand that is worth a second look; found in one pass. Offsets are UTF-16. */
export interface Landmarks {
  /** Operators (`:`, `=`, `(`, `,`, `>`) that follow a word in which the name of a field may end. */
  readonly operators: readonly number[];
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

/** What a unit may be the beginning of, as bits: one for each kind of landmark. */
const role = { digit: 1, assignment: 2, quote: 4, comma: 8, greater: 16, at: 32, capital: 64 };

/** Of the bytes of units; never changed. */
const roles = roleTable();
/** Where names of two words are not asked for. */
const rolesWithoutCapitals = roles.map((entry) => entry & ~role.capital);
/** Which roles a unit leaves to the one behind it: most marks of code end here, for two look-ups a unit. */
const allowed = allowedTable();

function roleTable(): Uint8Array {
  const table = new Uint8Array(256);
  table
    .fill(role.digit, 48, 58)
    .fill(role.capital, 65, 91)
    .fill(role.capital, foreign, foreign + 64);
  const mark = (characters: string, bit: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = bit;
  };
  mark(':=', role.assignment);
  mark('"\'`', role.quote);
  mark(',', role.comma);
  mark('>', role.greater);
  mark('@', role.at);
  return table;
}

function allowedTable(): Uint8Array {
  const anywhere = role.digit | role.assignment | role.greater | role.at;
  const table = new Uint8Array(256).fill(anywhere);
  const change = (characters: string, toBits: (bits: number) => number): void => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      table[unit] = toBits(table[unit] as number);
    }
  };
  const allow = (characters: string, added: number): void => change(characters, (bits) => bits | added);
  const forbid = (characters: string, removed: number): void => change(characters, (bits) => bits & ~removed);
  allow(' ', role.capital);
  allow('"\'`', role.comma);
  allow('(', role.quote);
  // `==` and `!=` compare; `/>` ends nothing, and `=>` was seen at its `=`.
  forbid('=!<>', role.assignment);
  forbid('/= ', role.greater);
  forbid('0123456789', role.digit);
  return table;
}

/** Characters that may stand between a name and its operator. */
const padding = paddingTable();

function paddingTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of ' "\'*]\\`:?\t)._#') table[character.charCodeAt(0)] = 1;
  return table;
}

function findLandmarks(source: SourceText): Landmarks {
  const { text, format } = source;
  const isCode = format.family === 'code';
  const finder = new LandmarkFinder(text, isCode);
  const asked = isCode || format.family === 'shell' ? roles : rolesWithoutCapitals;
  sweep(source.bytes, asked, finder);
  return finder;
}

function sweep(bytes: UnitBytes, asked: Uint8Array, finder: LandmarkFinder): void {
  const length = bytes.length;
  let before = allowed[10] as number;
  for (let at = 0; at < length; at++) {
    const unit = bytes[at] as number;
    const found = (asked[unit] as number) & before;
    before = allowed[unit] as number;
    if (found !== 0) finder.take(found, at);
  }
}

/** Looks closer at the places that the sweep over a text stops at. */
class LandmarkFinder implements Landmarks {
  readonly operators: number[] = [];
  readonly digits: number[] = [];
  readonly ats: number[] = [];
  readonly pairs: number[] = [];
  private readonly dictionary = fieldDictionary();

  constructor(
    private readonly text: string,
    private readonly isCode: boolean,
  ) {}

  take(found: number, i: number): void {
    const { text } = this;
    switch (found) {
      case role.digit:
        this.takeDigits(i);
        break;
      case role.assignment:
        if (!isAssignment(text, i)) break;
        if (namesField(text, i - 1, this.dictionary)) this.operators.push(i);
        if (text.charCodeAt(i) === 58) this.takeColon(i);
        break;
      case role.capital:
        if (opensSecondWord(text, i)) this.pairs.push(i - 1);
        break;
      case role.quote:
        if (namesField(text, i - 2, this.dictionary) || entersText(text, i - 1)) this.operators.push(i - 1);
        break;
      case role.comma:
        if (namesField(text, i - 1, this.dictionary)) this.operators.push(i);
        break;
      case role.greater:
        if (opensValue(text, i, this.dictionary)) this.operators.push(i);
        break;
      default:
        this.ats.push(i);
    }
  }

  private takeColon(i: number): void {
    const { text } = this;
    if (this.operators.at(-1) !== i && entersText(text, i)) this.operators.push(i);
    if (!isWordUnit(text.charCodeAt(i + 1))) return;
    const end = keywordEnd(text, i);
    if (end > 0 && namesField(text, end - 1, this.dictionary)) this.operators.push(end);
  }

  private takeDigits(start: number): void {
    const { text } = this;
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (isPromising(text, start, end, this.isCode)) this.digits.push(start);
    if (end === start + 2 && text.startsWith('%40', start - 1)) this.ats.push(start - 1);
  }
}

/** Not the first sign of `==` or `::`. */
function isAssignment(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next !== text.charCodeAt(at) || next === 0xff1a;
}

const longestKeyword = 40;

/** Where the keyword ends that begins with the colon at `at`, if a string stands behind it: `:city "…"` of Lisps; else 0. */
function keywordEnd(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  if (before !== 32 && before !== 123 && before !== 40 && before !== 10 && at > 0) return 0;
  let end = at + 1;
  while (end - at < longestKeyword && isKeywordUnit(text.charCodeAt(end))) end++;
  if (end === at + 1 || text.charCodeAt(end) !== 32) return 0;
  let next = end;
  while (text.charCodeAt(next) === 32) next++;
  return text.charCodeAt(next) === 34 ? end : 0;
}

/** A letter, digit, `_`, `-` or `/`. */
function isKeywordUnit(unit: number): boolean {
  return isWordUnit(unit) || unit === 45 || unit === 47;
}

/** Whether a blank stands before the unit at `start`, and a letter or dot before that; beyond ASCII all are letters. */
function opensSecondWord(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  const unit = text.charCodeAt(start - 2);
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 46 || unit >= 0xc0;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit) || unit === 95;
}

/** `VALUES (`, in any case, with blanks and a line break between. */
const longestPadding = 16;

/**
 * Whether a field may be named by the word that ends at `last`, or before the blanks and quotes that do; false is
 * certain, and much cheaper than to ask the dictionary.
 */
export function namesField(text: string, last: number, dictionary: FieldDictionary): boolean {
  let i = last;
  let unit = text.charCodeAt(i);
  while (unit < 128 && padding[unit] === 1 && last - i < longestPadding) unit = text.charCodeAt(--i);
  if (isDigit(unit) || unit > 127) return true;
  const hash = lastWordHash(text, i, unit);
  return hash < 0 || dictionary.mayEnd(hash);
}

/** Whether a `>` ends the tag before a value, or the arrow behind a key. */
function opensValue(text: string, greaterAt: number, dictionary: FieldDictionary): boolean {
  const previous = text.charCodeAt(greaterAt - 1);
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

/**
 * Hash of the word that ends at `last`, read backwards up to its hump or separator; 0 where no letter stands there,
 * −1 where the word has others than those of ASCII (`diagnóstico`).
 */
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
  return unit > 127 ? -1 : hash;
}
