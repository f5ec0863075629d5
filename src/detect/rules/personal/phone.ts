import { isInComment } from '../../context/bareValue.ts';
import type { Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { digitsOf, info, isMadeUp, type FieldFacts, type FieldRule } from './define.ts';

export const phoneNumber = info('contact', 'phone-number', 'Phone number', 'phone', 0.8);
const subscriberNumber = info('contact', 'msisdn', 'Subscriber number (MSISDN)', 'phone', 0.8);

/** Digits in groups, brackets round one of them, an extension behind. */
const written =
  /(?:\+|00|\(\+)?\(?\d(?:\d|[ .\-/()\u00a0\u2010-\u2015]{1,3}(?=[\d(])){4,24}(?:\s{0,2}(?:x|ext\.?|extension|#)\s?\d{1,6})?/i;
const dateLike = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))(?:[^-/.\d]|$)/;
/** Words that say of any number that it is called. */
const weakPhrase =
  /^(?:call|calling|dial|dialed|dialled|texted|messagesto|myregistered|portable|desk|mobil|cell|fax|handy|ringmeat)$/;
/** YYYYMMDDhhmmss */
const timestamp = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d$/;
const addressLike = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
/** 4.815162342 under `aNumber`, 0.280217 and 353207.547. */
const decimal = /^(?:[1-9]\d{0,2}\.\d{5,}|\d\.\d+|[1-9]\d*\.\d{1,3})$/;
/** 2013-2014 */
const years = /^(?:19|20)\d\d ?[-\u2010-\u2015/] ?(?:19|20)\d\d$/;

function judgePhone(value: string, { source, end, place, phrase }: FieldFacts): number | false {
  // The first group of a UUID.
  if (/^-[\da-f]{4}-[\da-f]{4}/i.test(source.text.slice(end, end + 10))) return false;
  const digits = digitsOf(value.replace(/(?:x|ext|#).*$/i, ''));
  if (digits.length < 6 || digits.length > 15 || isOtherThing(value)) return false;
  if (/^(\d)\1*$/.test(digits) || timestamp.test(value) || isMadeUpNumber(value)) return false;
  if (!place) {
    const isGrouped = /\d\D+\d/.test(value) || value.startsWith('+');
    // A local number: "mob. 366 080".
    const isShort = digits.length < 7 && !(isGrouped && /^(?:tele?|mob|phone|gsm|tlf|puh)/.test(phrase));
    return isShort || (weakPhrase.test(phrase) && !isGrouped) || isMadeUp(digits) ? false : 0.75;
  }
  return isMadeUp(digits) ? 0.6 : value.startsWith('+') ? 0.95 : 0.85;
}

function isOtherThing(value: string): boolean {
  return dateLike.test(value) || addressLike.test(value) || decimal.test(value) || years.test(value);
}

/**
 * A number of North America in which each group is one digit (111-222-3333) or the subscriber's number is counted up
 * (+1 415 123 4567, 415-555-1234): no exchange begins with 1, and of the area codes of one digit only 888 is in use.
 */
function isMadeUpNumber(value: string): boolean {
  const number = value.replace(/(?:x|ext|#).*$/i, '');
  const digits = digitsOf(number);
  // Ten digits alone are also how Turkey and India write theirs.
  const isAmerican =
    digits.length === 10 ? /^\(?\d{3}\D{1,2}\d{3}[-.]\d{4}/.test(number) : /^1\d{10}$/.test(digits);
  return isAmerican && /^1?(?:([1-79])\1\1(\d)\2\2(\d)\3{3}|\d{3}(?:1234567|5551234))$/.test(digits);
}

export const phoneFields: FieldRule[] = [
  { rule: phoneNumber, types: ['phone', 'person'], pattern: written, judge: judgeContact, cueScore: 0.75 },
  { rule: subscriberNumber, types: ['msisdn'], pattern: written, judge: judgePhone, cueScore: 0.75 },
];

/** Under a person's name only what is written as a phone number is one: `Contact: +1 …`. */
function judgeContact(value: string, facts: FieldFacts): number | false {
  const isPerson = facts.place?.types[0] === 'person';
  if (isPerson && !/^\+|^\(?0|[ ().-]\d{3,4}\D?\d{4}\b/.test(value)) return false;
  return judgePhone(value, facts);
}

const international =
  /\+[1-9](?:\d|[ .\-/\u00a0]?\(\d{1,4}\)[ .\-/]?|[ .\-/\u00a0\u2010-\u2015](?=[\d(])){6,22}(?:\s?(?:x|ext\.?|#)\s?\d{1,6})?/y;
const northAmerican =
  /(?:(?:001|1)[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}([ .-]))[2-9]\d{2}[ .-]\d{4}(?:\s?(?:x|ext\.?|#)\s?\d{1,6})?/y;
/** A trunk 0 and groups of two to eight digits: most of the world's national formats; some mix their separators. */
const national =
  /0[ -][2-9]\d{2}[ -]\d{3}[ -]\d{2}[ -]\d{2}|\(0?\d{2,4}\) ?\d{2,3}-\d{2}-\d{2}|0\d{1,3}[/-]\d{2,3} \d{2} \d{2}|[1-9]\d-\d{3}-\d{2}-\d{2}|\(0\d{1,5}\) ?\d{4,9}(?![ \-/.]?\d)|\(?0\d{1,5}\)?([ \-/.])\(?\d{2,8}\)?(?:\1\d{2,6}){0,4}|\(\d{2}\) ?9?\d{4}[- ]\d{4}|[2-9]\d{2}([- ])\d{3}\2\d{2}\2\d{2}/y;

/**
 * Tries to read a phone number where digits begin at `at`.
 * @returns where it ends, or 0
 */
export function phoneAt(source: SourceText, at: number, report: Report): number {
  const { text } = source;
  const before = text.charCodeAt(at - 1);
  if (before === 43) return internationalAt(text, at, report);
  const start = before === 40 ? at - 1 : at;
  // A group before it: the tail of an account number or another row of numbers.
  if (/(?:\d|[A-Z]{3,4}) $/.test(text.slice(Math.max(0, start - 5), start))) return 0;
  if (isTouched(text.charCodeAt(start - 1))) return 0;
  const next = text.charCodeAt(at + 1);
  if (!isDigit(next) && text.charCodeAt(at) !== 49 && text.charCodeAt(at) !== 48) return 0;
  return (
    matchAt(northAmerican, text, start, 0.75, report, source) ||
    (text.charCodeAt(at) === 48 || before === 40 || isDigit(next) ? nationalAt(source, start, report) : 0)
  );
}

function internationalAt(text: string, at: number, report: Report): number {
  if (/[\w)\]%.+]/.test(text.charAt(at - 2))) return 0;
  international.lastIndex = at - 1;
  const match = international.exec(text);
  if (!match) return 0;
  const digits = digitsOf(match[0].replace(/(?:x|ext|#).*$/i, ''));
  const isGrouped = /\D/.test(match[0].slice(1));
  if (digits.length < (isGrouped ? 8 : 10) || digits.length > 15 || /(\d)\1{6}/.test(digits)) return 0;
  const end = at - 1 + match[0].length;
  if (/[\w]/.test(text.charAt(end)) || dateLike.test(match[0].slice(1)) || isMadeUpNumber(match[0])) return 0;
  report(phoneNumber, at - 1, end, isGrouped ? 0.9 : 0.85, [{ kind: 'structure' }]);
  return end;
}

function matchAt(
  pattern: RegExp,
  text: string,
  start: number,
  score: number,
  report: Report,
  source: SourceText,
): number {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match) return 0;
  const end = start + match[0].length;
  if (isTouched(text.charCodeAt(end)) && !(text.charAt(end) === '.' && !isDigit(text.charCodeAt(end + 1))))
    return 0;
  if (isMadeUpNumber(match[0]) || (match[1] === ' ' && !isLoose(source, start, end))) return 0;
  report(phoneNumber, start, end, score, [{ kind: 'structure' }]);
  return end;
}

function nationalAt(source: SourceText, start: number, report: Report): number {
  const { text } = source;
  national.lastIndex = start;
  const match = national.exec(text);
  if (!match) return 0;
  const end = start + match[0].length;
  const digits = digitsOf(match[0]);
  if (/^\d{3}[-. ]\d{2}[-. ]\d{4}$|^\d{5}-\d{4}$/.test(match[0])) return 0;
  // Twelve in threes: mobiles of Indonesia.
  const isLong = match[0].startsWith('(') || /^0\d{3}([- ])\d{4}\1\d{4}$/.test(match[0]);
  const most = isLong ? 13 : 11;
  if (digits.length < 9 || digits.length > most || digits.startsWith('00') || isMadeUp(digits)) return 0;
  const next = text.charCodeAt(end);
  if (isTouched(next) && !(next === 46 && !isDigit(text.charCodeAt(end + 1)))) return 0;
  // Another group behind: a row of numbers. All groups of two digits are a phone number only in fives (France).
  if (next === 32 && isDigit(text.charCodeAt(end + 1))) return 0;
  if (match[1] === '.' && !/^0\d(?:\.\d\d){4}$/.test(match[0])) return 0;
  if (!isLoose(source, start, end)) return 0;
  report(phoneNumber, withoutOpening(match[0]) + start, end, 0.65, [{ kind: 'structure' }]);
  return end;
}

/** How many units of a number belong to the sentence: the bracket of `(0711 4456123)`. */
function withoutOpening(number: string): number {
  return number.startsWith('(') && !number.includes(')') ? 1 : 0;
}

/** In code, groups with blanks are numbers unless they fill a string or stand behind a word of a comment. */
function isLoose({ text, format }: SourceText, start: number, end: number): boolean {
  if (format.family !== 'code') return true;
  if (/["'`]/.test(text.charAt(start - 1)) && text.charAt(start - 1) === text.charAt(end)) return true;
  const isBehindWord = /\p{L}[.:]? $/u.test(text.slice(Math.max(0, start - 3), start));
  return (isBehindWord || text.charAt(start) === '(') && isInComment(text, start);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A letter, digit, `_`, `-`, `.`, `/`, `$`, `#` or `%`: the digits are part of something longer. */
function isTouched(unit: number): boolean {
  return (
    isDigit(unit) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 45 ||
    unit === 46 || unit === 47 || unit === 36 || unit === 35 || unit === 37 || unit === 43
  ); // prettier-ignore
}
