/** What a dummy that this vault never made would look like at a place. */
export type Lookalike = 'label' | 'serial' | 'hexadecimal' | 'uuid';

/** How each goes on behind the part that tells it: the word of a label, `EXAMPLE`, `deadbeef`, `00000000-0000-`. */
function patternOf(lookalike: Lookalike): RegExp {
  switch (lookalike) {
    case 'label':
      return /[A-Za-z]{1,5}\d{0,4}(?:(?:@|%40|&#64;|\\u0040|\\@)[\w-]+(?:\\?\.[\w-]+)*)?/y;
    case 'serial':
      return /0*\d+/y;
    case 'hexadecimal':
      return /(?:deadbeef)*(?:d(?:e(?:ad?)?)?)?0*\d{3,}/iy;
    case 'uuid':
      return /\d000-8000-\d{12}/y;
  }
}

/** Where a lookalike ends whose telling part ends at `at`; `at` itself where there is none. UTF-16 offsets. */
export function lookalikeEnd(lookalike: Lookalike, text: string, at: number): number {
  const pattern = patternOf(lookalike);
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : at;
}

/** How much must be known of a text before a lookalike can be ruled out, in UTF-16 units. */
export function shortestTail(lookalike: Lookalike): number {
  return lookalike === 'uuid' ? 22 : 0;
}

/**
 * `Person Z`, `person_z`, `person.z@example.com`; not `person of`, `person-in`, `company ID`.
 * @param code what stands behind the gap
 */
export function readsAsLabel(code: string, gap: string): boolean {
  const letters = /^[A-Za-z]+/.exec(code)?.[0] ?? '';
  if (letters.length > 2) return false;
  if (/[^A-Za-z0-9]/.test(code)) return /example\\?\.(?:com|net|org)$/i.test(code);
  if (/^[A-Z]+$/.test(letters))
    return letters.length === 1 || !/^(?:ID|OK|IN|IS|OF|TO|OR|AS|AT|ON|BY|NO|DO)$/.test(letters);
  return letters.length === 1 && /^[-_.]$/.test(gap);
}
