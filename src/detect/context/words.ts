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
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}
