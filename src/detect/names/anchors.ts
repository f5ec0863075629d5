import { byteOf, joiner, type UnitBytes } from '../unitBytes.ts';
import { fold } from './letters.ts';
import { hashOfPiece } from './pieces.ts';
import { byteClasses, mayBeginPiece, mostJoints } from './wordGate.ts';

const { of: classes, joints, small } = byteClasses;

/** So many letters of an entry are looked for; where there would be too many such beginnings, one letter less. */
const lengths = [5, 4];
const mostAnchors = 12_000;
/** Fewer letters stand in too many other words. */
const shortest = 3;
/** Of the letters of ASCII: their places among those of English, from the most frequent one on. */
const rarities = Array.from({ length: 128 }, (_, unit) =>
  'etaoinshrdlcumwfgypbvkjxqz'.indexOf(String.fromCharCode(unit)),
);
/** Only the first words of an entry are looked for. */
const mostWords = 4;
/**
 * How far an anchor may stand behind the beginning of its word, in UTF-16 units: one in `mgonzalez`, more before an
 * apostrophe (`O'Neil`, `po'neil`).
 */
export const longestLead = 3;

/**
 * Beginnings of words of a dictionary, one of each entry, for the prefilter to look for: texts in which they do not
 * stand are done without a pass of their own.
 */
export class Anchors {
  private readonly stems = new Set<string>();
  /** Of the words with an anchor: which words of an entry they may be, a bit for each, by their hash. */
  private readonly places = new Map<number, number>();

  /**
   * @param words of an entry
   * @param skipped how many letters at the beginning are left out, since many entries differ in nothing else
   * @returns false where an entry has no letters that can be looked for
   */
  add(words: readonly string[], skipped: number): boolean {
    let stem = '';
    let place = 0;
    for (let index = 0; index < Math.min(words.length, mostWords); index++) {
      const other = stemOf(words[index] as string, index === 0 ? skipped : 0);
      if (!isRarer(other, stem)) continue;
      stem = other;
      place = index;
    }
    const word = words[place];
    if (word === undefined || stem.length < shortest) return false;
    this.stems.add(stem);
    const hash = hashOfPiece(word, 0, word.length);
    this.places.set(hash, (this.places.get(hash) ?? 0) | (1 << place));
    return true;
  }

  /** Lower-case ASCII; none where there are too many for the prefilter. */
  keywords(): readonly string[] {
    for (const length of lengths) {
      const keywords = new Set([...this.stems].map((stem) => stem.slice(0, length)));
      if (keywords.size <= mostAnchors) return [...keywords];
    }
    return [];
  }

  /** Which words of an entry those with this hash may be that have its anchor, a bit for each. */
  placesOf(hash: number): number {
    return this.places.get(hash) ?? 0;
  }
}

/** The first letters that can be looked for; '' where there are none. */
function stemOf(word: string, skipped: number): string {
  let start = skipped;
  for (let at = skipped; at <= word.length && start <= longestLead; at++) {
    const isAtEnd = at === word.length || !isPlainLetter(word.charCodeAt(at)) || at - start === lengths[0];
    if (!isAtEnd) continue;
    if (at - start >= shortest) return fold(word.slice(start, at));
    start = at + 1;
  }
  return '';
}

/** A letter of ASCII, also with a diacritic: the prefilter takes no others. */
function isPlainLetter(unit: number): boolean {
  const letter = small[byteOf(unit)] as number;
  return letter >= 97 && letter <= 122;
}

/** Whether letters stand in fewer other words than others do: the longer ones, else those with rare letters. */
function isRarer(stem: string, other: string): boolean {
  return stem.length === other.length ? rarity(stem) > rarity(other) : stem.length > other.length;
}

function rarity(stem: string): number {
  let sum = 0;
  for (let at = 0; at < stem.length; at++) sum += rarities[stem.charCodeAt(at)] as number;
  return sum;
}

/** Where the piece before one may begin, with at most a few joints between; else -1. */
export function pieceBefore(bytes: UnitBytes, start: number): number {
  let end = start;
  while (end > start - mostJoints && joints[bytes[end - 1] ?? 1] === 1) end--;
  return beginningBefore(bytes, end);
}

/** Where else that piece may begin, if it holds an apostrophe behind which one may begin, too (`L'Ea`); else -1. */
export function joinedPieceBefore(bytes: UnitBytes, start: number): number {
  return bytes[start - 1] === joiner ? beginningBefore(bytes, start - 1) : -1;
}

function beginningBefore(bytes: UnitBytes, end: number): number {
  for (let at = end - 1; at >= 0; at--) {
    if (classes[bytes[at] as number] === 0 && bytes[at] !== joiner) return -1;
    if (mayBeginPiece(bytes, at)) return at;
  }
  return -1;
}
