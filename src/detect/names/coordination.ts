import type { Entity } from './entity.ts';

/** What joins the members of an enumeration. */
const joiner =
  /^(?:, ?(?:and |or |und |et |y |e |en |och |og |i )?| (?:and|or|&|und|et|y|e|en|och|og|i|ve|и|і) | ?\/ ?)$/;

const lift = 0.3;

/**
 * In "Kónya, Becker and Vasquez" one recognised name speaks for its neighbours.
 * @param candidates ordered by start
 * @returns those that reach the threshold, by themselves or by their neighbours
 */
export function coordinate(text: string, candidates: readonly Entity[], threshold: number): Entity[] {
  const scores = candidates.map(({ score }) => score);
  const liftFrom = (index: number, other: number): void => {
    const [candidate, neighbour] = [candidates[index], candidates[other]];
    if (!candidate || !neighbour || (scores[other] ?? 0) < threshold || (scores[index] ?? 0) >= threshold)
      return;
    const [left, right] = index < other ? [candidate, neighbour] : [neighbour, candidate];
    if (right.start - left.end > 6 || !joiner.test(text.slice(left.end, right.start))) return;
    scores[index] = Math.min((scores[index] ?? 0) + lift, 0.9);
  };
  for (let i = 1; i < candidates.length; i++) liftFrom(i, i - 1);
  for (let i = candidates.length - 2; i >= 0; i--) liftFrom(i, i + 1);
  return candidates.flatMap((candidate, index) => {
    const score = scores[index] ?? 0;
    return score >= threshold ? [{ ...candidate, score }] : [];
  });
}
