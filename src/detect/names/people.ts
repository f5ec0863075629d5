import { fieldDictionary } from '../context/fieldDictionary.ts';
import type { Evidence } from '../finding.ts';
import { isAcronymLike, isAcronyms } from './acronyms.ts';
import { closingBefore, cueAfter, cueBefore, greetingCue, titleCue, type Cue } from './cues.ts';
import type { Entity, Register, Stretch } from './entity.ts';
import { isInTitle, isVietnameseHeading } from './headings.ts';
import { fold } from './letters.ts';
import { isParticle, readName, type Reading } from './reading.ts';
import { isAbbreviatedTitle, titleInLetter } from './titles.ts';
import { appositionCue } from './apposition.ts';
import { withFieldSurname, withLeadingSurname } from './leadingSurname.ts';
import { nearLineStart } from './lines.ts';
import { objections } from './surroundings.ts';
import { isSoftwareRole } from './weakFields.ts';
import { isAmbiguous, isFirst, isLast, isOtherName, type Word } from './words.ts';
import { wordSets } from './wordSets.ts';

/** The score a candidate must reach to be reported. */
export const personThresholds: Readonly<Record<Register, number>> = {
  prose: 0.55,
  documentation: 0.7,
  data: 0.66,
  log: 0.64,
  comment: 0.8,
  string: 0.72,
};

/** More capitalised words in a row are a table of something. */
const longestRunInCode = 6;

/** Below this no neighbour can lift a candidate. */
const weakestCandidate = 0.2;

/** The people in one run of capitalised words; also those whose score is below the threshold of the register. */
export function peopleIn(run: readonly Word[], stretch: Stretch): Entity[] {
  const found: Entity[] = [];
  const isCode = stretch.register === 'string' || stretch.register === 'comment';
  if (isCode && run.length > longestRunInCode) return found;
  let at = 0;
  let title: Cue | undefined;
  while (at < run.length) {
    const titled = titleOf(run, at, stretch.text);
    if (titled) {
      title = titled;
      at++;
      continue;
    }
    if (isHeader(run, at, stretch.text)) {
      for (at++; run[at]?.joint === 'hyphen';) at++;
      continue;
    }
    const end = sequenceEnd(run, at, stretch.text);
    const read = end > at ? readName(run, at, end, stretch.text) : undefined;
    const reading = read && withLeadingSurname(run, read, at, title !== undefined, stretch.text);
    const entity = reading && judge(run, reading, stretch, reading.from === at ? title : undefined);
    title = undefined;
    at = Math.max(end, at + 1);
    if (!entity) continue;
    found.push(entity);
    at = reading.to;
  }
  return found;
}

/** `X-Forwarded-For`: an initial and a word that a hyphen joins. `Max-Forwards: 70`: no surname, and a number. */
function isHeader(run: readonly Word[], at: number, text: string): boolean {
  const next = run[at + 1];
  if (next?.joint !== 'hyphen') return false;
  if (run[at]?.shape === 'initial') return next.shape !== 'initial';
  return !isFirst(next) && !isLast(next) && /^: ?\d/.test(text.slice(next.end, next.end + 3));
}

function titleOf(run: readonly Word[], index: number, text: string): Cue | undefined {
  const word = run[index] as Word;
  if (index + 1 >= run.length || word.shape === 'lower' || word.end - word.start > 14) return undefined;
  const folded = fold(text.slice(word.start, word.end));
  if (folded.length < 2) return undefined;
  if (isAcronym(word, run[index + 1])) return undefined;
  return (
    titleCue(folded) ?? (index === 0 && startsSentence(text, word.start) ? greetingCue(folded) : undefined)
  );
}

/** SIG Network, ARCH Linux: abbreviations in capitals are no titles before a word that no name is known to have. */
function isAcronym({ shape }: Word, next: Word | undefined): boolean {
  if (shape === 'allCaps' && next?.joint === 'hyphen') return true;
  return shape === 'allCaps' && next?.shape === 'capital' && !isFirst(next) && !isLast(next);
}

/** The index after the last word that may belong to a name starting at `from`. */
function sequenceEnd(run: readonly Word[], from: number, text: string): number {
  let end = from;
  while (end < run.length && mayBePart(run, end, from, text)) end++;
  while (end > from && run[end - 1]?.shape === 'lower') end--;
  return end;
}

function mayBePart(run: readonly Word[], index: number, from: number, text: string): boolean {
  const word = run[index] as Word;
  if (index > from && (word.joint === 'ampersand' || isTitleBetween(run, index))) return false;
  if (word.shape === 'lower') return index > from;
  if (word.shape === 'mixed') return false;
  if (word.shape === 'initial') return true;
  if (index > from && isParticle(word, text)) return run[index + 1]?.joint === 'space';
  if (wordSets().neverInNames.has(word.hash)) return isSurnameAfterAll(word, run[index - 1], index > from);
  if (word.shape !== 'allCaps') return true;
  // An acronym beside words in mixed case is no name.
  const neighbour = run[index === from ? index + 1 : from];
  if (neighbour === undefined) return isFirst(word) || isLast(word);
  return (
    neighbour.shape === 'allCaps' ||
    neighbour.shape === 'initial' ||
    (isLast(word) && word.end - word.start > 3)
  );
}

/** Herr, Mrs, Dr: somebody else's name begins behind it. Don is a name, too, and Bay at the end of one. */
function isTitleBetween(run: readonly Word[], index: number): boolean {
  const word = run[index] as Word;
  return index + 1 < run.length && wordSets().titles.has(word.hash) && !isFirst(word);
}

