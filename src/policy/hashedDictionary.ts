import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Detector, RuleInfo } from '../detect/rule.ts';
import { kind, letterTables } from '../detect/names/letters.ts';
import { byteClasses } from '../detect/names/wordGate.ts';
import type { UnitBytes } from '../detect/unitBytes.ts';
import { forEachPiece, hashOfPiece, pieceEnd, piecesOf } from '../detect/names/pieces.ts';
import type { DictionarySource } from './document.ts';
import { chainWord, WordFilter, type FilteredPhrase } from './wordFilter.ts';

/** A dictionary that can be committed: its words cannot be read from it, only tried against it. */
export type HashedDictionary = Required<Pick<DictionarySource, 'salt' | 'sha256' | 'longest' | 'filter'>>;

const hashDigits = 32;
const mostWords = 8;
const joints = " \t\r\n_.,&+'’/-";

/** The words of a phrase and what the filter needs of them; humps of identifiers are words of their own. */
function filteredOf(phrase: string): { readonly words: string[]; readonly filtered: FilteredPhrase } {
  const words: string[] = [];
  const hashes: number[] = [];
  forEachPiece(phrase, 0, phrase.length, (start, end, hash) => {
    words.push(phrase.slice(start, end));
    hashes.push(hash);
  });
  const [first = ''] = words;
  return { words, filtered: { opening: openingOf(first), words: hashes } };
}

