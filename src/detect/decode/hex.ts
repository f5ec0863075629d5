import { isReadable, readableText } from './bytes.ts';
import type { EncodedSpan } from './encodedSpans.ts';

const shortest = 32;
const longest = 262_144;
const stride = shortest >> 1;

/** The value of a hexadecimal digit, or -1. */
export function hexValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** Stretches of hexadecimal digits that decode to readable text; probes as the base64 sweep does. */
export function* hexSpans(text: string): Generator<EncodedSpan> {
  for (let probe = stride; probe < text.length; probe += stride) {
    if (hexValue(text.charCodeAt(probe)) < 0 || hexValue(text.charCodeAt(probe + 1)) < 0) continue;
    let start = probe;
    while (start > 0 && hexValue(text.charCodeAt(start - 1)) >= 0) start--;
    let end = probe + 1;
    while (end < text.length && hexValue(text.charCodeAt(end)) >= 0) end++;
    probe = Math.max(probe, end - 1);
    if (end - start < shortest || end - start > longest || (end - start) % 2 !== 0) continue;
    const [from, to] = [start, end];
    const bytes = decodeHex(text, from, to);
    if (isReadable(bytes))
      yield {
        encoding: 'hexadecimal',
        start: from,
        end: to,
        decoded: readableText(bytes),
        rangeOf: () => [from, to],
      };
  }
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
