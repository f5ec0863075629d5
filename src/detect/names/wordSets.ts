import { roles, titles } from './cueWords.ts';
import { hashOf } from './lexicon.ts';
import { legalFormWords } from './legalForms.ts';
import {
  currencies,
  nameLikePairs,
  nameSuffixes,
  nationalFirstNames,
  neverInNames,
  organizationNouns,
  products,
  streetNouns,
  streetPrefixes,
  surnameCurrencies,
  technicalNouns,
  technicalWords,
  vendorPhrases,
  vendors,
} from './stopWords.ts';

/** Word lists as sets of the hashes that words carry. */
export interface WordSets {
  readonly neverInNames: ReadonlySet<number>;
  readonly suffixes: ReadonlySet<number>;
  readonly titles: ReadonlySet<number>;
  readonly organizationNouns: ReadonlySet<number>;
  readonly legalForms: ReadonlySet<number>;
  readonly vendors: ReadonlySet<number>;
  readonly products: ReadonlySet<number>;
  /** Of {@link pairOf}. */
  readonly vendorPairs: ReadonlySet<number>;
  /** Of {@link pairOf}. */
  readonly nameLikePairs: ReadonlySet<number>;
  readonly currencies: ReadonlySet<number>;
  readonly surnameCurrencies: ReadonlySet<number>;
  readonly nationalFirstNames: ReadonlySet<number>;
  readonly technicalNouns: ReadonlySet<number>;
  /** With the technical nouns. */
  readonly technicalWords: ReadonlySet<number>;
  readonly streetPrefixes: ReadonlySet<number>;
  readonly streetNouns: ReadonlySet<number>;
}

let sets: WordSets | undefined;

export function wordSets(): WordSets {
  return (sets ??= {
    neverInNames: setOf(`${neverInNames} ${singleWordsOf(roles)}`),
    suffixes: setOf(nameSuffixes),
    titles: setOf(singleWordsOf(titles)),
    organizationNouns: setOf(organizationNouns),
    legalForms: setOf(legalFormWords),
    vendors: setOf(`${vendors} ${products}`),
    products: setOf(products),
    vendorPairs: new Set(vendorPhrases.split(',').map(pairOfPhrase)),
    nameLikePairs: new Set(nameLikePairs.split(',').map(pairOfPhrase)),
    currencies: setOf(currencies),
    surnameCurrencies: setOf(surnameCurrencies),
    nationalFirstNames: setOf(nationalFirstNames),
    technicalNouns: setOf(technicalNouns),
    technicalWords: setOf(`${technicalNouns} ${technicalWords}`),
    streetPrefixes: setOf(streetPrefixes),
    streetNouns: setOf(streetNouns),
  });
}

function setOf(words: string): ReadonlySet<number> {
  return new Set(words.split(/\s+/).map((word) => hashOf(word)));
}

/** One number for two words that follow each other. */
export function pairOf(first: number, second: number): number {
  return Math.imul(first, 31) ^ second;
}

function pairOfPhrase(phrase: string): number {
  const [first = '', second = ''] = phrase.trim().split(/\s+/);
  return pairOf(hashOf(first), hashOf(second));
}

/** Roles are written with a capital, too: Dear Customer. */
function singleWordsOf(phrases: string): string {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => !phrase.includes(' '))
    .join(' ');
}
