import { landmarksOf } from '../../context/landmarks.ts';
import { placesOf } from '../../context/place.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { ibanAt } from './bank.ts';
import { cryptoAddressAt } from './crypto.ts';
import type { FieldMatcher } from './fieldDetector.ts';
import { ssnAt } from './governmentIds.ts';
import { hexAddressAt, ipv4At } from './network.ts';
import { structuredIdAt } from './structuredIds.ts';
import { cardAt } from './payment.ts';
import { phoneAt } from './phone.ts';
import { addressAt } from './postalAddress.ts';

/** Finds, from every run of digits, what proves itself by its shape, and what a word near it names. */
export function shapeDetector(matcher: FieldMatcher): Detector {
  return {
    rules: [],
    onText(source, report) {
      const { digits } = landmarksOf(source);
      let done = 0;
      for (const at of digits) if (at >= done) done = Math.max(done, readAt(source, at, matcher, report));
    },
  };
}

/** @returns the offset up to which the text is dealt with */
function readAt(source: SourceText, at: number, matcher: FieldMatcher, report: Report): number {
  const { text } = source;
  let start = at;
  while (start > 0 && at - start < 12 && isAlphanumeric(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  let isDigits = start === at;
  for (let unit = text.charCodeAt(end); isAlphanumeric(unit); unit = text.charCodeAt(++end))
    if (unit > 57) isDigits = false;
  const found = isDigits ? digitsAt(source, at, end, report) : mixedAt(source, start, at, end, report);
  const isNameable = mayBeNamed(source, start, end, isDigits);
  if (found > 0) {
    // What looks like a phone number may be called something else: "NHS number …".
    if (isDigits && isNameable) matcher.atCue(source, start, end, report);
    return found;
  }
  if (!isNameable) return isDigits ? 0 : end;
  const from = valueStart(text, start);
  const named = matcher.atCue(source, from, end, report);
  // What stands before may belong to the sentence: "date of birth (1980-01-01)", "no HP 0455 5694 9210".
  const isAlone = named === 0 && from < start;
  return named || (isAlone && matcher.atCue(source, start, end, report)) || (isDigits ? 0 : end);
}

/** What begins with a run of digits that stands alone. */
function digitsAt(source: SourceText, at: number, end: number, report: Report): number {
  const { text } = source;
  const length = end - at;
  const next = text.charCodeAt(end);
  if (length <= 4) {
    if (next === 46 && length <= 3 && isDigit(text.charCodeAt(end + 1))) {
      const found = ipv4At(source, at, report);
      if (found > 0) return found;
    }
    if (next === 58 || (next === 45 && length === 2) || (next === 46 && length === 4)) {
      const found = hexAddressAt(text, at, next, report);
      if (found > 0) return found;
    }
    if (length === 3 && (next === 45 || next === 46)) {
      const found = ssnAt(source, at, report);
      if (found > 0) return found;
    }
  }
  if (length < 9 || length === 17 || length === 18) {
    const id = structuredIdAt(text, at, false, report);
    if (id > 0) return id;
  }
  if (length === 2 && next === 32 && /(?<![A-Za-z])[A-Z]{2} $/.test(text.slice(Math.max(0, at - 4), at))) {
    const id = structuredIdAt(text, at - 3, true, report);
    if (id > 0) return id;
  }
  const card = cardAt(text, at, end, report);
  if (card > 0) return card;
  const isPlus = text.charCodeAt(at - 1) === 43;
  if (isPlus || (length < 8 && (next === 45 || next === 46 || next === 32 || next === 41 || next === 47))) {
    const phone = phoneAt(source, at, report);
    if (phone > 0) return phone;
  }
  return length > 6 ? 0 : addressAt(source, at, end, report);
}

/** What letters and digits make up together. */
function mixedAt(source: SourceText, start: number, at: number, end: number, report: Report): number {
  const { text } = source;
  const length = end - start;
  const next = text.charCodeAt(end);
  if (at - start === 2 && isDigit(text.charCodeAt(at + 1))) {
    const iban = ibanAt(text, start, report);
    if (iban > 0) return iban;
  }
  if (start < at || length > 8 || (length === 4 && next === 45)) {
    const id = structuredIdAt(text, start, start < at, report);
    if (id > 0) return id;
  }
  if (length <= 4 && (next === 58 || next === 45 || next === 46))
    return hexAddressAt(text, start, next, report);
  if (length >= 25) {
    const whole = tokenStart(text, start);
    return cryptoAddressAt(source, whole, end, report) ? end : 0;
  }
  return at === start && length <= 6 ? addressAt(source, at, endOfDigits(text, at), report) : 0;
}

function tokenStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < 110 && isAlphanumeric(text.charCodeAt(start - 1))) start--;
  return start;
}

