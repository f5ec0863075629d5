import { foldUnit } from './letters.ts';

/** What the lexicon knows of a word; a sum of these. */
export const nameFlag = {
  first: 1,
  last: 2,
  /** Also, or only, an ordinary word. */
  word: 4,
  /** Also, or only, a place, a product, a month or the like. */
  other: 8,
} as const;

/** Bits of the hash that choose the slot; the whole hash is compared. */
const slotBits = 17;
const slotMask = (1 << slotBits) - 1;

/**
 * First and last names of many languages, folded to lower case without diacritics. Words are kept as 32-bit hashes
 * in an open-addressing table: a look-up allocates nothing, and a stranger is taken for a name about once in 100,000.
 */
export class Lexicon {
  private readonly hashes = new Int32Array(1 << slotBits);
  private readonly flags = new Uint8Array(1 << slotBits);

  /**
   * @param table entries in ascending order, each written as the number of units shared with the one before (one
   *   digit), the rest of the word, and a capital letter for its flags: A is 1, B is 2 …
   */
  constructor(table: string) {
    const prefixHashes = new Int32Array(64);
    prefixHashes[0] = hashSeed;
    let depth = 0;
    for (let i = 0; i < table.length; i++) {
      const unit = table.charCodeAt(i);
      if (unit >= 48 && unit <= 57) depth = unit - 48;
      else if (unit >= 65 && unit <= 90) this.insert(prefixHashes[depth] as number, unit - 64);
      else {
        prefixHashes[depth + 1] = mix(prefixHashes[depth] as number, unit);
        depth++;
      }
    }
  }

  /** The flags of the word between two UTF-16 offsets, 0 where it is no name. Case and diacritics do not matter. */
  flagsOf(text: string, start = 0, end = text.length): number {
    return this.flagsOfHash(hashOf(text, start, end));
  }

  /** The same for a word hashed by {@link hashOf}. */
  flagsOfHash(hash: number): number {
    const { hashes, flags } = this;
    let slot = slotOf(hash);
    while (flags[slot] !== 0) {
      if (hashes[slot] === hash) return flags[slot] as number;
      slot = (slot + 1) & slotMask;
    }
    return 0;
  }

  private insert(hash: number, flags: number): void {
    let slot = slotOf(hash);
    while (this.flags[slot] !== 0) slot = (slot + 1) & slotMask;
    this.hashes[slot] = hash;
    this.flags[slot] = flags;
  }
}

/** The hash of the empty word. */
export const hashSeed = 0x811c9dc5 | 0;

/** One step of FNV-1a over 16-bit units. */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** FNV-1a has weak low bits; the high ones are folded in. */
function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & slotMask;
}

/** The hash of a folded word; equal for words that differ in case and diacritics only. */
export function hashOf(text: string, start = 0, end = text.length): number {
  const foldOne = foldUnit;
  let hash = hashSeed;
  for (let i = start; i < end; i++) {
    const unit = foldOne(text.charCodeAt(i));
    if (unit !== 0) hash = mix(hash, unit);
  }
  return hash;
}
