import type { Evidence } from '../finding.ts';
import type { Entity, Stretch } from './entity.ts';
import { isWeakLegalForm, legalFormAfter } from './legalForms.ts';
import { organizationCue } from './organizationCues.ts';
import { isAmbiguous, isFirst, isLast, type Word } from './words.ts';
import { pairOf, wordSets } from './wordSets.ts';

const longestName = 6;

/** The organizations in one run of capitalised words: by legal form, by their last word, or by a cue. */
export function organizationsInRun(run: readonly Word[], stretch: Stretch): Entity[] {
  if (stretch.field) return [];
  const found: Entity[] = [];
  let from = 0;
  for (let at = 0; at < run.length; at++) {
    const form = endOfForm(run, at, stretch.text);
    if (form < 0) continue;
    const entity = withForm(run, from, at, form, stretch);
    if (entity) found.push(entity);
    while (at + 1 < run.length && (run[at + 1] as Word).start < form) at++;
    from = at + 1;
  }
  if (found.length > 0 || stretch.register !== 'prose') return found;
  const entity = byLastWord(run, stretch) ?? byCue(run, stretch);
  return entity ? [entity] : [];
}

/** The end of the legal form behind the word, or -1; the pattern is tried only where one may begin. */
function endOfForm(run: readonly Word[], at: number, text: string): number {
  const word = run[at] as Word;
  if (word.shape === 'lower') return -1;
  const unit = text.charCodeAt(word.end);
  if (unit !== 32 && unit !== 44) return -1;
  const next = run[at + 1];
  if (next?.shape === 'capital' && !wordSets().legalForms.has(next.hash)) return -1;
  return legalFormAfter(text, word.end);
}

function withForm(
  run: readonly Word[],
  from: number,
  to: number,
  end: number,
  stretch: Stretch,
): Entity | undefined {
  const start = nameStart(run, from, to);
  if (start === undefined) return undefined;
  const words = run.slice(start, to + 1);
  if (isVendor(run.slice(Math.max(from, start - 2), to + 1)) || words.every(isNoName)) return undefined;
  const { text } = stretch;
  const offset = enumerationStart(text, (run[start] as Word).start, stretch.start);
  const isWeak = isWeakLegalForm(text.slice((run[to] as Word).end, end));
  // In SQL and headings AS, SE and Co are anything.
  if (isWeak && (stretch.register !== 'prose' || run[to]?.shape === 'allCaps')) return undefined;
  return organization(offset, end, isWeak ? 0.6 : 0.85, { kind: 'cue', detail: 'legal form' });
}

/** The first word of the name that ends at `to`: a stop word before it does not belong to it. */
function nameStart(run: readonly Word[], from: number, to: number): number | undefined {
  let start = to;
  while (start > from && to - start + 1 < longestName && !isBoundary(run[start - 1] as Word)) start--;
  while (start < to && (run[start] as Word).shape === 'lower') start++;
  return isBoundary(run[start] as Word) ? undefined : start;
}

function isBoundary(word: Word): boolean {
  const { neverInNames, organizationNouns } = wordSets();
  return neverInNames.has(word.hash) && !organizationNouns.has(word.hash);
}

function isNoName(word: Word): boolean {
  const { neverInNames } = wordSets();
  return neverInNames.has(word.hash) || word.shape === 'lower';
}

function isVendor(words: readonly Word[]): boolean {
  const { vendors, vendorPairs } = wordSets();
  return words.some(({ hash }, index) => {
    const next = words[index + 1];
    return vendors.has(hash) || (next !== undefined && vendorPairs.has(pairOf(hash, next.hash)));
  });
}

/** "Smith, Jones and" before "Williams LLP" belongs to the firm's name. */
function enumerationStart(text: string, start: number, floor: number): number {
  // and, und, et, y, e, &
  if (text.charCodeAt(start - 1) !== 32 || !'dtye&'.includes(text.charAt(start - 2))) return start;
  const before = text.slice(Math.max(floor, start - 60), start);
  if (!/[ ,](?:and|&|und|et|y|e) $/.test(before.slice(-6))) return start;
  const match = /(?:\p{Lu}[\p{L}'’-]+, )*\p{Lu}[\p{L}'’-]+,? (?:and|&|und|et|y|e) $/u.exec(before);
  return match ? start - match[0].length : start;
}

/** "Meridian Healthcare", "Pinnacle Financial Group". */
function byLastWord(run: readonly Word[], stretch: Stretch): Entity | undefined {
  const { organizationNouns } = wordSets();
  let to = run.length - 1;
  while (to > 0 && !organizationNouns.has((run[to] as Word).hash)) to--;
  if (to === 0) return undefined;
  const start = nameStart(run, 0, to);
  if (start === undefined || start === to) return undefined;
  const words = run.slice(start, to + 1);
  if (isVendor(words) || words.some(({ shape }) => shape === 'initial')) return undefined;
  const hasProperName = words.some(
    (word) => !isBoundary(word) && !organizationNouns.has(word.hash) && isProper(word),
  );
  const cue = organizationCue(stretch.text, (words[0] as Word).start, (run[to] as Word).end, stretch.start);
  if (!hasProperName && cue === undefined) return undefined;
  return organization((words[0] as Word).start, (run[to] as Word).end, cue === undefined ? 0.6 : 0.8, {
    kind: 'cue',
    detail: cue ?? 'company word',
  });
}

/** A name, or a word that no list knows. */
function isProper(word: Word): boolean {
  return isFirst(word) || isLast(word) || !isAmbiguous(word);
}

/** Whatever stands where an employer or customer is named. */
function byCue(run: readonly Word[], stretch: Stretch): Entity | undefined {
  let from = 0;
  while (from < run.length && isBoundary(run[from] as Word)) from++;
  let to = from;
  while (to < run.length && to - from < longestName && !isBoundary(run[to] as Word)) to++;
  while (to > from && (run[to - 1] as Word).shape === 'lower') to--;
  const [first, last] = [run[from], run[to - 1]];
  if (!first || !last || to <= from) return undefined;
  const words = run.slice(from, to);
  if (last.end - first.start < 3 || words.every(({ shape }) => shape === 'initial')) return undefined;
  const start = enumerationStart(stretch.text, first.start, stretch.start);
  const isFirm = start < first.start && isLast(first) && to - from === 1;
  const cue = organizationCue(stretch.text, start, last.end, stretch.start, isFirm);
  if (cue === undefined || (!isFirm && isPersonLike(words))) return undefined;
  return organization(isFirm ? start : first.start, last.end, 0.65, { kind: 'cue', detail: cue });
}

/** A first name opens it: somebody is meant, not a company. */
function isPersonLike(words: readonly Word[]): boolean {
  const [first] = words;
  return (
    isFirst(first) &&
    !isAmbiguous(first) &&
    words.every(({ joint }) => joint !== 'ampersand') &&
    !words.slice(1).some(({ joint }) => joint === 'hyphen')
  );
}

function organization(start: number, end: number, score: number, evidence: Evidence): Entity {
  return { kind: 'organization', start, end, score, evidence: [evidence] };
}
