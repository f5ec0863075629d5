/** What one layer says about one question. */
export interface Opinion<T> {
  readonly value: T;
  /** The layer says that others may go below this. */
  readonly mayBeLoosened: boolean;
  /** Says it in an untrusted workspace: counts only where it is stricter. */
  readonly isUntrusted: boolean;
  /** Where it is said, for people: `.promptveil.json: actions.contact`. */
  readonly source: string;
}

export type Outcome =
  | 'decides'
  | 'default'
  /** Says the same as what decides. */
  | 'agrees'
  | 'less strict'
  /** Marked as what others may loosen, and another layer says something. */
  | 'gives way'
  | 'not trusted';

export interface Contribution<T> extends Opinion<T> {
  readonly outcome: Outcome;
}

/**
 * The one opinion that holds. The strictest wins; an opinion that may be loosened gives way to any other; one from an
 * untrusted workspace counts only where it is stricter than all else; the default counts only where nobody speaks.
 *
 * For every opinion that may not be loosened the result is at least as strict, whatever the others say: once a firm
 * opinion has been met, the running result is firm and only ever replaced by a stricter one.
 *
 * @param opinions from the highest authority to the lowest
 * @param strictness greater is stricter
 */
export function combine<T>(
  opinions: readonly Opinion<T>[],
  fallback: Opinion<T>,
  strictness: (value: T) => number,
): Opinion<T> {
  let result: Opinion<T> | undefined;
  for (const opinion of opinions) {
    if (opinion.isUntrusted) continue;
    if (!result || result.mayBeLoosened) result = opinion;
    else if (!opinion.mayBeLoosened && strictness(opinion.value) > strictness(result.value)) result = opinion;
  }
  result ??= fallback;
  for (const opinion of opinions)
    if (opinion.isUntrusted && strictness(opinion.value) > strictness(result.value)) result = opinion;
  return result;
}

/** The same with the part that each opinion played, the deciding one first. */
export function explainCombination<T>(
  opinions: readonly Opinion<T>[],
  fallback: Opinion<T>,
  strictness: (value: T) => number,
): Contribution<T>[] {
  const winner = combine(opinions, fallback, strictness);
  const rest = [...opinions, fallback].filter((opinion) => opinion !== winner);
  return [
    { ...winner, outcome: 'decides' },
    ...rest.map((opinion) => ({ ...opinion, outcome: outcomeOf(opinion, winner) })),
  ];

  function outcomeOf(opinion: Opinion<T>, { value }: Opinion<T>): Outcome {
    if (opinion === fallback) return 'default';
    if (strictness(opinion.value) === strictness(value)) return 'agrees';
    if (opinion.isUntrusted) return 'not trusted';
    return opinion.mayBeLoosened ? 'gives way' : 'less strict';
  }
}
