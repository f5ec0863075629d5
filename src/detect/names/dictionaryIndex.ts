import { kind, letterTables } from './letters.ts';
import { hashOfPiece, pieceEnd, piecesOf } from './pieces.ts';
import { joiner, unitBytes, type UnitBytes } from '../unitBytes.ts';
import { Anchors, beginningAt, piecesBefore, rarestWord } from './anchors.ts';
import { WordGate } from './wordGate.ts';

type Hit<T> = (start: number, end: number, value: T) => void;

const shortest = 4;

/** What the words up to here are, as bits: the beginning of an entry, and one so short that it counts only as a word of its own. */
const isBeginning = 1;
const isShortEntry = 2;
/** In the bits from here on, the number of the entry's value, from 1 on. */
const valueShift = 2;

interface Entry {
  readonly words: readonly string[];
  /** Of these, the rarest is looked for in it. */
  readonly parts: readonly string[];
}

/**
 * Words and phrases, found piece by piece. Either a gate goes through the text, or the prefilter has looked for the
 * anchors of the entries: then the gate is asked for the few entries that have none, and the cost hardly grows with the
 * number of the others.
 */
export class DictionaryIndex<T> {
  /** By the hashes of all words from the first one on. */
  private readonly phrases = new Map<number, number>();
  private readonly values: T[] = [];
  private readonly entries: Entry[] = [];
  private gate: WordGate | undefined;
  /** How many entries the gate knows: where there are anchors, it is seldom needed. */
  private gated = 0;
  private anchors: Anchors | undefined;
  /** Lets the entries through that have no anchor. */
  private unanchored: WordGate | undefined;
  /** Entries in scripts without word boundaries, by their first unit. */
  private readonly uncased = new Map<number, { readonly text: string; readonly value: T }[]>();

  /** @param expected about how many entries will be added */
  constructor(private readonly expected: number) {}

  /**
   * Adds a word or phrase; the first value of an equal entry stays.
   * @param anchor a word by whose last part the prefilter finds it; forms of the same name share one
   */
  add(text: string, value: T, anchor?: string): void {
    const trimmed = text.trim();
    const unit = trimmed.charCodeAt(0);
    if (unit >= letterTables().kinds.length) {
      const same = this.uncased.get(unit);
      if (same) same.push({ text: trimmed, value });
      else this.uncased.set(unit, [{ text: trimmed, value }]);
      return;
    }
    const words = piecesOf(trimmed);
    const joined = words.join('');
    const isShort = joined.length < shortest;
    const parts = anchor === undefined ? words : piecesOf(anchor).slice(-1);
    this.insert({ words, parts }, value, isShort);
    if (words.length > 1 && !/\d/.test(joined))
      this.insert({ words: [joined.toLowerCase()], parts }, value, isShort);
  }

  private insert(entry: Entry, value: T, isShort: boolean): void {
    const { words } = entry;
    if (words.length === 0) return;
    this.entries.push(entry);
    const { phrases } = this;
    let phrase = 0;
    let known = 0;
    words.forEach((word, index) => {
      if (index > 0) phrases.set(phrase, known | isBeginning);
      phrase = chain(phrase, hashOfPiece(word, 0, word.length));
      known = phrases.get(phrase) ?? 0;
    });
    if (known >> valueShift !== 0) return;
    phrases.set(phrase, known | this.numberOf(value) | (isShort ? isShortEntry : 0));
  }

  /** Entries of one kind come one after another. */
  private numberOf(value: T): number {
    if (this.values.at(-1) !== value) this.values.push(value);
    return this.values.length << valueShift;
  }

  private wholeGate(): WordGate {
    const gate = (this.gate ??= new WordGate(this.expected));
    while (this.gated < this.entries.length) gate.add((this.entries[this.gated++] as Entry).words);
    return gate;
  }

  /**
   * What the prefilter may look for, for {@link tryNear}; none where it has to be {@link search} because there is too
   * much of it. Asked for when all entries are there.
   */
  keywords(): readonly string[] {
    return (this.anchors ??= this.anchorEntries()).keywords();
  }

