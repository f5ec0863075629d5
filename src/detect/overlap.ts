import { confidenceThresholds } from './finding.ts';
import type { Confirmed } from './rule.ts';

/**
 * Of matches that overlap, keeps one: specific beats generic, secrets beat personal data, likely beats possible, then longer
 * wins, then the higher score, then the earlier. The result is ordered by start.
 */
export function resolveOverlaps<M extends Confirmed>(matches: readonly M[]): M[] {
  if (matches.length < 2) return [...matches];
  const byStart = [...matches].sort((a, b) => a.start - b.start);
  const kept: M[] = [];
  // Only what hangs together must be compared: elsewhere a text of n matches would cost n².
  for (let from = 0; from < byStart.length;) {
    let end = (byStart[from] as M).end;
    let to = from + 1;
    for (; to < byStart.length && (byStart[to] as M).start < end; to++)
      end = Math.max(end, (byStart[to] as M).end);
    if (to === from + 1) kept.push(byStart[from] as M);
    else kept.push(...resolveGroup(byStart.slice(from, to)));
    from = to;
  }
  return kept;
}

function resolveGroup<M extends Confirmed>(matches: M[]): M[] {
  const kept: M[] = [];
  for (const match of matches.sort(compareRank)) {
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
    Number(isSpecificSecret(b)) - Number(isSpecificSecret(a)) ||
    Number(isLikely(b)) - Number(isLikely(a)) ||
    b.end - b.start - (a.end - a.start) ||
    b.score - a.score ||
    a.start - b.start
  );
}

/** What comes after the colon of `scheme://user:password@host.example` looks like an e-mail address. */
function isSpecificSecret({ rule }: Confirmed): boolean {
  return rule.category === 'secret' && rule.generic !== true;
}

function isLikely(match: Confirmed): boolean {
  return match.score >= confidenceThresholds.likely;
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
