import type { UnitBytes } from '../unitBytes.ts';
import { isReadable, readableText } from './bytes.ts';
import type { EncodedSpan } from './encodedSpans.ts';

const shortest = 24;
/** Longer stretches are pictures, fonts and archives. In UTF-16 units. */
const longest = 262_144;

const values = base64Values();

/** The value of each base64 digit, of both alphabets; 255 for all other units. */
function base64Values(): Uint8Array {
  const table = new Uint8Array(256).fill(255);
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let i = 0; i < 64; i++) table[digits.charCodeAt(i)] = i;
  table[45] = 62;
  table[95] = 63;
  return table;
}

function valueOf(unit: number): number {
  return unit < 128 ? (values[unit] as number) : 255;
}

/** A maximal run of base64 digits; UTF-16 offsets. */
export interface DigitRun {
  readonly start: number;
  readonly end: number;
}

/**
 * The maximal runs of at least 24 base64 digits (RFC 4648, both alphabets). Every such run covers the end of a window
 * of 24 units that begins behind the last other unit: windows are read backwards, and what lies before is passed over.
 * Letters with diacritics count as the letter without; what holds them decodes to nothing readable.
 */
export function digitRuns(text: string, bytes: UnitBytes): DigitRun[] {
  const runs: DigitRun[] = [];
  const table = values;
  const length = bytes.length;
  let start = 0;
  for (let last = shortest - 1; last < length; last = start + shortest - 1) {
    let at = last;
    while (at >= start && table[bytes[at] as number] !== 255) at--;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    const end = endOf(text, last);
    if (end - start <= longest) runs.push({ start, end });
    start = end + 1;
  }
  return runs;
}

function endOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && valueOf(text.charCodeAt(at)) !== 255) at++;
  return at;
}

/** What a run holds, where it decodes to readable text. */
export function base64Span(text: string, start: number, end: number): EncodedSpan | undefined {
  // Most candidates are identifiers and hashes; their first bytes tell, and cost no array.
  if (!opensReadably(text, start)) return undefined;
  const bytes = decodeBase64(text, start, end);
  if (!isReadable(bytes)) return undefined;
  const decoded = readableText(bytes);
  const padded = text.startsWith('==', end) ? end + 2 : text.startsWith('=', end) ? end + 1 : end;
  return { encoding: 'base64', start, end: padded, decoded, rangeOf: () => [start, padded] };
}

/** What {@link isReadable} says of the first twelve bytes. */
function opensReadably(text: string, start: number): boolean {
  let foreign = 0;
  for (let at = start; at < start + 16; at += 4) {
    const bits =
      (valueOf(text.charCodeAt(at)) << 18) |
      (valueOf(text.charCodeAt(at + 1)) << 12) |
      (valueOf(text.charCodeAt(at + 2)) << 6) |
      valueOf(text.charCodeAt(at + 3));
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (bits >> shift) & 255;
      if (isControl(byte)) return false;
      if (byte >= 127) foreign++;
    }
  }
  return foreign * 4 <= 12;
}

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 13;
}

/** The bytes of the base64 digits from `start` to `end`; bits left over at the end are dropped. */
export function decodeBase64(text: string, start = 0, end = text.length): Uint8Array {
  const bytes = new Uint8Array(((end - start) * 3) >> 2);
  let bits = 0;
  let held = 0;
  let count = 0;
  for (let at = start; at < end; at++) {
    const value = valueOf(text.charCodeAt(at));
    if (value === 255) continue;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[count++] = (bits >> held) & 255;
  }
  return bytes.subarray(0, count);
}
