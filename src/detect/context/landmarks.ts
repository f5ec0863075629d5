import type { SourceText } from '../sourceText.ts';
import { fieldDictionary, nextHash, type FieldDictionary } from './fieldDictionary.ts';

/** Where in a text something may stand that is worth a second look; found in one pass. Offsets are UTF-16. */
export interface Landmarks {
  /** Operators (`:`, `=`, `(`, `,`, `>`) that follow a word in which the name of a field may end. */
  readonly operators: readonly number[];
  /** Starts of runs of at least two decimal digits, or of one that a separator and a digit follow. */
  readonly digits: readonly number[];
  /** Every `@`, and every `%40`. */
  readonly ats: readonly number[];
}

export function landmarksOf(source: SourceText): Landmarks {
  return source.once(findLandmarks);
}

const other = 0;
const digit = 1;
const operator = 2;
const at = 3;

function classTable(): Uint8Array {
  const table = new Uint8Array(128);
  for (let unit = 48; unit <= 57; unit++) table[unit] = digit;
  for (const character of ':=(,>') table[character.charCodeAt(0)] = operator;
  table[64] = at;
  return table;
}

function findLandmarks({ text }: SourceText): Landmarks {
  const dictionary = fieldDictionary();
  const classes = classTable();
  const operators: number[] = [];
  const digits: number[] = [];
  const ats: number[] = [];
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const kind = unit < 128 ? (classes[unit] as number) : unit === 0xff1a ? operator : other;
    if (kind === other) continue;
    if (kind === operator) {
      if (followsFieldName(text, i, unit, dictionary)) operators.push(i);
    } else if (kind === digit) {
      const start = i;
      while (isDigit(text.charCodeAt(i + 1))) i++;
      if (isPromising(text, start, i + 1)) digits.push(start);
      if (i === start + 1 && unit === 52 && text.startsWith('%40', start - 1)) ats.push(start - 1);
    } else ats.push(i);
  }
  return { operators, digits, ats };
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A run of one or two digits says something only where separator and digit, or a bracket, follow. */
function isPromising(text: string, start: number, end: number): boolean {
  if (end - start > 4) return true;
  const next = text.charCodeAt(end);
  // - . / : space ( ) and letters: groups, addresses, versions
  if (next === 45 || next === 46 || next === 32 || next === 47 || next === 58 || next === 41)
    return isDigit(text.charCodeAt(end + 1)) || next === 32 || next === 41 || isHex(text.charCodeAt(end + 1));
  return isHex(next);
}

function isHex(unit: number): boolean {
  return isDigit(unit) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function followsFieldName(
  text: string,
  operatorAt: number,
  unit: number,
  dictionary: FieldDictionary,
): boolean {
  let i = operatorAt - 1;
  let previous = text.charCodeAt(i);
  if (unit === 40) {
    // A call with a literal: setEmail("…")
    const next = text.charCodeAt(operatorAt + 1);
    if (next !== 34 && next !== 39 && next !== 96) return false;
  } else if (unit === 44) {
    if (previous !== 34 && previous !== 39) return false;
  } else if (unit === 62) {
    // `/>` and `=>` (seen at its `=`) end nothing; a quote ends the attributes of an element.
    if (previous === 47 || previous === 61) return false;
    if (previous === 34 || previous === 39) return true;
    if (previous === 45) previous = text.charCodeAt(--i);
  }
  // Blanks, quotes, brackets, `*`, `\` and `?` between the name and the operator.
  while (isPadding(previous)) previous = text.charCodeAt(--i);
  if (isDigit(previous) || previous > 127) return true;
  return dictionary.mayEnd(lastWordHash(text, i, previous));
}

function isPadding(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 34 ||
    unit === 39 ||
    unit === 42 ||
    unit === 93 ||
    unit === 92 ||
    unit === 96 ||
    unit === 58 ||
    unit === 63 ||
    unit === 9 ||
    unit === 41 ||
    unit === 46 ||
    unit === 95 ||
    unit === 35
  );
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
