import { hashOf } from './lexicon.ts';
import { legalFormWords } from './legalForms.ts';
import {
  nameSuffixes,
  neverInNames,
  organizationNouns,
  streetNouns,
  streetPrefixes,
  technicalNouns,
  vendors,
} from './stopWords.ts';

/** Word lists as sets of the hashes that words carry. */
export interface WordSets {
  readonly neverInNames: ReadonlySet<number>;
  readonly suffixes: ReadonlySet<number>;
  readonly organizationNouns: ReadonlySet<number>;
  readonly legalForms: ReadonlySet<number>;
  readonly vendors: ReadonlySet<number>;
  readonly technicalNouns: ReadonlySet<number>;
  readonly streetPrefixes: ReadonlySet<number>;
  readonly streetNouns: ReadonlySet<number>;
}

let sets: WordSets | undefined;

export function wordSets(): WordSets {
  return (sets ??= {
    neverInNames: setOf(neverInNames),
    suffixes: setOf(nameSuffixes),
    organizationNouns: setOf(organizationNouns),
    legalForms: setOf(legalFormWords),
    vendors: setOf(vendors),
    technicalNouns: setOf(technicalNouns),
    streetPrefixes: setOf(streetPrefixes),
    streetNouns: setOf(streetNouns),
  });
}

function setOf(words: string): ReadonlySet<number> {
  return new Set(words.split(/\s+/).map((word) => hashOf(word)));
}
