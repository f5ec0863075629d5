import { hashSeed, mix } from './lexicon.ts';
import { kind, letterTables } from './letters.ts';

/** Called with the UTF-16 offsets of a piece and the hash of its folded letters. */
export type PieceVisitor = (start: number, end: number, hash: number) => void;

/**
 * Visits the words of a stretch and the humps of its identifiers: `getMariaGonzalez_v2` has the pieces get, Maria,
 * Gonzalez, v and 2. Scripts without case are left out.
 */
export function forEachPiece(text: string, from: number, to: number, visit: PieceVisitor): void {
  const { kinds } = letterTables();
  const { lower, upper, digit, other } = kind;
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const first = unit < kinds.length ? kinds[unit] : other;
    if (first !== lower && first !== upper && first !== digit) {
      at++;
      continue;
    }
    const end = pieceEnd(text, at, to, kinds);
    visit(at, end, hashOfPiece(text, at, end));
    at = end;
  }
}

/** The pieces of a text, as {@link forEachPiece} visits them. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  forEachPiece(text, 0, text.length, (start, end) => pieces.push(text.slice(start, end)));
  return pieces;
}

/** The hash of the folded letters, or of the digits, between two offsets. */
export function hashOfPiece(text: string, start: number, end: number): number {
  const { folded } = letterTables();
  const step = mix;
  let hash = hashSeed;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit >= 48 && unit <= 57 ? unit : (folded[unit] ?? 0);
    if (plain !== 0) hash = step(hash, plain);
  }
  return hash;
}

/** The end of the word, hump or number that starts at `start`. */
export function pieceEnd(text: string, start: number, to: number, kinds: Uint8Array): number {
  const { lower, upper, digit, joiner } = kind;
  let previous = kindAt(text, start, kinds);
  let beforePrevious: number = kind.other;
  const isNumber = previous === digit;
  let at = start + 1;
  for (; at < to; at++) {
    const here = kindAt(text, at, kinds);
    if (isNumber) {
      if (here !== digit) break;
    } else if (here === joiner) {
      const next = kindAt(text, at + 1, kinds);
      if ((next !== lower && next !== upper) || isQuote(text, at, start)) break;
    } else {
      if ((here !== lower && here !== upper) || (here === upper && previous === lower)) break;
      if (here === lower && previous === upper && beforePrevious === upper) return at - 1;
    }
    beforePrevious = previous;
    previous = here;
  }
  return at;
}

function kindAt(text: string, at: number, kinds: Uint8Array): number {
  const unit = text.charCodeAt(at);
  if (unit < kinds.length) return kinds[unit] as number;
  return unit === 0x2019 ? kind.joiner : kind.other;
}

/** An ASCII quote is an apostrophe only after one or two letters: O'Brien, D'Angelo. */
function isQuote(text: string, at: number, start: number): boolean {
  return text.charCodeAt(at) === 0x27 && at - start > 2;
}
