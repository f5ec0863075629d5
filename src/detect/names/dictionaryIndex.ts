import { kind, letterTables } from './letters.ts';
import { forEachPiece, hashOfPiece, pieceEnd } from './pieces.ts';
import { unitBytes, type UnitBytes } from '../unitBytes.ts';
import { WordGate } from './wordGate.ts';

/** A trie whose edges are the hashes of pieces. */
interface Node<T> {
  children?: Map<number, Node<T>>;
  value?: T;
  /** So short that it counts only as a word of its own. */
  isShort?: boolean;
}

type Hit<T> = (start: number, end: number, value: T) => void;

const shortest = 4;

/**
 * Words and phrases, found piece by piece: a gate rejects nearly every word of a text before it is hashed, so that the
 * cost hardly grows with the number of entries.
 */
export class DictionaryIndex<T> {
  private readonly root = new Map<number, Node<T>>();
  private readonly gate: WordGate;
  /** Entries in scripts without word boundaries, by their first unit. */
  private readonly uncased = new Map<number, { readonly text: string; readonly value: T }[]>();

  /** @param expected about how many entries will be added */
  constructor(expected: number) {
    this.gate = new WordGate(expected);
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
    if (words.length === 0) return;
    this.gate.add(words);
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

  /**
   * Calls `onHit` for every entry in the text, the longest at each place; offsets are UTF-16.
   * @param bytes of the text, where they are there already
   */
  search(text: string, onHit: Hit<T>, bytes: UnitBytes = unitBytes(text)): void {
    const { kinds } = letterTables();
    const { gate } = this;
    for (let at = gate.next(bytes, 0); at >= 0; at = gate.next(bytes, at + 1))
      this.tryAt(text, at, kinds, onHit);
    if (this.uncased.size > 0) this.searchUncased(text, onHit);
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

  private searchUncased(text: string, onHit: Hit<T>): void {
    const first = letterTables().kinds.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < first) continue;
      for (const { text: entry, value } of this.uncased.get(unit) ?? [])
        if (text.startsWith(entry, at)) onHit(at, at + entry.length, value);
    }
  }
}

/** Between the words of a phrase: blanks, and what joins identifiers and names. */
const seams: ReadonlySet<number> = new Set(
  Array.from(" \t\r\n\v\f\u00a0_.,&+'’/-", (character) => character.charCodeAt(0)),
);

/** Where the next piece starts: here, or after up to three units that are no letters or digits; else -1. */
function afterSeam(text: string, end: number, kinds: Uint8Array): number {
  for (let at = end; at <= end + 3 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const here = unit < kinds.length ? kinds[unit] : kind.other;
    if (here === kind.lower || here === kind.upper || here === kind.digit) return at;
    if (!seams.has(unit)) return -1;
  }
  return -1;
}

function isInIdentifier(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}_$]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}_$]/u.test(text.charAt(end));
}
