/** A word of a key or label: lower case, without diacritics. Offsets are UTF-16, relative to the split text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An acronym before a capitalised word, a capitalised or lower-case word, an acronym, a number, other scripts. */
const wordPattern = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+|\p{Nd}+|[\p{Lo}\p{Lm}\p{M}]+|〒/gu;

/** Splits a key or label at camelCase humps, `_`, `-`, `.`, blanks and digits. */
export function wordsOf(key: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < key.length;) {
    const kind = kindOf(key.charCodeAt(start));
    if (kind === 'foreign') return foreignWordsOf(key);
    if (kind === 'other') {
      start++;
      continue;
    }
    const end = wordEnd(key, start, kind);
    if (kindOf(key.charCodeAt(end)) === 'foreign') return foreignWordsOf(key);
    words.push({ text: key.slice(start, end).toLowerCase(), start, end });
    start = end;
  }
  return words;
}

type Kind = 'upper' | 'lower' | 'digit' | 'other' | 'foreign';

function kindOf(unit: number): Kind {
  if (unit >= 97 && unit <= 122) return 'lower';
  if (unit >= 65 && unit <= 90) return 'upper';
  if (unit >= 48 && unit <= 57) return 'digit';
  return unit > 127 ? 'foreign' : 'other';
}

/** Of capitals before a capitalised word, the last belongs to that word: `HTMLName` has two words. */
function wordEnd(key: string, start: number, kind: Kind): number {
  let end = start + 1;
  while (kindOf(key.charCodeAt(end)) === kind) end++;
  if (kind !== 'upper' || kindOf(key.charCodeAt(end)) !== 'lower') return end;
  if (end - start > 1) return end - 1;
  while (kindOf(key.charCodeAt(end)) === 'lower') end++;
  return end;
}

function foreignWordsOf(key: string): Word[] {
  const words: Word[] = [];
  for (const match of key.matchAll(wordPattern))
    words.push({ text: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  return words;
}

/** Lower case without diacritics: `Straße` gives `strasse`, `Fødsel` gives `fodsel`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) return lower;
  return lower
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
