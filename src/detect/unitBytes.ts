import { kind, letterTables } from './names/letters.ts';

/**
 * A text for quick passes: a byte for each UTF-16 unit, so that offsets are the same. ASCII as it is; letters with
 * diacritics as the letter without; other letters as {@link foreign} and more; the wide colon as a colon; 0 where no
 * word goes on; {@link joiner} for what counts as nothing within a word. Arrays are read twice as fast as strings.
 */
export type UnitBytes = Uint8Array;

export const joiner = 0x27;
/** Letters beyond Latin: capitals from here on, small ones from 192 on. */
export const foreign = 128;

const wideColon = 0xff1a;

export interface ByteView {
  readonly bytes: UnitBytes;
  readonly isAscii: boolean;
}

export function unitBytes(text: string): UnitBytes {
  return byteView(text).bytes;
}

export function byteView(text: string): ByteView {
  return viewOfUtf8(new TextEncoder().encode(text), text.length);
}

/** Longer texts get memory of their own, so that nothing large is held on to. In bytes. */
const largestScratch = 1 << 24;

/** Memory for the bytes of one text after the other: those of a text are there until the next is asked for. */
export class ByteScratch {
  private readonly encoder = new TextEncoder();
  private memory = new Uint8Array(1 << 16);

  viewOf(text: string): ByteView {
    const { length } = text;
    if (length > largestScratch) return byteView(text);
    if (length > this.memory.length) this.memory = new Uint8Array(2 ** Math.ceil(Math.log2(length)));
    const { read, written } = this.encoder.encodeInto(text, this.memory);
    // Where there was no room for the longer characters.
    if (read < length) return byteView(text);
    return viewOfUtf8(this.memory.subarray(0, written), length);
  }
}

/** @param utf8 is overwritten, and becomes the view */
function viewOfUtf8(utf8: Uint8Array, length: number): ByteView {
  if (utf8.length === length) return { bytes: utf8, isAscii: true };
  foldUtf8(utf8);
  return { bytes: utf8.subarray(0, length), isAscii: false };
}

let bytesOfUnits: Uint8Array | undefined;

/** Puts one byte for each UTF-16 unit in the place of the one to three bytes of UTF-8; of four for each two units. */
function foldUtf8(utf8: Uint8Array): void {
  const table = (bytesOfUnits ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => byteOf(unit)));
  const { length } = utf8;
  let to = 0;
  for (let from = 0; from < length;) {
    const first = utf8[from] as number;
    if (first < 0x80) {
      utf8[to++] = first;
      from++;
    } else if (first < 0xe0) {
      utf8[to++] = table[((first & 31) << 6) | ((utf8[from + 1] as number) & 63)] as number;
      from += 2;
    } else if (first < 0xf0) {
      const unit =
        ((first & 15) << 12) | (((utf8[from + 1] as number) & 63) << 6) | ((utf8[from + 2] as number) & 63);
      utf8[to++] = table[unit] as number;
      from += 3;
    } else {
      // A surrogate pair, and no letter of a name.
      utf8[to++] = 0;
      utf8[to++] = 0;
      from += 4;
    }
  }
}

/** The byte that stands for one unit; half of a surrogate pair is no letter. */
export function byteOf(unit: number): number {
  if (unit < 128) return unit;
  const { kinds, folded } = letterTables();
  if (unit === 0x2019) return joiner;
  if (unit === wideColon) return 0x3a;
  const here = unit < kinds.length ? kinds[unit] : kind.other;
  if (here === kind.joiner) return joiner;
  if (here !== kind.upper && here !== kind.lower) return 0;
  const plain = folded[unit] as number;
  const isCapital = here === kind.upper;
  if (plain < 128) return isCapital ? plain & ~32 : plain;
  return foreign + (isCapital ? 0 : 64) + (plain & 63);
}
