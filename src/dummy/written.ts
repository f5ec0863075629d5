/** One character as it may be written, and how long the writing is. */
export interface Written {
  readonly unit: number;
  /** In UTF-16 units; 0 where the text ends too early to tell. */
  readonly length: number;
  readonly by: 'percent' | 'entity' | 'unicode' | 'backslash';
}

/** The longest writing of one character: `&lowbar;`. */
export const longestWriting = 8;

const names: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
  ...{ commat: '@', period: '.', lowbar: '_', colon: ':', sol: '/', dash: '-', hyphen: '-', plus: '+' },
};

/**
 * Reads an escaped character: `%40`, `&#64;`, `&commat;`, `\u0040`, `\x40`, `\.`.
 * @param isComplete whether the text ends where `text` ends
 */
export function writtenAt(text: string, at: number, isComplete: boolean): Written | undefined {
  const first = text.charCodeAt(at);
  if (first !== 37 && first !== 38 && first !== 92) return undefined;
  const window = text.slice(at, at + longestWriting + 2);
  const found =
    first === 37 ? readPercent(window) : first === 38 ? readEntity(window) : readBackslash(window);
  if (found) return found;
  // `%4` may go on; a text that ends here does not.
  return !isComplete && window.length <= longestWriting ? { unit: 0, length: 0, by: 'percent' } : undefined;
}

function readPercent(window: string): Written | undefined {
  const digits = /^%([2-7][0-9a-f])/i.exec(window)?.[1];
  return digits === undefined ? undefined : { unit: parseInt(digits, 16), length: 3, by: 'percent' };
}

function readEntity(window: string): Written | undefined {
  const match = /^&(?:#x([0-9a-f]{1,4})|#(\d{1,4})|([a-z]{2,6}));/i.exec(window);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const unit =
    name === undefined
      ? parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16)
      : names[name.toLowerCase()]?.charCodeAt(0);
  return unit === undefined ? undefined : { unit, length: whole.length, by: 'entity' };
}

function readBackslash(window: string): Written | undefined {
  if (window.startsWith('\\\\') && !/^\\\\[^A-Za-z0-9\s\\]/.test(window))
    return { unit: 92, length: 2, by: 'unicode' };
  const match = /^\\\\?(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^A-Za-z0-9\s\\]))/i.exec(window);
  if (!match) return undefined;
  const [whole, long, short, single] = match;
  const digits = long ?? short;
  if (digits !== undefined) return { unit: parseInt(digits, 16), length: whole.length, by: 'unicode' };
  return { unit: single?.charCodeAt(0) ?? 0, length: whole.length, by: 'backslash' };
}

const blank =
  /(?:[ \t\u00a0\u202f\u2007]|\r?\n(?:[ \t]*(?:\/\/|#|\*|>)(?=[ \t]))?|\\r\\n|\\[nrt]|\\u00a0|\\ |&nbsp;|&#160;|&#xa0;|%20|%0a|%0d%0a)+/iy;
const marks = /(?:\*{1,3}|_{1,3}|~~|`|<\/?[a-z]{1,6}>)/iy;

/** The longest run of blanks or marks that counts as one gap, in UTF-16 units. */
const longestGap = 96;

/** Where a run of blanks that begins at `at` ends; `at` where there is none. */
export function blankEnd(text: string, at: number): number {
  blank.lastIndex = at;
  const match = blank.exec(text);
  return match && match[0].length <= longestGap ? at + match[0].length : at;
}

/** Where the gap between the words of a label ends, or -1: nothing at a change of case, a separator, blanks, emphasis. */
export function gapEnd(text: string, at: number): number {
  const unit = text.charAt(at);
  if (/[A-Z]/.test(unit) && /[a-z]/.test(text.charAt(at - 1))) return at;
  if (/[-.+]/.test(unit)) return at + 1;
  if (unit === '\\' && /[-_.]/.test(text.charAt(at + 1))) return at + 2;
  if (unit === '_' && /[A-Za-z]/.test(text.charAt(at + 1))) return at + 1;
  let end = at;
  for (let step = 0; step < 3; step++) {
    const before = end;
    marks.lastIndex = end;
    end += marks.exec(text)?.[0].length ?? 0;
    end = blankEnd(text, end);
    if (end === before) break;
  }
  return end > at ? end : -1;
}
