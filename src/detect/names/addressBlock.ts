import type { Confirmed } from '../rule.ts';
import type { Entity } from './entity.ts';
import { hashOf } from './lexicon.ts';
import { wordSets } from './wordSets.ts';

const longestLine = 60;
const mostWords = 5;
const score = 0.65;

/**
 * The company in the address of a letter: the line between the name of a person and the street, where a line with the
 * person's office may stand before it.
 * @param confirmed what other detectors have found, addresses among it
 */
export function companiesInAddresses(
  text: string,
  people: readonly Entity[],
  confirmed: readonly Confirmed[],
): Entity[] {
  const endsOfPeople = new Set(people.flatMap(({ kind, end }) => (kind === 'person' ? [end] : [])));
  const startsOfPeople = new Set(people.map(({ start }) => start));
  return confirmed.flatMap(({ rule, start }) => {
    if (rule.dummy !== 'address') return [];
    const line = lineBefore(text, start);
    if (!line || startsOfPeople.has(line.start) || !isCompanyLike(text.slice(line.start, line.end)))
      return [];
    const above = lineBefore(text, line.start);
    const isBelowPerson =
      above !== undefined &&
      (endsOfPeople.has(above.end) || endsOfPeople.has(lineBefore(text, above.start)?.end ?? -1));
    if (!isBelowPerson) return [];
    const evidence = [{ kind: 'cue' as const, detail: 'address' }];
    return [{ kind: 'organization' as const, start: line.start, end: line.end, score, evidence }];
  });
}

/** The line above the one that begins at `start`, without the blanks round it; undefined where it is empty or long. */
function lineBefore(text: string, start: number): { start: number; end: number } | undefined {
  let at = start;
  while (at > 0 && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  if (text.charCodeAt(at - 1) !== 10) return undefined;
  const from = Math.max(0, at - 1 - longestLine);
  const window = text.slice(from, at - 1);
  const newline = window.lastIndexOf('\n');
  if (newline < 0 && from > 0) return undefined;
  const line = window.slice(newline + 1);
  const trimmed = line.trim();
  const lineStart = from + newline + 1 + line.indexOf(trimmed);
  return trimmed === '' ? undefined : { start: lineStart, end: lineStart + trimmed.length };
}

/** Few words with capitals, none of an office or a thing. */
function isCompanyLike(line: string): boolean {
  const words = line.split(/[ ,&-]+/);
  if (words.length > mostWords || !/^\p{Lu}[\p{L}\d .,&'’-]{2,}$/u.test(line)) return false;
  const { neverInNames, technicalNouns } = wordSets();
  return words.every((word) => {
    const hash = hashOf(word);
    return (
      /^(?:\p{Lu}|and$|und$|et$|y$|e$)/u.test(word) && !neverInNames.has(hash) && !technicalNouns.has(hash)
    );
  });
}
