/** A place in a text, as UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const wordCharacter = /[\p{L}\p{N}_]/u;

/**
 * Where a value stands in a text as a whole: not as a part of a longer word, so that replacing "anna" everywhere
 * leaves "hannah" alone.
 */
export function occurrencesOf(text: string, value: string): Span[] {
  const found: Span[] = [];
  if (value === '') return found;
  const startsAsWord = wordCharacter.test(value.charAt(0));
  const endsAsWord = wordCharacter.test(value.charAt(value.length - 1));
  let at = text.indexOf(value);
  while (at >= 0) {
    const end = at + value.length;
    const isWhole =
      !(startsAsWord && wordCharacter.test(text.charAt(at - 1))) &&
      !(endsAsWord && wordCharacter.test(text.charAt(end)));
    if (isWhole) found.push({ start: at, end });
    at = text.indexOf(value, isWhole ? end : at + 1);
  }
  return found;
}

/**
 * What of the findings lies inside a span, moved so that offsets count from its start. A finding that the span
 * cuts through is cut too: half a key is still half a key.
 */
export function clipTo<Item extends Span>(findings: readonly Item[], span: Span): Item[] {
  return findings
    .filter(({ start, end }) => start < span.end && end > span.start)
    .map((finding) => ({
      ...finding,
      start: Math.max(finding.start, span.start) - span.start,
      end: Math.min(finding.end, span.end) - span.start,
    }));
}
