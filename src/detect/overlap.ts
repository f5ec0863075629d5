import type { Confirmed } from './rule.ts';

/**
 * Of matches that overlap, keeps one: specific beats generic, then the higher score, then the longer, then the
 * earlier. The result is ordered by start.
 */
export function resolveOverlaps(matches: readonly Confirmed[]): Confirmed[] {
  const byRank = [...matches].sort(compareRank);
  const kept: Confirmed[] = [];
  for (const match of byRank) {
    const place = insertionIndex(kept, match.start);
    const before = kept[place - 1];
    const after = kept[place];
    if (before && before.end > match.start) continue;
    if (after && after.start < match.end) continue;
    kept.splice(place, 0, match);
  }
  return kept;
}

function compareRank(a: Confirmed, b: Confirmed): number {
  return (
    Number(a.rule.generic ?? false) - Number(b.rule.generic ?? false) ||
    b.score - a.score ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start
  );
}

/** Index of the first kept match that starts at or after `start`. */
function insertionIndex(kept: readonly Confirmed[], start: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
