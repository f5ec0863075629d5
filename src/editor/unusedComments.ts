import type { Suppression } from '../detect/index.ts';
import type { Check } from '../engine/index.ts';

/** A comment that silences nothing, or not all that it names. */
export interface UnusedComment {
  readonly start: number;
  readonly end: number;
  readonly unused: readonly [Suppression, ...Suppression[]];
  /** The rules that it is not needed for; empty where the whole comment is not needed. */
  readonly names: readonly string[];
}

export function unusedCommentsOf(check: Check): readonly UnusedComment[] {
  if (check.kind !== 'checked') return [];
  const comments = new Map<number, [Suppression, ...Suppression[]]>();
  for (const suppression of check.unusedSuppressions ?? []) {
    const others = comments.get(suppression.start);
    if (others) others.push(suppression);
    else comments.set(suppression.start, [suppression]);
  }
  return [...comments.values()].map((unused) => {
    const { start, end, named } = unused[0];
    const names = unused.length < named ? unused.flatMap(({ ruleIds }) => ruleIds) : [];
    return { start, end, unused, names };
  });
}