function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Cheap: whether a value of this look is worth asking what the words near it say. */
function mayBeNamed(source: SourceText, start: number, end: number, isDigits: boolean): boolean {
  const { text, format } = source;
  const length = end - start;
  if (length > 24 || isWholeCell(source, start, end)) return false;
  // The second group of digits of something that was already looked at as a whole.
  if (isJoined(text, start)) return false;
  const before = text.charCodeAt(start - 1);
  const next = text.charCodeAt(end);
  // An issue's number, a part of a path, a name in a URL.
  if (before === 35 || before === 47 || before === 61) return false;
  // A field of an ARN or the like.
  if (before === 58 && next === 58) return false;
  if (before === 95 || next === 95 || before === 46 || before === 36 || next === 40) return false;
  const isGrouped =
    ((next === 45 || next === 32 || next === 47) && isAlphanumeric(text.charCodeAt(end + 1))) ||
    (next === 46 && isDigit(text.charCodeAt(end + 1))) ||
    (before === 40 && next === 41 && /^[ -]?\d/.test(text.slice(end + 1, end + 3)));
  if (format.family === 'code')
    return isDigits
      ? length >= 6 || (isGrouped && length >= 3 && next === 45)
      : length >= 8 && isUpper(text, start, end);
  return length >= 5 || isGrouped || before === 45;
}

/** In a table the head of the column names a value, not the cells beside it. */
function isWholeCell(source: SourceText, start: number, end: number): boolean {
  const { text, format } = source;
  if (format.id !== 'csv' || !isDelimiter(text.charCodeAt(start - 1)) || !isDelimiter(text.charCodeAt(end)))
    return false;
  return source.once(hasColumns);
}

function hasColumns(source: SourceText): boolean {
  return placesOf(source).some(({ kind }) => kind === 'column');
}

/** Comma, semicolon, tab, bar, line break. */
function isDelimiter(unit: number): boolean {
  return unit === 44 || unit === 59 || unit === 9 || unit === 124 || unit === 10 || unit === 13;
}

function isJoined(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  // What follows the area code: `(555) 010-0199`.
  if (before === 32 && text.charCodeAt(start - 2) === 41 && isDigit(text.charCodeAt(start - 3))) return true;
  return (before === 45 || before === 47 || before === 46) && isDigit(text.charCodeAt(start - 2));
}

function isUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 97) return false;
  return true;
}

/** Where a written number really begins: `+`, `(`, and letters in front with a hyphen or blank (`MRN-…`, `AB 12`). */
function valueStart(text: string, start: number): number {
  const before = text.charAt(start - 1);
  if (before === '+' || before === '(') return start - (text.charAt(start - 2) === '+' ? 2 : 1);
  if (before !== '-' && before !== ' ') return start;
  const prefix = /(?<![A-Za-z\d])[A-Z]{1,5}$/.exec(text.slice(Math.max(0, start - 7), start - 1));
  return prefix && (before === '-' || prefix[0].length <= 2) ? start - 1 - prefix[0].length : start;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}
