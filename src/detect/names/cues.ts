import { fold, kind, kindOf } from './letters.ts';
import * as cueWords from './cueWords.ts';

/** What stands beside a candidate and how much that says, 0 … 1. */
export interface Cue {
  readonly weight: number;
  /** The cue word itself, for the hover. */
  readonly word: string;
  readonly kind:
    'title' | 'greeting' | 'introduction' | 'role' | 'weak' | 'verb' | 'label' | 'speaker' | 'closing';
}

interface CueTables {
  readonly before: ReadonlyMap<string, Cue>;
  readonly after: ReadonlySet<string>;
  readonly closings: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
}

let tables: CueTables | undefined;

function cueTables(): CueTables {
  return (tables ??= buildTables());
}

function phrasesOf(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

function buildTables(): CueTables {
  const before = new Map<string, Cue>();
  const add = (list: string, weight: number, kindOfCue: Cue['kind']): void => {
    for (const word of phrasesOf(list))
      if (!before.has(word)) before.set(word, { weight, word, kind: kindOfCue });
  };
  add(cueWords.introductions, 0.5, 'introduction');
  add(cueWords.greetings, 0.45, 'greeting');
  add(cueWords.titles, 0.5, 'title');
  add(cueWords.roles, 0.25, 'role');
  add(cueWords.weakBefore, 0.1, 'weak');
  return {
    before,
    after: new Set(phrasesOf(cueWords.verbsAfter)),
    closings: new Set(phrasesOf(cueWords.closings)),
    titles: new Set(phrasesOf(cueWords.titles)),
  };
}

export function isTitle(folded: string): boolean {
  return cueTables().titles.has(folded);
}

/** Up to three words that end at `at`, the nearest first, without crossing a sentence or line. */
function wordsBefore(text: string, at: number, floor: number): string[] {
  const found: string[] = [];
  let i = at;
  while (found.length < 3) {
    let skipped = 0;
    while (i > floor && isGap(text.charCodeAt(i - 1), found.length === 0 || skipped === 0)) {
      i--;
      skipped++;
    }
    if (skipped > 3) break;
    const end = i;
    while (i > floor && end - i < 24 && isWordUnit(text.charCodeAt(i - 1))) i--;
    if (i === end) break;
    found.push(fold(text.slice(i, end)));
  }
  return found;
}

/** A blank; a dot (of an abbreviation) or an apostrophe (I'm) too. */
function isGap(unit: number, isDotAllowed: boolean): boolean {
  return (
    unit === 32 ||
    unit === 0xa0 ||
    unit === 9 ||
    unit === 0x27 ||
    unit === 0x2019 ||
    (isDotAllowed && unit === 46)
  );
}

function isWordUnit(unit: number): boolean {
  const unitKind = kindOf(unit);
  return unitKind === kind.lower || unitKind === kind.upper || unitKind === kind.uncased;
}

/** The strongest cue that ends where a candidate starts. `floor` is where the stretch starts. */
export function cueBefore(text: string, at: number, floor: number): Cue | undefined {
  const { before } = cueTables();
  const words = wordsBefore(text, at, floor);
  let best: Cue | undefined;
  let phrase = '';
  for (const word of words) {
    phrase = phrase === '' ? word : `${word} ${phrase}`;
    const cue = before.get(phrase);
    if (cue && (!best || cue.weight > best.weight)) best = cue;
  }
  return best;
}

/** The verb or conjunction that follows a candidate. */
export function cueAfter(text: string, end: number, limit: number): Cue | undefined {
  if (text.charCodeAt(end) !== 32) return undefined;
  let i = end + 1;
  while (i < limit && i - end < 16 && isWordUnit(text.charCodeAt(i))) i++;
  const word = fold(text.slice(end + 1, i));
  return cueTables().after.has(word) && kindOf(text.charCodeAt(end + 1)) === kind.lower
    ? { weight: 0.15, word, kind: 'verb' }
    : undefined;
}

/** The closing of a letter on a line before `at`, which starts its own line. */
export function closingBefore(text: string, lineStart: number): Cue | undefined {
  let end = lineStart;
  while (end > 0 && /[\s,.!-]/.test(text.charAt(end - 1)) && lineStart - end < 8) end--;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  if (end - start < 2 || end - start > 40) return undefined;
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
