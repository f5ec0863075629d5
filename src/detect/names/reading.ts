import { fold } from './letters.ts';
import { hasSurnameEnding } from './surnameEnding.ts';
import { pairOf, wordSets } from './wordSets.ts';
import { isAmbiguous, isFirst, isLast, isOtherName, type Word } from './words.ts';

/** How some words of a run read as a name, by themselves. */
export interface Reading {
  /** Indexes into the run, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** 0 … 1 */
  readonly score: number;
  /** More than one word, so that it may stand alone. */
  readonly isFull: boolean;
}

const longestName = 5;
/** How much a word that no list knows is worth as a surname. */
const unknownSurname = 0.35;

/** Finds the words of `run` from `from` to `to` that read best as a name. */
export function readName(run: readonly Word[], from: number, to: number, text: string): Reading | undefined {
  let first = from;
  while (first < to && !opensName(run, first, to, text)) first++;
  return first === to ? readWithoutFirstName(run, from, to, text) : readFromFirstName(run, first, to, text);
}

/** A first name, an initial before a surname, or any word before an initial in the middle. */
function opensName(run: readonly Word[], index: number, to: number, text: string): boolean {
  const word = run[index] as Word;
  if (word.shape === 'lower') return false;
  if (word.shape === 'initial') return index + 1 < to;
  return (
    isFirst(word) || (hasMiddleInitial(run, index, to) && !isPlainWord(word) && !isCounted(run, index, text))
  );
}

/** Anna Van Dyke, Omar El Amrani, Aoife Ní Bhriain, Siti Binti Rahman: of the surname behind it, though written with a capital. */
export function isParticle({ start, end, shape }: Word, text: string): boolean {
  return (
    shape === 'capital' &&
    end - start <= 5 &&
    /^(?:V[ao]n|El|De[rn]|N[i\u00ed]|Nic|Mac|Mhic|U[i\u00ed]|A[pb]|Bint?i?|Ibn|Abu|D[ao]s)$/.test(
      text.slice(start, end),
    )
  );
}

function isLeftOver(word: Word, text: string): boolean {
  return word.shape === 'lower' || isParticle(word, text);
}

/** Semester V Result, Type I Error: a numeral without a dot behind a word that no list has as a name. */
function isCounted(run: readonly Word[], index: number, text: string): boolean {
  const { start, end } = run[index + 1] as Word;
  return !isLast(run[index]) && /^[IVX]$/.test(text.slice(start, end)) && text.charCodeAt(end) !== 46;
}

function hasMiddleInitial(run: readonly Word[], index: number, to: number): boolean {
  return index + 2 < to && run[index + 1]?.shape === 'initial' && run[index + 2]?.shape !== 'initial';
}

function readFromFirstName(run: readonly Word[], first: number, to: number, text: string): Reading {
  let end = first + 1;
  let surnames = 0;
  let strength = 0;
  let isGiven = isFirst(run[first]);
  for (; end < to && end - first < longestName; end++) {
    const word = run[end] as Word;
    if (word.shape === 'lower' || word.shape === 'initial' || isParticle(word, text)) continue;
    const own = surnameStrength(word, text);
    // Behind several given names an unknown word is the surname: João Pedro Vasconcelos.
    if (surnames > 0 && word.joint !== 'hyphen' && own < (isGiven ? unknownSurname : 0.5)) {
      if (own === unknownSurname && surnames === 1 && isSecondSurname(run, end, to, text)) end++;
      break;
    }
    isGiven &&= isFirst(word) && !isAmbiguous(word);
    surnames++;
    strength = Math.max(strength, own);
  }
  while (end > first + 1 && isLeftOver(run[end - 1] as Word, text)) end--;
  if (end === first + 1) return single(run, first);
  const opening = run[first] as Word;
  const hasInitial = run.slice(first + 1, end).some(({ shape }) => shape === 'initial');
  if (surnames === 0) return { from: first, to: end, score: single(run, first).score + 0.1, isFull: true };
  // A script without case marks no names: any two of its words may be in the lexicon.
  const base =
    opening.shape === 'initial' || opening.shape === 'uncased' ? 0.22 : 0.3 + 0.3 * firstStrength(opening);
  return { from: first, to: end, score: base + 0.25 * strength + (hasInitial ? 0.1 : 0), isFull: true };
}

