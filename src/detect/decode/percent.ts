import { utf8Text } from './bytes.ts';
import type { EncodedSpan } from './encodedSpans.ts';
import { hexValue } from './hex.ts';

const longest = 16_384;

/** Words that hold percent-encoded octets (RFC 3986, section 2.1); offsets of parts are exact. */
export function* percentSpans(text: string): Generator<EncodedSpan> {
  for (let at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
    if (!isOctet(text, at)) continue;
    let start = at;
    while (start > 0 && at - start < longest && isWordPart(text.charCodeAt(start - 1))) start--;
    let end = at + 3;
    while (end < text.length && end - at < longest && isWordPart(text.charCodeAt(end))) end++;
    const span = decodePercent(text, start, end);
    if (span) yield span;
    at = end - 1;
  }
}

function isOctet(text: string, at: number): boolean {
  return (
    text.charCodeAt(at) === 37 &&
    hexValue(text.charCodeAt(at + 1)) >= 0 &&
    hexValue(text.charCodeAt(at + 2)) >= 0
  );
}

/** Neither white space, quotes nor angle brackets. */
function isWordPart(unit: number): boolean {
  return unit > 32 && unit !== 34 && unit !== 39 && unit !== 60 && unit !== 62 && unit !== 96;
}

function decodePercent(text: string, start: number, end: number): EncodedSpan | undefined {
  let decoded = '';
  /** Per unit of the decoded text where it stands in the outer text, and the end. */
  const places: number[] = [];
  for (let at = start; at < end;) {
    if (!isOctet(text, at)) {
      decoded += text.charAt(at);
      places.push(at++);
      continue;
    }
    const first = at;
    const bytes: number[] = [];
    for (; isOctet(text, at); at += 3)
      bytes.push((hexValue(text.charCodeAt(at + 1)) << 4) | hexValue(text.charCodeAt(at + 2)));
    const part = utf8Text(Uint8Array.from(bytes));
    if (part === undefined) return undefined;
    decoded += part;
    const isAscii = part.length === bytes.length;
    for (let i = 0; i < part.length; i++) places.push(isAscii ? first + 3 * i : first);
  }
  places.push(end);
  const rangeOf = (from: number, to: number): [number, number] => [places[from] ?? start, places[to] ?? end];
  return { encoding: 'percent', start, end, decoded, rangeOf };
}