/** The text that is hashed: `AcmeCorp`, `ACME-Corp` and `acmé corp` are the same. */
function canonical(words: readonly string[]): string {
  return words.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Hashes the entries of a dictionary. Entries without letters that have upper and lower case, or of more than eight
 * words, cannot be found again and are left out.
 * @param salt at least 16 random bytes in hexadecimal digits
 */
export function hashDictionary(entries: readonly string[], salt: string): HashedDictionary {
  const phrases = entries
    .map(filteredOf)
    .filter(({ words }) => words.length > 0 && words.length <= mostWords);
  const filter = WordFilter.forPhrases(
    salt,
    phrases.map(({ filtered }) => filtered),
  );
  const saltBytes = hexToBytes(salt);
  const hashes = new Set(phrases.map(({ words }) => hashOf(saltBytes, canonical(words))));
  const longest = Math.max(1, ...phrases.map(({ words }) => words.length));
  return { salt, longest, filter: filter.toBase64(), sha256: [...hashes].sort() };
}

function hashOf(salt: Uint8Array, phrase: string): string {
  return bytesToHex(sha256.create().update(salt).update(utf8ToBytes(phrase)).digest()).slice(0, hashDigits);
}

/** Finds the entries of a hashed dictionary in a text. The tables are built at the first text. */
export function hashedDetector(info: RuleInfo, source: DictionarySource, score: number): Detector {
  let matcher: HashedMatcher | undefined;
  return {
    rules: [info],
    onText: (scanned, report) => {
      matcher ??= new HashedMatcher(source);
      matcher.search(scanned.text, scanned.bytes, (start, end) =>
        report(info, start, end, score, [{ kind: 'dictionary' }]),
      );
    },
  };
}

const dismissedSlots = 1 << 14;

class HashedMatcher {
  private readonly salt: Uint8Array;
  private readonly hashes: ReadonlySet<string>;
  private readonly filter: WordFilter;
  private readonly longest: number;
  /** What was hashed before: texts repeat themselves. */
  private readonly known = new Map<string, boolean>();
  private readonly dismissed = new Int32Array(dismissedSlots);

  constructor({ salt = '', sha256: hashes = [], filter, longest = 1 }: DictionarySource) {
    this.salt = hexToBytes(salt);
    this.hashes = new Set(hashes);
    this.filter = WordFilter.fromBase64(salt, filter);
    this.longest = longest;
  }

  /** Calls `onHit` for every entry in the text; offsets are UTF-16. */
  search(text: string, bytes: UnitBytes, onHit: (start: number, end: number) => void): void {
    const { kinds, folded } = letterTables();
    const { lower, upper, digit, of: classes, openings, small, joiner } = byteClasses;
    let open = lower | upper | digit;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      const here = (classes[byte] as number) & open;
      open = openings[byte] as number;
      if (here === 0) continue;
      let hash = small[byte] as number;
      let ofThree = 0;
      let end = at + 1;
      let following = bytes[end] as number;
      for (; end < at + 5 && classes[following] === lower; following = bytes[++end] as number) {
        hash = extendOpening(folded, hash, following);
        if (end === at + 2) ofThree = hash;
      }
      const isLone = here === upper && end === at + 1;
      // A capital behind a capital begins a hump only before a small letter.
      if (isLone && at > 0 && classes[bytes[at - 1] as number] === upper) continue;
      const isRun = isLone && classes[following] === upper;
      const isOdd = isRun || here === digit || following === joiner || byte >= 128 || following >= 128;
      const mayBegin = isOdd
        ? this.mayBeginAt(text, at, kinds, folded)
        : this.mayOpen(end < at + 5 && end > at + 2 ? ofThree : hash);
      if (mayBegin) this.tryAt(text, at, kinds, onHit);
      // No word begins between small letters.
      if (end > at + 1) {
        at = end - 1;
        open = upper | digit;
      }
    }
  }

  /** Texts repeat their words: what the filter dismissed is remembered nearer by. */
  private mayOpen(opening: number): boolean {
    const slot = opening & (dismissedSlots - 1);
    if (this.dismissed[slot] === opening) return false;
    if (this.filter.mayBegin(opening)) return true;
    this.dismissed[slot] = opening;
    return false;
  }

  /** Asks the filter for the first letters; for fewer than five only where the word may be that short. */
  private mayBeginAt(text: string, at: number, kinds: Uint8Array, folded: Uint16Array): boolean {
    const { filter } = this;
    const next = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    const one = folded[text.charCodeAt(at)] as number;
    const two = extendOpening(folded, one, next);
    const three = extendOpening(folded, two, third);
    const fourth = text.charCodeAt(at + 3);
    const fifth = text.charCodeAt(at + 4);
    if (filter.mayBegin(extendOpening(folded, extendOpening(folded, three, fourth), fifth))) return true;
    const isLower = (unit: number): boolean => kinds[unit] === kind.lower;
    if (isLower(fifth) && isLower(fourth) && isLower(third) && isLower(next)) return false;
    if (filter.mayBegin(three)) return true;
    if (kinds[third] !== kind.lower && filter.mayBegin(two)) return true;
    return kinds[next] !== kind.lower && filter.mayBegin(one);
  }

  private tryAt(
    text: string,
    start: number,
    kinds: Uint8Array,
    onHit: (start: number, end: number) => void,
  ): void {
    let phrase = 0;
    let at = start;
    for (let words = 1; at >= 0 && words <= this.longest; words++) {
      const end = pieceEnd(text, at, text.length, kinds);
      phrase = chainWord(phrase, hashOfPiece(text, at, end));
      if (this.filter.mayEnd(phrase) && this.holds(canonical(piecesOf(text.slice(start, end)))))
        onHit(start, end);
      at = this.filter.mayGoOn(phrase) ? nextWord(text, end, kinds) : -1;
    }
  }

  private holds(phrase: string): boolean {
    let isKnown = this.known.get(phrase);
    if (isKnown === undefined) {
      isKnown = this.hashes.has(hashOf(this.salt, phrase));
      if (this.known.size >= 50_000) this.known.clear();
      this.known.set(phrase, isKnown);
    }
    return isKnown;
  }
}

/** By how many letters the filter knows a word: what follows a shorter one in a text may be anything. */
function lettersFor(word: string): number {
  if (/\d/.test(word)) return 1;
  return word.length >= 5 ? 5 : Math.min(word.length, 3);
}

/** A hash of the first folded letters of a word. */
function openingOf(word: string): number {
  const { folded } = letterTables();
  let hash = folded[word.charCodeAt(0)] ?? 0;
  for (let offset = 1; offset < lettersFor(word); offset++)
    hash = extendOpening(folded, hash, word.charCodeAt(offset));
  return hash;
}

function extendOpening(folded: Uint16Array, hash: number, unit: number): number {
  return Math.imul(hash, 0x01000193) ^ (unit < folded.length ? (folded[unit] as number) : 0);
}

/** Where the next word of a phrase starts: here, or after up to three blanks and joints; else -1. */
function nextWord(text: string, end: number, kinds: Uint8Array): number {
  for (let at = end; at <= end + 3 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const here = unit < kinds.length ? kinds[unit] : kind.other;
    if (here === kind.lower || here === kind.upper || here === kind.digit) return at;
    if (!joints.includes(text.charAt(at))) return -1;
  }
  return -1;
}
