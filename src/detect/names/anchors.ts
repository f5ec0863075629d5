import { joiner, unitBytes, type UnitBytes } from '../unitBytes.ts';
import { hashOfPiece } from './pieces.ts';
import { byteClasses, mayBeginPiece, mostJoints } from './wordGate.ts';

const { of: classes, joints, small } = byteClasses;

/** So many letters of an entry are looked for; where there would be too many such beginnings, one letter less. */
const lengths = [5, 4];
const mostAnchors = 12_000;
/** Fewer letters stand in too many other words, and these in some. */
const shortest = 3;
const usualShortest = 4;
/** Only the first words of an entry are looked for. */
const mostWords = 4;
/**
 * How far an anchor may stand behind the beginning of its word, in UTF-16 units: one in `mgonzalez`, more before an
 * apostrophe (`O'Neil`, `po'neil`).
 */
export const longestLead = 3;

const run = new RegExp(`[a-z]{${shortest},}`);

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
    const stems = words.slice(0, mostWords).map((word, place) => stemOf(word, place === 0 ? skipped : 0));
    let place = stems.findIndex((stem) => stem.length >= usualShortest);
    if (place < 0) place = stems.findIndex((stem) => stem.length >= shortest);
    const [stem, word] = [stems[place], words[place]];
    if (stem === undefined || word === undefined) return false;
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
  const letters = String.fromCharCode(...unitBytes(word).map((byte) => small[byte] as number));
  const found = run.exec(letters.slice(skipped));
  return found && found.index + skipped <= longestLead ? found[0].slice(0, lengths[0]) : '';
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
