import { readabilityOf } from '../validate/readability.ts';
import { byteOf, joiner, type UnitBytes } from '../unitBytes.ts';
import { askedLetters, isInVocabulary } from './codeVocabulary.ts';
import { fold } from './letters.ts';
import { hashOfPiece } from './pieces.ts';
import { byteClasses, mayBeginPiece, mostJoints } from './wordGate.ts';

const { lower, upper, of: classes, joints, small } = byteClasses;

/** So many letters of an entry are looked for, or more where other words hold them. */
const usual = 5;
/** Where there would be too many such beginnings, all of them have so many. */
const fewest = 4;
const mostAnchors = 12_000;
/** Fewer letters stand in too many other words. */
const shortest = 3;
/** Only the first words of an entry are looked for. */
const mostWords = 4;
/** How far an anchor may stand behind the beginning of its word, in UTF-16 units: six in `laurabrandt`. */
const longestLead = 24;
/** How far behind an apostrophe: `O'Neil`. */
const longestOpening = 3;

/** So many letters from the anchor on tell nearly all other words (`colleen`, `collection`). */
const mostLetters = 8;
/** Of the table of their hashes, in bits. */
const tableSize = 1 << 17;

/**
 * Beginnings of words of a dictionary, one of each entry, for the prefilter to look for: texts in which they do not
 * stand are done without a pass of their own.
 */
export class Anchors {
  private readonly stems = new Set<string>();
  /** A bit for each hash of the first letters of an anchor's word, from the anchor on. */
  private readonly openings = new Uint8Array(tableSize >> 3);
  /** Of the words with an anchor: which words of an entry they may be, a bit for each, by their hash. */
  private readonly places = new Map<number, number>();

  /**
   * @param words of an entry
   * @param wanted the word to look for, or the part of one: all forms of an entry share it
   * @returns false where an entry has no letters that can be looked for
   */
  add(words: readonly string[], wanted: string): boolean {
    const { place, stem, start } = stemIn(words, wanted);
    const word = words[place];
    if (word === undefined || stem.length < shortest) return false;
    this.stems.add(stem);
    const slot = openingOf(word, start);
    this.openings[slot >> 3] = (this.openings[slot >> 3] as number) | (1 << (slot & 7));
    const hash = hashOfPiece(word, 0, word.length);
    this.places.set(hash, (this.places.get(hash) ?? 0) | (1 << place));
    return true;
  }

  /** Lower-case ASCII; none where there are too many for the prefilter. */
  keywords(): readonly string[] {
    if (this.stems.size <= mostAnchors) return [...this.stems];
    const shorter = new Set([...this.stems].map((stem) => stem.slice(0, fewest)));
    return shorter.size <= mostAnchors ? [...shorter] : [];
  }

  /** Whether the letters from a keyword on may be those of an anchor's word; false is certain. */
  mayStandAt(bytes: UnitBytes, at: number): boolean {
    const slot = openingAt(bytes, at);
    return slot < 0 || ((this.openings[slot >> 3] as number) & (1 << (slot & 7))) !== 0;
  }

  /** Which words of an entry those with this hash may be that have its anchor, a bit for each. */
  placesOf(hash: number): number {
    return this.places.get(hash) ?? 0;
  }
}

/** The letters that are looked for, and where they stand: in which word, and where in it. */
interface Stem {
  readonly place: number;
  readonly stem: string;
  readonly start: number;
}

/** The letters of the wanted word, wherever it stands, else those of the rarest. */
function stemIn(words: readonly string[], wanted: string): Stem {
  for (let place = Math.min(words.length, mostWords) - 1; place >= 0; place--) {
    const word = words[place] as string;
    const from = word.toLowerCase().lastIndexOf(wanted);
    const isNear = from >= 0 && from <= longestLead;
    const found = isNear ? stemOf(word.slice(0, from + wanted.length), from) : undefined;
    if (found && found.stem.length >= shortest) return { ...found, place };
  }
  return rarestStem(words);
}

