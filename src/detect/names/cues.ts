import { fieldDictionary } from '../context/fieldDictionary.ts';
import * as cueWords from './cueWords.ts';
import { fold, kind, kindOf } from './letters.ts';
import { nearLineStart } from './lines.ts';

/** What stands beside a candidate and how much that says, 0 … 1. */
export interface Cue {
  readonly weight: number;
  /** The cue word itself, for the hover. */
  readonly word: string;
  readonly kind:
    | 'title'
    | 'weakTitle'
    | 'greeting'
    | 'introduction'
    | 'role'
    | 'weak'
    | 'verb'
    | 'label'
    | 'field'
    | 'speaker'
    /** A colon with nothing behind it, or nothing but a number or the like: a speaker's line, or rather a label. */
    | 'heading'
    | 'vocative'
    | 'mail'
    | 'closing';
}

interface CueTables {
  readonly before: ReadonlyMap<string, Cue>;
  readonly labels: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly closings: ReadonlySet<string>;
  readonly titles: ReadonlyMap<string, Cue>;
}

let tables: CueTables | undefined;

function cueTables(): CueTables {
  return (tables ??= buildTables());
}

function phrasesOf(list: string): string[] {
  return (
    list
      .split(',')
      .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
      .filter((phrase) => phrase !== '')
      // ß folds to one s, but is also written as two.
      .flatMap((phrase) => (phrase.includes('ss') ? [phrase, phrase.replace(/ss/g, 's')] : [phrase]))
  );
}

function buildTables(): CueTables {
  const before = new Map<string, Cue>();
  const add = (list: string, weight: number, kindOfCue: Cue['kind']): void => {
    for (const word of phrasesOf(list))
      if (!before.has(word)) before.set(word, { weight, word, kind: kindOfCue });
  };
  add(cueWords.introductions, 0.5, 'introduction');
  add(cueWords.salutations, 0.55, 'greeting');
  add(cueWords.greetings, 0.45, 'greeting');
  add(cueWords.titles, 0.5, 'title');
  add(cueWords.weakTitles, 0.3, 'weakTitle');
  add(cueWords.roles, 0.25, 'role');
  add(cueWords.weakBefore, 0.1, 'weak');
  const isTitle = (cue: Cue): boolean => cue.kind === 'title' || cue.kind === 'weakTitle';
  return {
    before,
    labels: new Set([
      ...phrasesOf(cueWords.roles),
      ...phrasesOf(cueWords.labels),
      ...phrasesOf(cueWords.introductions),
    ]),
    after: new Set(phrasesOf(cueWords.verbsAfter)),
    closings: new Set(phrasesOf(cueWords.closings)),
    titles: new Map([...before].filter(([, cue]) => isTitle(cue))),
  };
}

/** @param folded a word */
export function titleCue(folded: string): Cue | undefined {
  return cueTables().titles.get(folded);
}

/** @param folded a word that opens a line */
export function greetingCue(folded: string): Cue | undefined {
  const cue = cueTables().before.get(folded);
  return cue?.kind === 'greeting' ? cue : undefined;
}

/** The strongest cue that ends where a candidate starts. `floor` is where the stretch starts. */
export function cueBefore(text: string, at: number, floor: number): Cue | undefined {
  const colon = labelEnd(text, at, floor);
  const words = wordsBefore(text, colon ?? at, floor);
  if (colon !== undefined) return labelCue(words);
  let best: Cue | undefined;
  let phrase = '';
  for (const word of words) {
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    const cue = cueTables().before.get(phrase);
    if (cue && (!best || cue.weight > best.weight)) best = cue;
  }
  return best?.word === 'ms' && isUnit(text, at) ? undefined : best;
}

/** `419 ms Memory`: milliseconds, not somebody's title. */
function isUnit(text: string, at: number): boolean {
  return /\d ?ms $/.test(text.slice(Math.max(0, at - 6), at));
}

/** Where the label before `at` ends, or undefined where no colon or dash stands between. */
function labelEnd(text: string, at: number, floor: number): number | undefined {
  let i = at;
  while (i > floor && isBlank(text.charCodeAt(i - 1)) && at - i < 12) i--;
  const unit = text.charCodeAt(i - 1);
  // Markdown: **Patient:** Maria
  while (i > floor && text.charCodeAt(i - 1) === 42) i--;
  const mark = text.charCodeAt(i - 1);
  return i > floor && isLabelMark(mark) && (unit === mark || unit === 42) ? i - 1 : undefined;
}

/** A colon; or a question mark: Your name? */
function isLabelMark(unit: number): boolean {
  return unit === 58 || unit === 0xff1a || unit === 63;
}

function labelCue(words: readonly string[]): Cue | undefined {
  let phrase = '';
  let label: string | undefined;
  for (const word of words) {
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    if (cueTables().labels.has(phrase)) label = phrase;
  }
  return label === undefined ? undefined : { weight: 0.45, word: label, kind: 'label' };
}

