import { fold, kind, letterTables } from './letters.ts';
import { forEachPiece, hashOfPiece, pieceEnd } from './pieces.ts';

/** A trie whose edges are the hashes of pieces. */
interface Node<T> {
  children?: Map<number, Node<T>>;
  value?: T;
  /** So short that it counts only as a word of its own. */
  isShort?: boolean;
}

type Hit<T> = (start: number, end: number, value: T) => void;

/** Sizes of the table that says which three letters an entry may begin with. */
const smallGate = 1 << 10;
const largeGate = 1 << 16;
/** From so many entries on the large table pays. */
const manyEntries = 60;
const shortGateMask = 1023;
const shortest = 4;

/**
 * Words and phrases, found piece by piece: a bit table over the first three letters rejects nearly every word of a
 * text before it is hashed, so that the cost hardly grows with the number of entries.
 */
export class DictionaryIndex<T> {
  private readonly root = new Map<number, Node<T>>();
  private readonly gate: Uint8Array;
  /** The first units of entries whose first piece is shorter than three letters, or a number. */
  private readonly shortGate = new Uint8Array(shortGateMask + 1);
  /** Entries in scripts without word boundaries, by their first unit. */
  private readonly uncased = new Map<number, { readonly text: string; readonly value: T }[]>();

  /** @param expected about how many entries will be added */
  constructor(expected: number) {
    this.gate = new Uint8Array(expected < manyEntries ? smallGate : largeGate);
  }

  /** Adds a word or phrase; the first value of an equal entry stays. */
  add(text: string, value: T): void {
    const trimmed = text.trim();
    const unit = trimmed.charCodeAt(0);
    if (unit >= letterTables().kinds.length) {
      const same = this.uncased.get(unit);
      if (same) same.push({ text: trimmed, value });
      else this.uncased.set(unit, [{ text: trimmed, value }]);
      return;
    }
    const words: string[] = [];
    forEachPiece(trimmed, 0, trimmed.length, (start, end) => words.push(trimmed.slice(start, end)));
    const joined = words.join('');
    this.insert(words, value, joined.length < shortest);
    if (words.length > 1 && !/\d/.test(joined))
      this.insert([joined.toLowerCase()], value, joined.length < shortest);
  }

  private insert(words: readonly string[], value: T, isShort: boolean): void {
    const [first] = words;
    if (first === undefined) return;
    this.openGate(first);
    let level = this.root;
    let node: Node<T> | undefined;
    for (const word of words) {
      if (node) level = node.children ??= new Map<number, Node<T>>();
      const hash = hashOfPiece(word, 0, word.length);
      node = level.get(hash);
      if (!node) level.set(hash, (node = {}));
    }
    if (!node || node.value !== undefined) return;
    node.value = value;
    node.isShort = isShort;
  }

  private openGate(word: string): void {
    const { folded } = letterTables();
    if (/^\d/.test(word)) this.shortGate[48] = 1;
    else if (fold(word).length < 3)
      this.shortGate[(folded[word.charCodeAt(0)] as number) & shortGateMask] = 1;
    else
      for (const spelling of [word, fold(word)])
        this.gate[gateAt(spelling, 0, folded) & (this.gate.length - 1)] = 1;
  }

  /** Calls `onHit` for every entry in the text, the longest at each place; offsets are UTF-16. */
  search(text: string, onHit: Hit<T>): void {
    const { gate, shortGate } = this;
    const gateMask = gate.length - 1;
    const { kinds, folded } = letterTables();
    const { lower, upper, digit, other } = kind;
    const length = text.length;
    const hasUncased = this.uncased.size > 0;
    let at = 0;
    while (at < length) {
      const unit = text.charCodeAt(at);
      const here = unit < kinds.length ? (kinds[unit] as number) : other;
      if (here !== lower && here !== upper && here !== digit) {
        if (hasUncased && unit >= kinds.length) this.searchUncased(text, at, unit, onHit);
        at++;
        continue;
      }
      const isOpen =
        gate[gateAt(text, at, folded) & gateMask] === 1 ||
        shortGate[here === digit ? 48 : (folded[unit] as number) & shortGateMask] === 1;
      if (isOpen) this.tryAt(text, at, kinds, onHit);
      at++;
      // To the end of the piece: lower case runs on, upper case until a lower-case letter follows the next one.
      if (here === upper) while (isUpperRun(text, at, kinds)) at++;
      const rest = here === digit ? digit : lower;
      while (kinds[text.charCodeAt(at)] === rest) at++;
    }
  }

  /** Walks down the trie from the piece that starts at `start`. */
  private tryAt(text: string, start: number, kinds: Uint8Array, onHit: Hit<T>): void {
    let level: Map<number, Node<T>> | undefined = this.root;
    let at = start;
    let found: { end: number; value: T } | undefined;
    while (level && at >= 0) {
      const end = pieceEnd(text, at, text.length, kinds);
      const node: Node<T> | undefined = level.get(hashOfPiece(text, at, end));
      if (!node) break;
      if (node.value !== undefined && !(node.isShort === true && isInIdentifier(text, start, end)))
        found = { end, value: node.value };
      level = node.children;
      at = level ? afterSeam(text, end, kinds) : -1;
    }
    if (found) onHit(start, found.end, found.value);
  }

  private searchUncased(text: string, at: number, unit: number, onHit: Hit<T>): void {
    for (const { text: entry, value } of this.uncased.get(unit) ?? [])
      if (text.startsWith(entry, at)) onHit(at, at + entry.length, value);
  }
}

/** Where the next piece starts: here, or after up to three units that are no letters or digits; else -1. */
function afterSeam(text: string, end: number, kinds: Uint8Array): number {
  for (let at = end; at <= end + 3 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const here = unit < kinds.length ? kinds[unit] : kind.other;
    if (here === kind.lower || here === kind.upper || here === kind.digit) return at;
    if (!/[\s_.,&+'’/-]/.test(text.charAt(at))) return -1;
  }
  return -1;
}

/** Whether a capital stands at `at` that does not begin a hump. */
function isUpperRun(text: string, at: number, kinds: Uint8Array): boolean {
  return kinds[text.charCodeAt(at)] === kind.upper && kinds[text.charCodeAt(at + 1)] !== kind.lower;
}

/** A hash of the first three folded units, for the bit table. */
function gateAt(text: string, at: number, folded: Uint16Array): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if ((first | second | third) < 128) return (first | 32) * 961 + (second | 32) * 31 + (third | 32);
  return foldedOf(first, folded) * 961 + foldedOf(second, folded) * 31 + foldedOf(third, folded);
}

/** What the ASCII letter would give that is left of the unit. */
function foldedOf(unit: number, folded: Uint16Array): number {
  return unit < 128 ? unit | 32 : unit === 0x2019 ? 0x27 : (folded[unit] ?? 0);
}

function isInIdentifier(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}_$]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}_$]/u.test(text.charAt(end));
}
