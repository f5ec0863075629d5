import type { Replacement, VaultEntry } from '../dummy/index.ts';
import type { JudgedFinding } from '../engine/index.ts';
import type { Cleared, Sharable } from './gate.ts';

/** A value with its dummy, and everywhere it stands in what is about to be shared. */
export interface Pair<Item extends Sharable> {
  /** Holds the real value. */
  readonly entry: VaultEntry;
  /** As the dummy is written at the first place. */
  readonly dummy: string;
  readonly places: readonly Place<Item>[];
  /** Turned off: it goes out in clear. */
  readonly isInClear: boolean;
}

export interface Place<Item extends Sharable> {
  readonly one: Cleared<Item>;
  readonly replacement: Replacement;
}

/** Every pair of what is about to be shared, in the order of the texts. */
export function pairsOf<Item extends Sharable>(cleared: readonly Cleared<Item>[]): Pair<Item>[] {
  const pairs = new Map<VaultEntry, Place<Item>[]>();
  const inClear = new Set<VaultEntry>();
  for (const one of cleared) {
    const all = [...one.redaction.replacements, ...one.inClear].sort((a, b) => a.start - b.start);
    for (const replacement of all) {
      const places = pairs.get(replacement.entry) ?? [];
      places.push({ one, replacement });
      pairs.set(replacement.entry, places);
    }
    for (const { entry } of one.inClear) inClear.add(entry);
  }
  return [...pairs].map(([entry, places]) => ({
    ...{ entry, places, isInClear: inClear.has(entry) },
    dummy: places[0]?.replacement.dummy ?? entry.dummy,
  }));
}

/** The findings that a place is made of; none where a second look put it together. */
export function findingsAt<Item extends Sharable>({ one, replacement }: Place<Item>): JudgedFinding[] {
  return one.findings.filter(({ start, end }) => start < replacement.end && end > replacement.start);
}