/** Up to three words that end at `at`, the nearest first, without crossing a sentence or line. */
function wordsBefore(text: string, at: number, floor: number): string[] {
  const found: string[] = [];
  let i = at;
  while (found.length < 3) {
    const gapEnd = i;
    while (i > floor && gapEnd - i < 3 && isGap(text.charCodeAt(i - 1))) i--;
    const end = i;
    while (i > floor && end - i < 24 && isWordUnit(text.charCodeAt(i - 1))) i--;
    if (i === end) break;
    // A dot after a longer word ends a sentence; after a short one it abbreviates: Dr., Mme.
    if (end < gapEnd && end - i > 5 && text.charCodeAt(end) === 46) break;
    found.push(fold(text.slice(i, end)));
  }
  return found;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 0xa0 || unit === 9;
}

/** A blank, the dot of an abbreviation, an apostrophe (I'm). */
function isGap(unit: number): boolean {
  return isBlank(unit) || unit === 46 || unit === 0x27 || unit === 0x2019;
}

function isWordUnit(unit: number): boolean {
  const unitKind = kindOf(unit);
  return unitKind === kind.lower || unitKind === kind.upper || unitKind === kind.uncased;
}

/** `Name <name@host>`, as git, mail headers and manifests write it. */
const mailAfter = /^ [<([]\s?[\w.+%-]{1,32}@/;

const afterComma =
  /^,? (?:can|could|would|will|please|pls|do|did|are|i|i'm|you|your|we|thanks|thank|let|what|how|when|where|why|sorry|yes|no|here|just|it|that|remember|have|my|our)\b/i;

/** What follows a candidate: a verb, a speaker's colon, or what is said to the one addressed. */
export function cueAfter(text: string, start: number, end: number, limit: number): Cue | undefined {
  const unit = text.charCodeAt(end);
  if (unit === 58) return speakerCue(text, start, end);
  if (unit === 44)
    return isAddressed(text, start) && afterComma.test(text.slice(end, end + 14))
      ? { weight: 0.3, word: ',', kind: 'vocative' }
      : undefined;
  if (unit === 33 || unit === 63)
    return text.startsWith(', ', start - 2) ? { weight: 0.2, word: ',', kind: 'vocative' } : undefined;
  if (unit !== 32) return undefined;
  if (mailAfter.test(text.slice(end, end + 40))) return { weight: 0.45, word: '<@>', kind: 'mail' };
  let i = end + 1;
  while (i < limit && i - end < 16 && isWordUnit(text.charCodeAt(i))) i++;
  const word = fold(text.slice(end + 1, i));
  return cueTables().after.has(word) && kindOf(text.charCodeAt(end + 1)) === kind.lower
    ? { weight: 0.15, word, kind: 'verb' }
    : undefined;
}

const longestDatum = 60;
/** A number, a date, an amount, an address: what a label has behind it, and nobody says. */
const datum =
  /^[ \t]*(?:[A-Z]{2}\d{2}[ \dA-Z]{8,40}|[^\s@]+@[^\s@]+|[-+#]?[\d.,:/ ()+-]*\d[\d.,:/ ()+-]*(?:\s?(?:[A-Z]{3}|[$€£¥₹%]))?)[ \t]*(?:\r?\n|$)/;

/** `Maria: yes` at the start of a line; a time stamp or a bracket may stand before. */
function speakerCue(text: string, start: number, end: number): Cue | undefined {
  const next = text.charCodeAt(end + 1);
  if (!isBlank(next) && next !== 10 && next !== 13) return undefined;
  const before = text.slice(nearLineStart(text, start), start);
  if (before.length >= 30 || !/^[\s\d[\]():.,>*-]*$/.test(before)) return undefined;
  // `Adı: …`, `Mãe: …`: what a form asks for is also somebody's name elsewhere.
  if (fieldDictionary().meaningOf(text.slice(start, end))?.start === 0) return undefined;
  const rest = text.slice(end + 1, end + 1 + longestDatum);
  // `Ảnh: anh_4x6.jpg`: what the file holds.
  if (/^ [\w-]+\.[a-z][a-z\d]{2,3}[ \t]*(?:\r?\n|$)/.test(rest)) return undefined;
  const isHeading = /^[ \t]*\r?\n/.test(rest) || datum.test(rest);
  return { weight: 0.3, word: ':', kind: isHeading ? 'heading' : 'speaker' };
}

/** Whether the candidate opens its sentence or line. */
function isAddressed(text: string, start: number): boolean {
  return start === 0 || /[\n.!?"“]\s*$/.test(text.slice(Math.max(0, start - 3), start));
}

/** The closing of a letter on the line above the one that starts at `lineStart`. */
export function closingBefore(text: string, lineStart: number): Cue | undefined {
  let end = lineStart;
  while (end > 0 && lineStart - end < 8 && /[\s,.!-]/.test(text.charAt(end - 1))) end--;
  const start = nearLineStart(text, end);
  if (end - start < 2 || end - start > 44) return undefined;
  const line = foldPhrase(text.slice(start, end));
  return cueTables().closings.has(line) ? { weight: 0.5, word: line, kind: 'closing' } : undefined;
}

/** The words of a short text, folded and joined by one space. */
export function foldPhrase(text: string): string {
  return text
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ');
}
