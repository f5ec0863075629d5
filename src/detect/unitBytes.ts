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
  const utf8 = new TextEncoder().encode(text);
  return utf8.length === text.length ? { bytes: utf8, isAscii: true } : notAscii(text);
}

/** Longer texts get memory of their own, so that nothing large is held on to. In bytes. */
const largestScratch = 1 << 22;

/** Memory for the bytes of one text after the other: those of a text are there until the next is asked for. */
export class ByteScratch {
  private readonly encoder = new TextEncoder();
  private memory = new Uint8Array(1 << 16);

  viewOf(text: string): ByteView {
    const { length } = text;
    if (length > largestScratch) return byteView(text);
    if (length > this.memory.length) this.memory = new Uint8Array(2 ** Math.ceil(Math.log2(length)));
    const { read, written } = this.encoder.encodeInto(text, this.memory);
    const isAscii = read === length && written === length;
    return isAscii ? { bytes: this.memory.subarray(0, length), isAscii } : notAscii(text);
  }
}

let bytesOfUnits: Uint8Array | undefined;

function notAscii(text: string): ByteView {
  const table = (bytesOfUnits ??= Uint8Array.from({ length: 0x10000 }, (_, unit) => byteOf(unit)));
  const { length } = text;
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = table[text.charCodeAt(at)] as number;
  return { bytes, isAscii: false };
}

function byteOf(unit: number): number {
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
