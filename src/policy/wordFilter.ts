export interface FilteredPhrase {
  /** A hash of its first letters. */
  readonly opening: number;
  readonly words: readonly number[];
}

const bitsPerPhrase = 32;

/**
 * Says of most words that they begin no entry of a dictionary, and of most phrases that they are none, before
 * anything is hashed with SHA-256: a bitmap of cheap hashes. It tells no more than the salted hashes beside it do.
 *
 * Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970, with one hash function.
 */
export class WordFilter {
  private constructor(
    private readonly seed: number,
    /** A power of two of bytes; empty: everything passes. */
    private readonly bits: Uint8Array,
  ) {}

  /** @param phrases of each how it begins and the hashes of its words */
  static forPhrases(salt: string, phrases: readonly FilteredPhrase[]): WordFilter {
    const bytes = 2 ** Math.ceil(Math.log2(Math.max(8, (phrases.length * bitsPerPhrase) / 8)));
    const filter = new WordFilter(seedOf(salt), new Uint8Array(bytes));
    for (const { opening, words } of phrases) {
      filter.set(filter.beginning(opening));
      let phrase = 0;
      for (const [index, word] of words.entries()) {
        phrase = chainWord(phrase, word);
        filter.set(index < words.length - 1 ? filter.middle(phrase) : filter.ending(phrase));
      }
    }
    return filter;
  }

  /** A text whose length is no power of two lets everything pass: slower, and no less strict. */
  static fromBase64(salt: string, text: string | undefined): WordFilter {
    const bits = text === undefined ? new Uint8Array() : decodeBase64(text);
    const isUsable = bits.length > 0 && (bits.length & (bits.length - 1)) === 0;
    return new WordFilter(seedOf(salt), isUsable ? bits : new Uint8Array());
  }

  mayBegin(opening: number): boolean {
    return this.bits.length === 0 || this.has(this.beginning(opening));
  }

  mayEnd(phrase: number): boolean {
    return this.bits.length === 0 || this.has(this.ending(phrase));
  }

  mayGoOn(phrase: number): boolean {
    return this.bits.length === 0 || this.has(this.middle(phrase));
  }

  toBase64(): string {
    let binary = '';
    for (const byte of this.bits) binary += String.fromCharCode(byte);
    return btoa(binary);
  }

  private beginning(opening: number): number {
    return scramble(opening ^ this.seed);
  }

  private ending(phrase: number): number {
    return scramble(Math.imul(phrase, 0x27d4eb2f) ^ this.seed);
  }

  private middle(phrase: number): number {
    return scramble(Math.imul(phrase, 0x165667b1) ^ this.seed);
  }

  private has(hash: number): boolean {
    return ((this.bits[(hash >>> 3) & (this.bits.length - 1)] as number) & (1 << (hash & 7))) !== 0;
  }

  private set(hash: number): void {
    const at = (hash >>> 3) & (this.bits.length - 1);
    this.bits[at] = (this.bits[at] as number) | (1 << (hash & 7));
  }
}

/** The hash of a phrase with one more word. */
export function chainWord(phrase: number, word: number): number {
  return (Math.imul(phrase, 0x01000193) + word) | 0;
}

/** The finalizer of MurmurHash3 (public domain): every bit depends on every other. */
function scramble(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function seedOf(salt: string): number {
  return parseInt(salt.slice(0, 8), 16) | 0;
}

function decodeBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
