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

export function unitBytes(text: string): UnitBytes {
  const utf8 = new TextEncoder().encode(text);
  return utf8.length === text.length ? utf8 : oneByteEach(utf8, text.length);
}

/** Longer texts get memory of their own, so that nothing large is held on to. In bytes. */
const largestScratch = 1 << 23;
/** Bytes of UTF-8 that one UTF-16 unit takes at most. */
const longestInUtf8 = 3;

/** Memory for the bytes of one text after the other: those of a text are there until the next is asked for. */
export class ByteScratch {
  private readonly encoder = new TextEncoder();
  private memory = new Uint8Array(1 << 16);

  bytesOf(text: string): UnitBytes {
    const { length } = text;
    const needed = length * longestInUtf8;
    if (needed > largestScratch) return unitBytes(text);
    if (needed > this.memory.length) this.memory = new Uint8Array(2 ** Math.ceil(Math.log2(needed)));
    const { written } = this.encoder.encodeInto(text, this.memory);
    const utf8 = this.memory.subarray(0, written);
    return written === length ? utf8 : oneByteEach(utf8, length);
  }
}

/** From UTF-8 (RFC 3629). */
function oneByteEach(utf8: Uint8Array, length: number): Uint8Array {
  const mapped = new Uint8Array(length);
  for (let from = 0, to = 0; from < utf8.length; to++) {
    const byte = utf8[from++] as number;
    if (byte < 0x80) mapped[to] = byte;
    else if (byte < 0xe0) mapped[to] = byteOf(((byte & 31) << 6) | ((utf8[from++] as number) & 63));
    else if (byte < 0xf0) {
      const high = ((byte & 15) << 12) | (((utf8[from] as number) & 63) << 6);
      mapped[to] = byteOf(high | ((utf8[from + 1] as number) & 63));
      from += 2;
    } else {
      // Beyond the basic plane stand two units, and no letters with case that are looked for.
      from += 3;
      to++;
    }
  }
  return mapped;
}

function byteOf(unit: number): number {
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