  private anchorEntries(): Anchors {
    const anchors = new Anchors();
    for (const { words, parts } of this.entries)
      if (!anchors.add(words, rarestWord(parts))) (this.unanchored ??= new WordGate(0)).add(words);
    return anchors;
  }

  /**
   * Calls `onHit` for every entry in the text, the longest at each place; offsets are UTF-16.
   * @param bytes of the text, where they are there already
   */
  search(text: string, onHit: Hit<T>, bytes: UnitBytes = unitBytes(text)): void {
    this.searchBehind(this.wholeGate(), text, bytes, onHit);
    this.searchUncased(text, onHit);
  }

  /** The same for the entries that have no anchor. */
  searchUnanchored(text: string, onHit: Hit<T>, bytes: UnitBytes): void {
    if (this.unanchored) this.searchBehind(this.unanchored, text, bytes, onHit);
    this.searchUncased(text, onHit);
  }

  /** Calls `onHit` for the entries whose anchor stands at an offset; most anchors are found in other words. */
  tryNear(text: string, anchorAt: number, onHit: Hit<T>, bytes: UnitBytes): void {
    for (let at = beginningAt(bytes, anchorAt); at >= 0; at = beginningAt(bytes, at - 1)) {
      this.tryWord(text, at, onHit, bytes);
      if (bytes[at - 1] !== joiner) return;
    }
  }

  /** Whether {@link tryNear} pays; false is certain. */
  mayStandAt(anchorAt: number, bytes: UnitBytes): boolean {
    return this.anchors?.mayStandAt(bytes, anchorAt) ?? false;
  }

  /** Tries the entries of which the word at `start` holds the anchor. */
  private tryWord(text: string, start: number, onHit: Hit<T>, bytes: UnitBytes): void {
    const { kinds } = letterTables();
    const word = hashOfPiece(text, start, pieceEnd(text, start, text.length, kinds));
    let places = this.anchors?.placesOf(word) ?? 0;
    if (places === 0) return;
    for (let starts: readonly number[] = [start]; places !== 0; places >>= 1) {
      if ((places & 1) !== 0) for (const at of starts) this.tryAt(text, at, kinds, onHit);
      starts = starts.flatMap((at) => piecesBefore(bytes, at));
    }
  }

  private searchBehind(gate: WordGate, text: string, bytes: UnitBytes, onHit: Hit<T>): void {
    const { kinds } = letterTables();
    for (let at = gate.next(bytes, 0); at >= 0; at = gate.next(bytes, at + 1))
      this.tryAt(text, at, kinds, onHit);
  }

  /** Reads on word by word from the piece that starts at `start`. */
  private tryAt(text: string, start: number, kinds: Uint8Array, onHit: Hit<T>): void {
    let found: { end: number; value: T } | undefined;
    let phrase = 0;
    for (let at = start; at >= 0;) {
      const end = pieceEnd(text, at, text.length, kinds);
      phrase = chain(phrase, hashOfPiece(text, at, end));
      const known = this.phrases.get(phrase);
      if (known === undefined) break;
      const value = this.values[(known >> valueShift) - 1];
      const isTooShort = (known & isShortEntry) !== 0 && isInIdentifier(text, start, end);
      if (value !== undefined && !isTooShort) found = { end, value };
      at = (known & isBeginning) !== 0 ? afterSeam(text, end, kinds) : -1;
    }
    if (found) onHit(start, found.end, found.value);
  }

  private searchUncased(text: string, onHit: Hit<T>): void {
    if (this.uncased.size === 0) return;
    const first = letterTables().kinds.length;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < first) continue;
      for (const { text: entry, value } of this.uncased.get(unit) ?? [])
        if (text.startsWith(entry, at)) onHit(at, at + entry.length, value);
    }
  }
}

/** The hash of a phrase with one word more. */
function chain(phrase: number, word: number): number {
  return (Math.imul(phrase, 31) + word) | 0;
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
