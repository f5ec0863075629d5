/** What a UTF-16 unit is to the name recogniser. */
export const kind = { other: 0, upper: 1, lower: 2, uncased: 3, joiner: 4, digit: 5 } as const;

/** Latin, Greek, Cyrillic, Armenian and Latin Extended Additional; beyond it no script has two cases. */
const tableSize = 0x2000;

interface Tables {
  readonly kinds: Uint8Array;
  /** The lower-case unit without its diacritics, 0 where the unit does not count (apostrophes, combining marks). */
  readonly folded: Uint16Array;
}

/** Letters that Unicode does not decompose. One unit each, so that folding keeps lengths. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 's',
  æ: 'a',
  œ: 'o',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ı: 'i',
  ħ: 'h',
  ə: 'e',
  ё: 'е',
};

let tables: Tables | undefined;

/** Built at the first question: about half a millisecond. */
export function letterTables(): Tables {
  return (tables ??= buildTables());
}

function buildTables(): Tables {
  const kinds = new Uint8Array(tableSize);
  const folded = new Uint16Array(tableSize);
  for (let unit = 0; unit < tableSize; unit++) {
    const character = String.fromCharCode(unit);
    kinds[unit] = kindOfCharacter(character, unit);
    if (kinds[unit] !== kind.upper && kinds[unit] !== kind.lower && kinds[unit] !== kind.uncased) continue;
    const lower = character.toLowerCase().charAt(0);
    folded[unit] = (undecomposed[lower] ?? lower.normalize('NFD')).charCodeAt(0);
  }
  return { kinds, folded };
}

function kindOfCharacter(character: string, unit: number): number {
  if (unit === 0x27 || (unit >= 0x300 && unit < 0x370)) return kind.joiner;
  if (unit >= 48 && unit <= 57) return kind.digit;
  if (unit < 128) {
    if (unit >= 65 && unit <= 90) return kind.upper;
    return unit >= 97 && unit <= 122 ? kind.lower : kind.other;
  }
  // `D.ª`, `n.º`: marks, although Unicode has them among the letters.
  if (unit === 0xaa || unit === 0xba) return kind.other;
  const lower = character.toLowerCase();
  if (lower !== character) return kind.upper;
  if (lower !== character.toUpperCase() || unit === 0xdf) return kind.lower;
  return isLetter(character) ? kind.uncased : kind.other;
}

function isLetter(character: string): boolean {
  return /\p{L}|\p{Mn}|\p{Mc}/u.test(character);
}

/** Upper case, lower case, uncased letter, joiner, digit, or other. */
export function kindOf(unit: number): number {
  if (unit < tableSize) return letterTables().kinds[unit] as number;
  if (unit === 0x2019) return kind.joiner;
  return isUncasedLetter(unit) ? kind.uncased : kind.other;
}

/** Han, kana, Hangul, and what lies between; punctuation and private areas are left out. */
function isUncasedLetter(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) ||
    unit === 0x3005 ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

/** The lower-case unit without diacritics, or 0 where it does not count. */
export function foldUnit(unit: number): number {
  if (unit < tableSize) return letterTables().folded[unit] as number;
  return isUncasedLetter(unit) ? unit : 0;
}

/** A whole word folded: lower case, without diacritics, apostrophes and hyphens. */
export function fold(word: string): string {
  let result = '';
  for (let i = 0; i < word.length; i++) {
    const unit = foldUnit(word.charCodeAt(i));
    if (unit !== 0) result += String.fromCharCode(unit);
  }
  return result;
}
