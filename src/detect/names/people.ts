import { cueAfter, cueBefore, isTitle, closingBefore, type Cue } from './cues.ts';
import type { Entity, Register, Stretch } from './entity.ts';
import { fold } from './letters.ts';
import type { Evidence } from '../finding.ts';
import { hasSurnameEnding } from './surnameEnding.ts';
import { isAmbiguous, isFirst, isLast, type Word } from './words.ts';
import { wordSets } from './wordSets.ts';

/** The score a candidate must reach to be reported. */
const thresholds: Readonly<Record<Register, number>> = {
  prose: 0.55,
  documentation: 0.68,
  data: 0.66,
  log: 0.64,
  comment: 0.78,
  string: 0.7,
};

/** What the words of a candidate themselves say. */
interface Reading {
  /** Indexes into the run, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly score: number;
  readonly isFull: boolean;
}

const longestName = 5;

/** The people in one run of capitalised words. */
export function peopleIn(run: readonly Word[], stretch: Stretch): Entity[] {
  const found: Entity[] = [];
  let at = 0;
  let title: Cue | undefined;
  while (at < run.length) {
    const word = run[at] as Word;
    const titled = titleOf(stretch.text, word);
    if (titled && at + 1 < run.length) {
      title = titled;
      at++;
      continue;
    }
    const end = sequenceEnd(run, at, stretch.text);
    if (end === at) {
      title = undefined;
      at++;
      continue;
    }
    const reading = read(run, at, end, stretch.text, title !== undefined);
    const entity = reading && judge(run, reading, stretch, title);
    title = undefined;
    at = end;
    if (!entity) continue;
    found.push(entity);
    at = reading.to;
  }
  return found;
}

function titleOf(text: string, word: Word): Cue | undefined {
  if (word.end - word.start > 14 || word.shape === 'lower') return undefined;
  const folded = fold(text.slice(word.start, word.end));
  // A bare initial is a title only where a dot follows: M. Dupont.
  if (folded.length < 2 || !isTitle(folded)) return undefined;
  return { weight: 0.5, word: folded, kind: 'title' };
}

/** The index after the last word that may belong to a name starting at `from`. */
function sequenceEnd(run: readonly Word[], from: number, text: string): number {
  let end = from;
  while (end < run.length) {
    const word = run[end] as Word;
    if (end > from && word.joint === 'ampersand') break;
    if (!mayBePart(word, run, end, from, text)) break;
    end++;
  }
  while (end > from && (run[end - 1] as Word).shape === 'lower') end--;
  return end;
}

function mayBePart(word: Word, run: readonly Word[], index: number, from: number, text: string): boolean {
  if (word.shape === 'lower') return index > from;
  if (word.shape === 'mixed') return false;
  if (word.shape === 'initial') return true;
  if (wordSets().neverInNames.has(word.hash)) return false;
  if (word.shape !== 'allCaps') return true;
  // An acronym beside words in mixed case is no name.
  const neighbour = run[index === from ? index + 1 : from];
  return (
    neighbour?.shape === 'allCaps' ||
    neighbour?.shape === 'initial' ||
    (isLast(word) && word.end - word.start > 3) ||
    (neighbour === undefined && isFirst(word) && text.length > 0)
  );
}

/** Finds the words of the sequence that read as a name. */
function read(
  run: readonly Word[],
  from: number,
  to: number,
  text: string,
  isTitled: boolean,
): Reading | undefined {
  let first = from;
  while (first < to && !opensName(run, first, to)) first++;
  if (first === to) return readWithoutFirstName(run, from, to, text, isTitled);
  let end = first + 1;
  let lastStrength = 0;
  let surnames = 0;
  for (; end < to && end - first < longestName; end++) {
    const word = run[end] as Word;
    if (word.shape === 'lower' || word.shape === 'initial') continue;
    const strength = surnameStrength(word, text);
    const isKnown = strength >= 0.5 || isFirst(word);
    if (surnames > 0 && !isKnown && word.joint !== 'hyphen') break;
    if (isFirst(word) && !isLast(word) && strength < 0.5 && end + 1 < to) continue;
    surnames++;
    lastStrength = Math.max(lastStrength, strength);
  }
  while (end > first + 1 && isTrailing(run[end - 1] as Word)) end--;
  const opening = run[first] as Word;
  if (end === first + 1) return single(run, first);
  if (surnames === 0) lastStrength = surnameStrength(run[end - 1] as Word, text);
  const hasInitial = run.slice(first + 1, end).some(({ shape }) => shape === 'initial');
  const base = opening.shape === 'initial' ? 0.22 : 0.3 + (isAmbiguous(opening) ? 0.12 : 0.3);
  const score = base + 0.25 * lastStrength + (hasInitial ? 0.1 : 0);
  return { from: first, to: end, score, isFull: true };
}

function isTrailing(word: Word): boolean {
  return word.shape === 'lower' || word.shape === 'initial';
}

/** A first name, or an initial that a surname follows. */
function opensName(run: readonly Word[], index: number, to: number): boolean {
  const word = run[index] as Word;
  if (word.shape === 'initial') return index + 1 < to;
  return word.shape !== 'lower' && isFirst(word);
}

/** 0 … 1 */
function surnameStrength(word: Word, text: string): number {
  if (isLast(word)) return isAmbiguous(word) ? 0.6 : 1;
  if (word.end - word.start >= 5 && hasSurnameEnding(fold(text.slice(word.start, word.end)))) return 0.8;
  if (isFirst(word)) return 0.5;
  return word.end - word.start >= 3 ? 0.3 : 0;
}

function single(run: readonly Word[], index: number): Reading {
  const word = run[index] as Word;
  const score = isFirst(word)
    ? isAmbiguous(word)
      ? 0.2
      : 0.45
    : isLast(word)
      ? isAmbiguous(word)
        ? 0.1
        : 0.25
      : 0;
  return { from: index, to: index + 1, score, isFull: false };
}

/** Unknown first name with a known surname, a lone surname, or a word that only a cue can lift. */
function readWithoutFirstName(
  run: readonly Word[],
  from: number,
  to: number,
  text: string,
  isTitled: boolean,
): Reading | undefined {
  const end = Math.min(to, from + longestName);
  const words = run.slice(from, end).filter(({ shape }) => shape !== 'lower' && shape !== 'initial');
  if (words.length === 0) return undefined;
  const last = words.at(-1) as Word;
  const strength = surnameStrength(last, text);
  if (words.length === 1) {
    const reading = single(run, run.indexOf(last));
    return strength >= 0.8 && !isLast(last) ? { ...reading, score: 0.2 } : reading;
  }
  const isShort = words.length <= 3 || isTitled;
  return { from, to: end, score: isShort ? 0.1 + 0.3 * strength : 0.1, isFull: true };
}

function judge(
  run: readonly Word[],
  reading: Reading,
  stretch: Stretch,
  title: Cue | undefined,
): Entity | undefined {
  const { text, register } = stretch;
  const start = (run[reading.from] as Word).start;
  const end = suffixedEnd(run, reading.to);
  const before = title ?? cueOf(stretch, start, reading);
  const after = cueAfter(text, end, stretch.end);
  let score = reading.score;
  const evidence: Evidence[] = [];
  if (reading.score >= 0.2) evidence.push({ kind: 'lexicon' });
  if (before) {
    score += before.weight;
    evidence.push({ kind: 'cue', detail: before.word });
  }
  if (after && !(before && before.kind !== 'weak')) score += after.weight;
  if (!reading.isFull && register === 'prose' && !startsSentence(text, start)) score += 0.1;
  return score >= thresholds[register]
    ? { kind: 'person', start, end, score: Math.min(score, 0.97), evidence }
    : undefined;
}

function suffixedEnd(run: readonly Word[], to: number): number {
  const next = run[to];
  const last = run[to - 1] as Word;
  return next && wordSets().suffixes.has(next.hash) ? next.end : last.end;
}

/** A greeting, title or the like on the left, the closing of a letter above, or a speaker's colon on the right. */
function cueOf(stretch: Stretch, start: number, reading: Reading): Cue | undefined {
  const { text } = stretch;
  const before = cueBefore(text, start, stretch.start);
  if (before && before.weight > 0.2) return before;
  if (reading.score >= 0.1 || reading.isFull) {
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    if (lineStart === start || text.slice(lineStart, start).trim() === '')
      return closingBefore(text, lineStart) ?? before;
  }
  return before;
}

function startsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i--;
  return i < 0 || /[.!?:;\n"“„«»(>*#|-]/.test(text.charAt(i));
}
