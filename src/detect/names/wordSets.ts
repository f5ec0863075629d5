import { hashOf } from './lexicon.ts';
import { nameSuffixes, neverInNames, organizationNouns, vendors } from './stopWords.ts';

/** Word lists as sets of the hashes that words carry. */
export interface WordSets {
  readonly neverInNames: ReadonlySet<number>;
  readonly suffixes: ReadonlySet<number>;
  readonly organizationNouns: ReadonlySet<number>;
  readonly vendors: ReadonlySet<number>;
}

let sets: WordSets | undefined;

export function wordSets(): WordSets {
  return (sets ??= {
    neverInNames: setOf(neverInNames),
    suffixes: setOf(nameSuffixes),
    organizationNouns: setOf(organizationNouns),
    vendors: setOf(vendors),
  });
}

function setOf(words: string): ReadonlySet<number> {
  return new Set(words.split(/\s+/).map((word) => hashOf(word)));
}
