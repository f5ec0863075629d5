import { fold } from './letters.ts';
import { hashOf, nameFlag, type Lexicon } from './lexicon.ts';
import { wordSets } from './wordSets.ts';

/** What the lexicon says of one part of a name. */
export type Standing =
  /** A first or last name and nothing else. */
  | 'name'
  /** A first or last name, and also an ordinary word, a place or the like. */
  | 'ambiguous'
  | 'unknown'
  /** An ordinary word, a place, a product; no name. */
  | 'word';

export function standingOf(flags: number): Standing {
  const isName = (flags & (nameFlag.first | nameFlag.last)) !== 0;
  const isOther = (flags & (nameFlag.word | nameFlag.other)) !== 0;
  if (isName) return isOther ? 'ambiguous' : 'name';
  return isOther ? 'word' : 'unknown';
}

/** The words of a name, folded; without initials and without what stands between its parts. */
export function partsOfName(name: string): string[] {
  return name
    .split(/[\s.,+_-]+/)
    .map(fold)
    .filter((word) => word.length >= 3);
}

/**
 * Whether the lexicon alone makes a name of these words: one of them is a name and nothing else, or the first is a
 * first name and the last a surname; and none is an ordinary word.
 */
export function isNameByLexicon(name: string, lexicon: Lexicon): boolean {
  const words = partsOfName(name);
  const flags = words.map((word) => lexicon.flagsOf(word));
  const standings = flags.map(standingOf);
  if (words.some((word, at) => standings[at] === 'word' || isNeverInNames(word, standings[at]))) return false;
  if (standings.includes('name')) return true;
  const [first = 0, last = 0] = [flags[0], flags.at(-1)];
  return words.length > 1 && (first & nameFlag.first) !== 0 && (last & nameFlag.last) !== 0;
}

function isNeverInNames(word: string, standing: Standing | undefined): boolean {
  return standing !== 'name' && standing !== 'ambiguous' && wordSets().neverInNames.has(hashOf(word));
}