/** What ends a name where it stands by itself: a mark or the line, but no further word. */
const closed = /^(?:[,;)(<"'|\u00bb\u201d]|[ ]{1,2}[(|<\u2013\u2014-]|[ ]{3}|\.?\s*(?:\r?\n|$)|\\n)/;

/** In a line of capitals the next word may be any. */
const closedField = /^[ ]?["'|<]/;

/** Rosa Tassinari Brum, of which no list knows the last: both surnames, where the name ends with it. */
function isSecondSurname(run: readonly Word[], index: number, to: number, text: string): boolean {
  const word = run[index] as Word;
  const before = run[index - 1] as Word;
  return (
    index === to - 1 &&
    index === run.length - 1 &&
    word.joint === 'space' &&
    word.shape === before.shape &&
    word.end - word.start >= 4 &&
    !isAmbiguous(before) &&
    !wordSets().nameLikePairs.has(pairOf((run[index - 2] as Word).hash, before.hash)) &&
    !isOtherName(word) &&
    (word.shape === 'allCaps' ? closedField : closed).test(text.slice(word.end, word.end + 12))
  );
}

/** Unknown first name with a known surname, a lone surname, or a word that only a cue can lift. */
function readWithoutFirstName(
  run: readonly Word[],
  from: number,
  to: number,
  text: string,
): Reading | undefined {
  const end = Math.min(to, from + longestName);
  if (end - from === 1) return readSingle(run, from, text);
  const words = run.slice(from, end).filter(({ shape }) => shape !== 'lower' && shape !== 'initial');
  const last = words.at(-1);
  if (!last) return undefined;
  if (words.length === 1) return readSingle(run, run.indexOf(last), text);
  // A heading, a step, a feature: hardly a cue lifts it.
  if (words.some(isTechnical) || isParticiple(words[0] as Word, text))
    return { from, to: end, score: -0.2, isFull: true };
  if (words.length > 3 || words.some(isPlainWord)) return { from, to: end, score: 0, isFull: true };
  return { from, to: end, score: 0.18 + 0.35 * surnameStrength(last, text), isFull: true };
}

function readSingle(run: readonly Word[], index: number, text: string): Reading | undefined {
  const word = run[index] as Word;
  if (word.shape === 'lower' || word.shape === 'initial') return undefined;
  const reading = single(run, index);
  return reading.score === 0 && surnameStrength(word, text) >= 0.8 ? { ...reading, score: 0.2 } : reading;
}

/** 0 … 1 */
function firstStrength(word: Word): number {
  if (!isFirst(word)) return 0.4;
  if (!isAmbiguous(word)) return 1;
  return isOtherName(word) ? 0.5 : 0.6;
}

/** 0 … 1 */
function surnameStrength(word: Word, text: string): number {
  if (isLast(word)) return isAmbiguous(word) ? 0.6 : 1;
  if (isPlainWord(word) || isTechnical(word)) return 0;
  if (word.end - word.start >= 5 && hasSurnameEnding(fold(text.slice(word.start, word.end)))) return 0.8;
  if (isFirst(word)) return isAmbiguous(word) ? 0.4 : 0.5;
  return word.end - word.start >= 3 ? unknownSurname : 0;
}

/** An ordinary word or a place, and no name. */
function isPlainWord(word: Word): boolean {
  return isAmbiguous(word) && !isFirst(word) && !isLast(word);
}

/** A word of software that no list has as a name. */
function isTechnical(word: Word): boolean {
  return !isFirst(word) && !isLast(word) && wordSets().technicalWords.has(word.hash);
}

/** Installed, Returned, Breaking: no first name that a list has ends so, but for Ahmed, Waleed and the like. */
function isParticiple(word: Word, text: string): boolean {
  if (isFirst(word) || isLast(word) || word.end - word.start < 6) return false;
  return /(?:[bcdfghklnprstwxyz]ed|ing)$/.test(text.slice(word.start, word.end));
}

function single(run: readonly Word[], index: number): Reading {
  const word = run[index] as Word;
  return { from: index, to: index + 1, score: singleScore(word), isFull: false };
}

function singleScore(word: Word): number {
  if (isPlainWord(word)) return -0.3;
  if (isFirst(word)) {
    if (!isAmbiguous(word)) return 0.45;
    return isOtherName(word) ? 0.2 : 0.28;
  }
  if (isLast(word)) return isAmbiguous(word) ? 0.1 : 0.3;
  return 0;
}