/** Park, Lane and West are surnames behind a first name that is nothing else. */
function isSurnameAfterAll(word: Word, before: Word | undefined, isWithin: boolean): boolean {
  return isWithin && isLast(word) && isFirst(before) && !isAmbiguous(before) && word.shape === 'capital';
}

function judge(
  run: readonly Word[],
  read: Reading,
  stretch: Stretch,
  title: Cue | undefined,
): Entity | undefined {
  const { text } = stretch;
  const isAbbreviated = isAbbreviatedTitle(run, read, stretch);
  const reading = isAbbreviated ? { ...read, from: read.from + 1 } : withFieldSurname(run, read, stretch);
  const first = run[reading.from] as Word;
  const start = first.start;
  if (stretch.isConfiguration === true && isInTitle(run, reading, text)) return undefined;
  const end = endOf(run, reading, text);
  const abbreviated: Cue | undefined = isAbbreviated
    ? { weight: 0.5, word: text.charAt(start - 3), kind: 'title' }
    : undefined;
  const found =
    abbreviated ??
    titleInLetter(title, text, start) ??
    cueOf(stretch, start, reading.isFull) ??
    (reading.isFull ? appositionCue(text, start, end, stretch.start) : undefined);
  const word = run[reading.from - 1];
  const isOther =
    found?.kind === 'title' && word ? isAcronym(word, first) : isGermanArticle(found, text, first);
  const before = isOther ? undefined : found;
  const after = cueAfter(text, start, end, stretch.end);
  const weight = weightOf(before, after, reading, first);
  if (isAcronyms(run, reading, before, text, stretch.register === 'prose')) return undefined;
  if ((before?.weight ?? 0) < 0.4 && isVietnameseHeading(run, reading, text)) return undefined;
  let score = reading.score + weight + objections(text, run, reading, title !== undefined);
  if (isAcronymLike(first, reading, before)) score -= 0.25;
  if (stretch.register === 'prose' && (title !== undefined || !startsSentence(text, start)))
    score += midSentence(first, reading);
  if (score < weakestCandidate) return undefined;
  return {
    kind: 'person',
    start,
    end,
    score: Math.min(score, 0.97),
    evidence: evidenceOf(reading, before, after),
  };
}

/** `im Feld`: in small letters, without the apostrophe, `im` introduces only who is called by a first name. */
function isGermanArticle(cue: Cue | undefined, text: string, first: Word): boolean {
  return cue?.word === 'im' && !isFirst(first) && text.slice(first.start - 3, first.start) === 'im ';
}

/** A cue on each side; the stronger counts whole. A weak title lifts only what reads as a name by itself. */
function weightOf(before: Cue | undefined, after: Cue | undefined, reading: Reading, first: Word): number {
  const own = before?.kind === 'weakTitle' && reading.score < 0.29 ? 0 : (before?.weight ?? 0);
  const needsName = after?.kind === 'speaker' || after?.kind === 'vocative';
  const isHeading = after?.kind === 'heading' && !isFirst(first);
  const other = isHeading || (needsName && reading.score < 0.2) ? 0 : (after?.weight ?? 0);
  return Math.max(own, other) + (Math.min(own, other) > 0 ? 0.05 : 0);
}

/** A capital within a sentence is no accident, but products and places have one too. */
function midSentence(first: Word, reading: Reading): number {
  if (reading.isFull) return isAmbiguous(first) ? 0 : isFirst(first) ? 0.05 : 0.1;
  if (isOtherName(first)) return 0.05;
  return isAmbiguous(first) && isFirst(first) ? 0.15 : 0.1;
}

function evidenceOf(reading: Reading, before: Cue | undefined, after: Cue | undefined): Evidence[] {
  const evidence: Evidence[] = [];
  if (reading.score >= 0.2) evidence.push({ kind: 'lexicon' });
  for (const cue of [before, after])
    if (cue) evidence.push({ kind: cue.kind === 'field' ? 'key' : 'cue', detail: cue.word });
  return evidence;
}

/** With a suffix such as Jr., and with the dot of a closing initial. */
function endOf(run: readonly Word[], { to }: Reading, text: string): number {
  const next = run[to];
  const last = run[to - 1] as Word;
  if (next && wordSets().suffixes.has(next.hash)) return next.end;
  return last.shape === 'initial' && text.charCodeAt(last.end) === 46 ? last.end + 1 : last.end;
}

/** A greeting, title or label on the left, or the closing of a letter above. */
function cueOf(stretch: Stretch, start: number, isFull: boolean): Cue | undefined {
  const { text, field } = stretch;
  if (field) return { weight: field.weight, word: field.name, kind: 'field' };
  const before = cueBefore(text, start, stretch.start);
  if (before?.kind === 'label' && isLabelOfThing(stretch, start, before.word, isFull)) return undefined;
  if (before) return before;
  const lineStart = nearLineStart(text, start);
  const isLineStart = lineStart === start || text.slice(lineStart, start).trim() === '';
  return isLineStart ? closingBefore(text, lineStart) : undefined;
}

/** `provider: Okta`, `name: Fetch Secrets` of a configuration; records of people are read field by field. */
function isLabelOfThing(
  { text, register, isConfiguration }: Stretch,
  start: number,
  label: string,
  isFull: boolean,
): boolean {
  if (isConfiguration === true && label === 'name') {
    const key = /([\w.-]+):\s*$/.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? '';
    return fieldDictionary().meaningOf(key)?.types[0] === 'name';
  }
  return register === 'data' && !isFull && isSoftwareRole(label);
}

function startsSentence(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i--;
  return i < 0 || /[.!?:;\n"“„«»(>*#|-]/.test(text.charAt(i));
}
