import { fieldDictionary } from '../context/fieldDictionary.ts';
import type { Evidence } from '../finding.ts';
import { closingBefore, cueAfter, cueBefore, greetingCue, titleCue, type Cue } from './cues.ts';
import type { Entity, Register, Stretch } from './entity.ts';
import { fold } from './letters.ts';
import { isParticle, readName, type Reading } from './reading.ts';
import { isAbbreviatedTitle, titleInLetter } from './titles.ts';
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
    const reading = end > at ? readName(run, at, end, stretch.text) : undefined;
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
  const reading = isAbbreviated ? { ...read, from: read.from + 1 } : withSurnameBefore(run, read, stretch);
  const first = run[reading.from] as Word;
  const start = first.start;
  if (stretch.isConfiguration === true && isInTitle(run, reading, text)) return undefined;
  const end = endOf(run, reading, text);
  const abbreviated: Cue | undefined = isAbbreviated
    ? { weight: 0.5, word: text.charAt(start - 3), kind: 'title' }
    : undefined;
  const found = abbreviated ?? titleInLetter(title, text, start) ?? cueOf(stretch, start, reading.isFull);
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

/** Of a step of a playbook or workflow, or of a change. */
const stepTitle = /(?:^|\n)[ \t]*(?:- )?(?:name|title|description|summary): *["']?(?=\S)[^\n]*$/i;
const longestTitle = 160;

/**
 * Within the title of a step, `- name: Update Serial Over Lan`, only who is known by both names is somebody, and not
 * what the title ends or goes on with as a thing: NAT Gateways.
 */
function isInTitle(run: readonly Word[], { from, to, isFull }: Reading, text: string): boolean {
  const [first, last] = [run[from] as Word, run[to - 1] as Word];
  if (isFull && isFirst(first) && isLast(last) && !isAmbiguous(last) && first.shape !== 'allCaps')
    return false;
  return (
    stepTitle.test(text.slice(Math.max(0, first.start - longestTitle), first.start)) &&
    text.charCodeAt(first.start - 1) === 32
  );
}

/** Nine in ten people of Vietnam; given and middle name follow. */
const vietnameseSurname =
  /^(?:nguyen|tran|le|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|truong|doan|trinh)$/;

const vietnameseLetter = /[ĐƠƯ\u1ea0-\u1ef8]/;

/** KHAI XIN THỊ THỰC: nearly every syllable is also a name, so that in a heading the surname must come first. */
function isVietnameseHeading(run: readonly Word[], { from, to }: Reading, text: string): boolean {
  const words = run.slice(from, to);
  const [first] = words as [Word];
  return (
    words.length > 2 &&
    words.every(({ shape }) => shape === 'allCaps') &&
    vietnameseLetter.test(text.slice(first.start, words.at(-1)?.end)) &&
    !vietnameseSurname.test(fold(stretchText(first, text)))
  );
}

function stretchText({ start, end }: Word, text: string): string {
  return text.slice(start, end);
}

/** `Név: Kovács Anna`, `nazwisko i imię: Kowalski Jan`: in a field, the surname may stand first. */
function withSurnameBefore(run: readonly Word[], reading: Reading, { field, start, text }: Stretch): Reading {
  if (field && run[0]?.start === start && vietnameseSurname.test(fold(stretchText(run[0], text)))) {
    const to = run.findIndex(({ shape }, index) => shape !== 'capital' || index > 4);
    if (to < 0 || to > 1) return { from: 0, to: to < 0 ? run.length : to, score: 0.5, isFull: true };
  }
  const word = run[reading.from - 1];
  if (!field || reading.from !== 1 || word?.start !== start || run[1]?.joint === 'hyphen') return reading;
  // Kiss and Nagy are words, too, but not before a given name with which they fill the field.
  const isWhole = run.length === 2 && isFirst(run[1]) && !isAmbiguous(run[1]);
  const isSurname =
    isLast(word) &&
    (isWhole || !isAmbiguous(word)) &&
    !wordSets().titles.has(word.hash) &&
    !wordSets().neverInNames.has(word.hash);
  if (!isSurname || word.shape !== run[1]?.shape) return reading;
  return { ...reading, from: 0, score: Math.max(reading.score, 0.45), isFull: true };
}

/** `im Feld`: in small letters, without the apostrophe, `im` introduces only who is called by a first name. */
function isGermanArticle(cue: Cue | undefined, text: string, first: Word): boolean {
  return cue?.word === 'im' && !isFirst(first) && text.slice(first.start - 3, first.start) === 'im ';
}

/** One word in capitals is an acronym unless something says that a name stands here. */
function isAcronymLike(word: Word, { isFull }: Reading, before: Cue | undefined): boolean {
  return !isFull && word.shape === 'allCaps' && (before?.weight ?? 0) < 0.4;
}

/** In running text; there nobody is introduced in two or three capitals. */
const longestAcronym = 3;
const personalCues: ReadonlySet<Cue['kind']> = new Set(['title', 'greeting', 'label', 'field', 'closing']);

/** The signed CA certificate, a WAL, Vault Dev CA, SSCT WAL: words too short to be names in capitals. */
function isAcronyms(
  run: readonly Word[],
  { from, to, isFull }: Reading,
  before: Cue | undefined,
  text: string,
  isProse: boolean,
): boolean {
  const words = run.slice(from, to);
  if (words.some(({ shape }) => shape !== 'allCaps')) return false;
  // Anything has a `name`: that field alone says nothing of people.
  const isPersonal = before !== undefined && personalCues.has(before.kind) && before.weight > 0.1;
  if (isFull && !isProse && !isPersonal && isCode(words)) return true;
  if (isFull)
    return (
      !isPersonal && !isFirst(words[0]) && words.every(({ start, end }) => end - start <= longestAcronym + 1)
    );
  const [{ start, end }] = words as [Word];
  if (end - start > longestAcronym || isShouted(text, start, end)) return false;
  const isAmongOthers = run.some(({ shape }) => shape === 'capital');
  const isAddressed = before?.kind === 'title' || before?.kind === 'greeting';
  return isAmongOthers ? !isAddressed : !isPersonal;
}

/** ATA DMA, ISE-RG-ANSIBLE: an abbreviation and another one, or what a hyphen joins to it. */
function isCode(words: readonly Word[]): boolean {
  const [first, ...others] = words as [Word, ...Word[]];
  const isShort = ({ start, end }: Word): boolean => end - start <= longestAcronym;
  return isShort(first) && others.every((word) => isShort(word) || word.joint === 'hyphen');
}

/** Whether the words on both sides are in capitals, too. */
function isShouted(text: string, start: number, end: number): boolean {
  return (
    /\p{Lu}{2}[,:.]? $/u.test(text.slice(Math.max(0, start - 5), start)) ||
    /^,? \p{Lu}{2}/u.test(text.slice(end, end + 4))
  );
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
