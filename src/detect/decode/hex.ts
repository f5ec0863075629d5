import { isReadable, readableText } from './bytes.ts';
import type { EncodedSpan } from './encodedSpans.ts';

const shortest = 32;

/** The value of a hexadecimal digit, or -1. */
export function hexValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** What the hexadecimal digits within a run of base64 digits hold, where they decode to readable text. */
export function hexSpan(text: string, runStart: number, runEnd: number): EncodedSpan | undefined {
  if (runEnd - runStart < shortest) return undefined;
  const middle = (runStart + runEnd) >> 1;
  let start = middle;
  while (start > runStart && hexValue(text.charCodeAt(start - 1)) >= 0) start--;
  let end = middle;
  while (end < runEnd && hexValue(text.charCodeAt(end)) >= 0) end++;
  if (end - start < shortest || (end - start) % 2 !== 0) return undefined;
  const bytes = decodeHex(text, start, end);
  if (!isReadable(bytes)) return undefined;
  return { encoding: 'hexadecimal', start, end, decoded: readableText(bytes), rangeOf: () => [start, end] };
}

/** Stops at the first byte that no text holds, since most candidates are hashes. */
function decodeHex(text: string, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array((end - start) >> 1);
  for (let i = 0; i < bytes.length; i++) {
    const at = start + 2 * i;
    const byte = (hexValue(text.charCodeAt(at)) << 4) | hexValue(text.charCodeAt(at + 1));
    bytes[i] = byte;
    if (byte === 0 || (byte < 9 && i < 8)) return Uint8Array.of(0);
  }
  return bytes;
}