function rarestStem(words: readonly string[]): Stem {
  let rarest: Stem = { place: 0, stem: '', start: 0 };
  for (let place = 0; place < Math.min(words.length, mostWords); place++) {
    const other = stemOf(words[place] as string, 0);
    if (isRarer(other.stem, rarest.stem)) rarest = { ...other, place };
  }
  return rarest;
}

/** Of the words of an entry the one to look for, in small letters. */
export function rarestWord(words: readonly string[]): string {
  return (words[rarestStem(words).place] ?? '').toLowerCase();
}

/** The first letters from an offset on that can be looked for; '' where there are none. */
function stemOf(word: string, from: number): Omit<Stem, 'place'> {
  let start = from;
  for (let at = from; at <= word.length && start - from <= longestOpening; at++) {
    if (at < word.length && at - start < askedLetters.most && isPlainLetter(word.charCodeAt(at))) continue;
    if (at - start >= shortest) return { stem: tellingPart(fold(word.slice(start, at))), start };
    start = at + 1;
  }
  return { stem: '', start };
}

/** So many of the first letters that code is not full of them. */
function tellingPart(letters: string): string {
  let length = usual;
  while (length < letters.length && isInVocabulary(letters.slice(0, length))) length++;
  return letters.slice(0, length);
}

/** Where the letters of a word from `start` on are noted. */
function openingOf(word: string, start: number): number {
  let hash = 0;
  let letters = 0;
  for (let at = start; at < word.length && letters < mostLetters; at++) {
    const byte = byteOf(word.charCodeAt(at));
    if (byte === joiner) continue;
    hash = Math.imul(hash, 31) + (small[byte] as number);
    letters++;
  }
  return hash & (tableSize - 1);
}

/** The same for those in a text; −1 where an apostrophe stands among them, or capitals side by side. */
function openingAt(bytes: UnitBytes, start: number): number {
  const limit = Math.min(start + mostLetters, bytes.length);
  let hash = small[bytes[start] as number] as number;
  let at = start + 1;
  while (at < limit && classes[bytes[at] as number] === lower)
    hash = Math.imul(hash, 31) + (bytes[at++] as number);
  if (at < limit && bytes[at] === joiner) return -1;
  if (at < limit && at === start + 1 && classes[bytes[at] as number] === upper) return -1;
  return hash & (tableSize - 1);
}

/** A letter of ASCII, also with a diacritic: the prefilter takes no others. */
function isPlainLetter(unit: number): boolean {
  const letter = small[byteOf(unit)] as number;
  return letter >= 97 && letter <= 122;
}

/** Whether letters stand in fewer other words than others do: the longer ones, else those that read less like code. */
function isRarer(stem: string, other: string): boolean {
  const length = Math.min(stem.length, usual);
  const otherLength = Math.min(other.length, usual);
  if (length !== otherLength) return length > otherLength;
  if (isInVocabulary(stem) !== isInVocabulary(other)) return isInVocabulary(other);
  return readabilityOf(stem).mean < readabilityOf(other).mean;
}

/** No word is read farther back; in UTF-16 units. */
const longestWord = 64;

/**
 * Where the word begins that holds a unit, or the part of it behind an apostrophe; −1 where none does. A word with
 * apostrophes begins before them, too: ask again for the unit before.
 */
export function beginningAt(bytes: UnitBytes, offset: number): number {
  const limit = Math.max(0, offset - longestWord);
  for (let at = offset; at >= limit; at--) {
    if (classes[bytes[at] as number] === 0 && bytes[at] !== joiner) return -1;
    if (mayBeginPiece(bytes, at)) return at;
  }
  return -1;
}

/**
 * Where the piece before one may begin, with at most a few joints between. If it holds an apostrophe, one may begin
 * there, too (`L'Ea`).
 */
export function piecesBefore(bytes: UnitBytes, start: number): number[] {
  let end = start;
  while (end > start - mostJoints && joints[bytes[end - 1] ?? 1] === 1) end--;
  const pieces: number[] = [];
  for (let at = beginningAt(bytes, end - 1); at >= 0; at = beginningAt(bytes, at - 1)) {
    pieces.push(at);
    if (bytes[at - 1] !== joiner) break;
  }
  return pieces;
}
