import { hashSeed, mix } from './lexicon.ts';
import { kind, kindOf, letterTables } from './letters.ts';

export type Shape =
  /** Maria, McDonald, O'Brien */
  | 'capital'
  /** MARIA */
  | 'allCaps'
  /** M or M. */
  | 'initial'
  | 'lower'
  /** JavaScript, iPhone */
  | 'mixed'
  /** A word of a script without case. */
  | 'uncased';

export function isLetter(unit: number): boolean {
  const unitKind = kindOf(unit);
  return unitKind === kind.upper || unitKind === kind.lower || unitKind === kind.uncased;
}

/** Whether the word is a piece of an identifier, a path, an address or a call. */
export function isGlued(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 32 && before !== 10) {
    if (isGlue(before) || before === 35 || before === 36) return true;
    if (before === 46 && start > 1 && isWordUnit(text.charCodeAt(start - 2)))
      return text.charCodeAt(start - 3) !== 32;
  }
  const after = text.charCodeAt(end);
  if (after === 32 || after === 44) return false;
  // `\"Marcel\"`, `Marcel\n`: a quote or line break in a string is escaped; `Marcel\\` breaks a line of LaTeX.
  if (after === 92 && /["nrt\\]/.test(text.charAt(end + 1))) {
    // `DOMAIN\name`
    if (before === 32 || !/[nrt][a-z]/.test(text.slice(end + 1, end + 3))) return false;
  }
  if (isGlue(after) || after === 40) return true;
  return (
    after === 46 &&
    end - start > 1 &&
    isWordUnit(text.charCodeAt(end + 1)) &&
    !isUpper(text.charCodeAt(end + 1))
  );
}

/** `_`, `@`, `/`, `\\` and digits. */
function isGlue(unit: number): boolean {
  return unit === 95 || unit === 64 || unit === 47 || unit === 92 || (unit >= 48 && unit <= 57);
}

function isWordUnit(unit: number): boolean {
  return unit === 95 || (unit >= 48 && unit <= 57) || isLetter(unit);
}

function isUpper(unit: number): boolean {
  return kindOf(unit) === kind.upper;
}

/** I've, I'm, He'd, We'll, You're, Don't. */
export function isContraction(text: string, start: number, end: number): boolean {
  for (let i = Math.max(start + 1, end - 3); i < end - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x27 && unit !== 0x2019) continue;
    return /^(?:ve|m|d|ll|re|t)$/i.test(text.slice(i + 1, end)) || (end - start <= 4 && i === end - 2);
  }
  return false;
}

/** The units of a closing 's. */
export function possessiveLength(text: string, start: number, end: number): number {
  if (end - start < 4) return 0;
  const mark = text.charCodeAt(end - 2);
  const last = text.charCodeAt(end - 1);
  return (mark === 0x27 || mark === 0x2019) && (last === 115 || last === 83) ? 2 : 0;
}

export function hashWithout(text: string, start: number, end: number): number {
  const { folded } = letterTables();
  let hash = hashSeed;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit < folded.length ? (folded[unit] as number) : unit;
    if (plain !== 0 && unit !== 0x2019) hash = mix(hash, plain);
  }
  return hash;
}

/** A capital inside the word is at home after Mc, Mac, O', D', De, La, Le, Van, Fitz. */
const innerCapital =
  /^(?:Ma?c|[ODL](?:\\?['’]|'')|D[aei]|L[aeu]|Van|Von|Fitz|Al|El|Mc['’]|St)\p{Lu}\p{Ll}+$/u;

export function shapeOf(text: string, start: number, end: number, first: number, uppers: number): Shape {
  if (first === kind.uncased) return 'uncased';
  const length = end - start;
  if (length === 1) return 'initial';
  if (uppers === 1) return 'capital';
  if (uppers >= length - 1 && uppers > 1) return 'allCaps';
  return innerCapital.test(text.slice(start, end)) ? 'capital' : 'mixed';
}
