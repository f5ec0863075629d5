/** Character classes of UTF-16 units, as bits, for scanning by hand. */
export const KEY = 1;
export const BLANK = 2;
export const LINE_END = 4;
export const QUOTE = 8;
/** Ends a bare value that stands inside other text. */
export const BARE_END = 16;
export const DIGIT = 32;
export const LETTER = 64;
/** What may close a key before its operator: quotes, brackets, escapes. */
export const CLOSER = 128;

const classes = classTable();

function classTable(): Uint8Array {
  const table = new Uint8Array(128);
  const mark = (characters: string, bit: number): void => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      table[unit] = (table[unit] ?? 0) | bit;
    }
  };
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  mark(letters + letters.toUpperCase(), LETTER | KEY);
  mark('0123456789', DIGIT | KEY);
  mark('_-.$', KEY);
  mark(' \t', BLANK | BARE_END);
  mark('\r\n', LINE_END | BARE_END);
  mark('"\'`', QUOTE | BARE_END | CLOSER);
  mark('\\])', CLOSER);
  mark(',;<>(){}[]', BARE_END);
  return table;
}

/**
 * The classes of a UTF-16 unit. Letters beyond ASCII up to U+1FFF count as letters of a key (`contraseña`); NaN, which
 * `charCodeAt` gives beyond the end, has no class.
 */
export function classOf(unit: number): number {
  if (unit < 128) return classes[unit] as number;
  return unit >= 0xc0 && unit < 0x2000 ? LETTER | KEY : 0;
}

export function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** The offset of the first unit at or after `at` that is neither blank nor tab. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Letters, digits and `_`. */
export function isWordUnit(unit: number): boolean {
  return (classOf(unit) & (LETTER | DIGIT)) !== 0 || unit === 95;
}

/** `text.indexOf(wanted, from)`, but looks no further than `reach` units: callers stay linear. */
export function indexWithin(text: string, wanted: string, from: number, reach: number): number {
  const index = text.slice(from, from + reach).indexOf(wanted);
  return index < 0 ? -1 : from + index;
}

/** The last occurrence of `wanted` that begins in the `reach` units before `before`, or -1. */
export function lastIndexWithin(text: string, wanted: string, before: number, reach: number): number {
  const from = Math.max(0, before - reach);
  const index = text.slice(from, before).lastIndexOf(wanted);
  return index < 0 ? -1 : from + index;
}
