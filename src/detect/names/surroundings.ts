import { hashOf } from './lexicon.ts';
import { kind, kindOf } from './letters.ts';
import type { Reading } from './reading.ts';
import { pairOf, wordSets } from './wordSets.ts';
import { isAmbiguous, isFirst, isLast, type Word } from './words.ts';

/** Words before which a single capitalised word is a thing: the Jenkins server. */
const articles = new Set(
  'the a an this that these those our your every each der die das ein eine le la les un une el los las il lo het een'
    .split(' ')
    .map((word) => hashOf(word)),
);

/** What stands behind a full name, too: the day it was signed, the number that is called. */
const dayOrPhone = /^(?:(?:19|20)\d\d-\d\d-\d\d\b|0\d{1,4}[ /-]?\d{2}[\d ()/-]{4})/;

const stateAndZip = /^, ?[A-Z]{2}\b(?: \d{5})?/;

/**
 * How much the words round a candidate speak against a person: it is a street, a place, a company, an algorithm.
 * @returns 0 or less
 */
export function objections(
  text: string,
  run: readonly Word[],
  { from, to, isFull }: Reading,
  isTitled: boolean,
): number {
  const first = run[from] as Word;
  const last = run[to - 1] as Word;
  if (to - from <= 2 && wordSets().streetPrefixes.has(first.hash)) return -0.5;
  if (!isTitled && isProduct(first, last, to - from)) return -0.5;
  if (to - from > 1 && (isCurrency(text, run, to) || (!isTitled && isNameLike(run, to)))) return -0.6;
  const before = isTitled ? 0 : beforeObjection(text, run, from, first.start, isFull);
  return before + afterObjection(text, run[to], last.end, isFull);
}

/** Okta, Okta Verify; with a surname behind it, it may be somebody. */
function isProduct(first: Word, last: Word, words: number): boolean {
  if (!wordSets().products.has(first.hash)) return false;
  return words === 1 || !isLast(last) || isAmbiguous(last);
}

/** Whether the last two words before `to` are a company or a place: Addison Wesley. */
function isNameLike(run: readonly Word[], to: number): boolean {
  return wordSets().nameLikePairs.has(pairOf((run[to - 2] as Word).hash, (run[to - 1] as Word).hash));
}

/** Whether the last word before `to` is a currency: Georgian Lari. */
function isCurrency(text: string, run: readonly Word[], to: number): boolean {
  const { currencies, surnameCurrencies } = wordSets();
  const { hash } = run[to - 1] as Word;
  return currencies.has(hash) || (surnameCurrencies.has(hash) && isOfCountry(text, run[to - 2] as Word));
}

function isOfCountry(text: string, word: Word): boolean {
  if (wordSets().nationalFirstNames.has(word.hash)) return true;
  return !isFirst(word) && /(?:an|ese|ish|i|ic|ss)$/i.test(text.slice(word.start, word.end));
}

function beforeObjection(
  text: string,
  run: readonly Word[],
  from: number,
  start: number,
  isFull: boolean,
): number {
  const sets = wordSets();
  const inRun = run[from - 1];
  if (inRun) {
    if (sets.streetPrefixes.has(inRun.hash)) return -0.5;
    if (articles.has(inRun.hash)) return isFull ? -0.1 : -0.25;
    return isFull || inRun.joint === 'hyphen' ? 0 : -0.2;
  }
  let at = start - 1;
  if (text.charCodeAt(at) === 46 && text.charCodeAt(at - 1) !== 32) return 0;
  if (text.charCodeAt(at) !== 32) return 0;
  while (text.charCodeAt(at) === 32) at--;
  if (text.charCodeAt(at) === 46) at--;
  if (isDigit(text.charCodeAt(at)) && start - at === 2) return -0.35;
  const word = wordEndingAt(text, at + 1);
  if (word === 0) return 0;
  if (sets.streetPrefixes.has(word)) return -0.5;
  return articles.has(word) ? (isFull ? -0.1 : -0.25) : 0;
}

function afterObjection(text: string, next: Word | undefined, end: number, isFull: boolean): number {
  const sets = wordSets();
  if (next) {
    if (next.joint === 'hyphen') return -0.3;
    if (sets.suffixes.has(next.hash)) return 0;
    if (sets.streetNouns.has(next.hash) || sets.organizationNouns.has(next.hash)) return -0.5;
    if (sets.technicalNouns.has(next.hash) || sets.currencies.has(next.hash)) return -0.4;
    return sets.neverInNames.has(next.hash) ? -0.2 : isFull ? 0 : -0.2;
  }
  const unit = text.charCodeAt(end);
  if (unit === 44) return !isFull && stateAndZip.test(text.slice(end, end + 10)) ? -0.5 : 0;
  if (unit === 45) return -0.3;
  if (unit !== 32) return 0;
  if (isDigit(text.charCodeAt(end + 1)))
    return isFull && dayOrPhone.test(text.slice(end + 1, end + 20)) ? 0 : -0.35;
  const word = wordStartingAt(text, end + 1);
  if (sets.streetNouns.has(word) && !isVerbLike(text, end + 1)) return -0.4;
  return sets.technicalNouns.has(word) ? -0.4 : 0;
}

/** `way`, `close`, `walk` and `place` are streets only where a capital begins them. */
function isVerbLike(text: string, at: number): boolean {
  return (
    kindOf(text.charCodeAt(at)) === kind.lower &&
    !/^(?:u|st|apt|utca|útja|street)\b/.test(text.slice(at, at + 7))
  );
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function wordEndingAt(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < 24 && isLetter(text.charCodeAt(start - 1))) start--;
  return start === end ? 0 : hashOf(text, start, end);
}

function wordStartingAt(text: string, start: number): number {
  let end = start;
  while (end - start < 24 && isLetter(text.charCodeAt(end))) end++;
  return start === end ? 0 : hashOf(text, start, end);
}

function isLetter(unit: number): boolean {
  const unitKind = kindOf(unit);
  return unitKind === kind.lower || unitKind === kind.upper || unitKind === kind.uncased;
}
