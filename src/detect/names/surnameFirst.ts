import type { Entity } from './entity.ts';
import type { Lexicon } from './lexicon.ts';
import { isFirst, isLast } from './words.ts';

const lift = 0.25;

/**
 * Joins "Vasquez" and "Laura" in "Vasquez, Laura": a surname that is no first name, a comma, and a first
 * name, where nothing makes them members of a longer list.
 * @param candidates ordered by start
 */
export function joinSurnameFirst(text: string, candidates: readonly Entity[], lexicon: Lexicon): Entity[] {
  const joined: Entity[] = [];
  for (const candidate of candidates) {
    const previous = joined.at(-1);
    if (previous && isSurnameFirst(text, previous, candidate, lexicon)) {
      const score = Math.min(Math.max(previous.score, candidate.score) + lift, 0.95);
      joined[joined.length - 1] = { ...previous, end: candidate.end, score };
    } else joined.push(candidate);
  }
  return joined;
}

function isSurnameFirst(text: string, left: Entity, right: Entity, lexicon: Lexicon): boolean {
  if (right.start - left.end !== 2 || !text.startsWith(', ', left.end)) return false;
  const surname = { flags: lexicon.flagsOf(text, left.start, left.end) };
  const [given = ''] = text.slice(right.start, right.end).split(/[\s-]/);
  const first = { flags: lexicon.flagsOf(given) };
  if (!isLast(surname) || isFirst(surname) || !isFirst(first)) return false;
  const isListed =
    text.startsWith(', ', left.start - 2) ||
    /^,? (?:and|or|und|et|y|e|\p{Lu})/u.test(text.slice(right.end, right.end + 6));
  return !isListed;
}
