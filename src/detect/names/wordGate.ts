import { byteOf, foreign, joiner, type UnitBytes } from '../unitBytes.ts';

/** Of a byte: small letter, capital, digit, or none of these. */
const lower = 1;
const upper = 2;
const digit = 4;
const classes = classTable();
/** Which class begins a word behind a byte. */
const openings = classes.map((here) =>
  here === lower || here === upper ? upper | digit : here === digit ? lower | upper : 7,
);
/** The small letter of a letter. */
const small = Uint8Array.from({ length: 256 }, (_, byte) =>
  classes[byte] === upper ? byte + (byte < 128 ? 32 : 64) : byte,
);
const afterLower = upper | digit;

function classTable(): Uint8Array {
  const table = new Uint8Array(256);
  table.fill(digit, 48, 58);
  table.fill(upper, 65, 91);
  table.fill(lower, 97, 123);
  table.fill(upper, foreign, foreign + 64);
  table.fill(lower, foreign + 64, 256);
  return table;
}

/** From so many words on the large tables pay. */
const manyWords = 60;
/** In bits. Larger ones would let fewer words through, and stay in no cache. */
const smallTable = 1 << 11;
const largeTable = 1 << 20;

/** Between the words of a phrase stand at most so many of these units. */
export const mostJoints = 3;
const joints = Uint8Array.from({ length: 256 }, (_, byte) =>
  " \t\r\n\v\f\0_.,&+'/-".includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** For others who read the same bytes; never changed. `joints` stand between the words of a phrase. */
export const byteClasses = { lower, upper, digit, joiner, of: classes, openings, small, joints } as const;

/** Whether a word, or a hump of an identifier, may begin with the byte at `at`. */
export function mayBeginPiece(bytes: UnitBytes, at: number): boolean {
  const here = classes[bytes[at] as number] ?? 0;
  if (at <= 0) return here !== 0;
  const before = bytes[at - 1] as number;
  if ((here & (openings[before] as number)) === 0) return false;
  // A capital behind a capital begins a hump only before a small letter.
  return here !== upper || classes[before] !== upper || classes[bytes[at + 1] as number] === lower;
}

/** Of longer words, so many letters are looked at. */
const mostLetters = 5;

/**
 * Tells of nearly every word of a text, and of every hump of its identifiers, that it begins no word that is looked
 * for: by its first five letters, and then by all of them. Hardly slower for twenty thousand words than for one.
 */
export class WordGate {
  /** The first letters of long words, and whole words. */
  private readonly prefixes: Uint8Array;
  private readonly words: Uint8Array;
  private readonly mask: number;
  private hasNumbers = false;
  /** Some phrase is a single letter. */
  private hasLetters = false;
  /** What follows where the first word is an initial, of which code is full. */
  private afterInitial: WordGate | undefined;

  /** @param expected about how many words will be added */
  constructor(private readonly expected: number) {
    const size = expected < manyWords ? smallTable : largeTable;
    this.prefixes = new Uint8Array(size >> 3);
    this.words = new Uint8Array(size >> 3);
    this.mask = size - 1;
  }

  /** @param pieces of a word or phrase: no blanks, one hump each */
  add([first = '', second]: readonly string[]): void {
    let hash = 0;
    let letters = 0;
    for (let at = 0; at < first.length; at++) {
      const byte = byteOf(first.charCodeAt(at));
      if (byte === joiner) continue;
      if (letters === 0 && classes[byte] === digit) this.hasNumbers = true;
      hash = addLetter(hash, byte);
      if (++letters === mostLetters) putInto(this.prefixes, hash & this.mask);
    }
    putInto(this.words, hash & this.mask);
    if (letters > 1) return;
    if (second === undefined) this.hasLetters = true;
    else (this.afterInitial ??= new WordGate(this.expected)).add([second]);
  }

  /** Where the next piece that may begin a phrase stands between two offsets; -1 where there is none. */
  next(bytes: UnitBytes, from: number, to = bytes.length): number {
    const { prefixes, words, mask } = this;
    let open = from === 0 ? 7 : (openings[bytes[from - 1] as number] as number);
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      const here = (classes[byte] as number) & open;
      open = openings[byte] as number;
      if (here === 0) continue;
      if (here === digit) {
        if (this.hasNumbers) return at;
        continue;
      }
      let hash = small[byte] as number;
      let end = at + 1;
      let following = bytes[end] as number;
      for (; end < at + mostLetters && classes[following] === lower; following = bytes[++end] as number)
        hash = Math.imul(hash, 31) + following;
      // A capital behind a capital begins a hump only before a small letter.
      if (here === upper && end === at + 1 && at > 0 && classes[bytes[at - 1] as number] === upper) continue;
      if (end === at + mostLetters && classes[following] === lower) {
        if (isIn(prefixes, hash & mask)) {
          for (; classes[following] === lower; following = bytes[++end] as number)
            hash = Math.imul(hash, 31) + following;
          if (following === joiner || isIn(words, hash & mask)) return at;
        }
      } else if (following === joiner || (here === upper && end === at + 1 && classes[following] === upper)) {
        if (this.mayBeginOddly(bytes, at, end)) return at;
      } else if (isIn(words, hash & mask) && (end > at + 1 || this.mayFollowInitial(bytes, end))) return at;
      // No piece begins between small letters.
      if (end > at + 1) {
        at = end - 1;
        open = afterLower;
      }
    }
    return -1;
  }

  private mayFollowInitial(bytes: UnitBytes, end: number): boolean {
    if (this.hasLetters) return true;
    let at = end;
    while (at < end + mostJoints && joints[bytes[at] as number] === 1) at++;
    return this.afterInitial?.next(bytes, at, at + 1) === at;
  }

  /** Runs of capitals, and words with an apostrophe or a combining mark within their first letters. */
  private mayBeginOddly(bytes: UnitBytes, at: number, end: number): boolean {
    if (bytes[end] === joiner) return true;
    let hash = 0;
    let next = at;
    for (; next < at + mostLetters; next++) {
      const isCapital = classes[bytes[next] as number] === upper;
      if (!isCapital || (next > at && classes[bytes[next + 1] as number] === lower)) break;
      hash = addLetter(hash, bytes[next] as number);
    }
    if (bytes[next] === joiner) return true;
    const isLong = next === at + mostLetters && classes[bytes[next] as number] === upper;
    return isIn(isLong ? this.prefixes : this.words, hash & this.mask);
  }
}

function putInto(table: Uint8Array, slot: number): void {
  table[slot >> 3] = (table[slot >> 3] as number) | (1 << (slot & 7));
}

function isIn(table: Uint8Array, slot: number): boolean {
  return ((table[slot >> 3] as number) & (1 << (slot & 7))) !== 0;
}

function addLetter(hash: number, byte: number): number {
  return Math.imul(hash, 31) + (small[byte] as number);
}
