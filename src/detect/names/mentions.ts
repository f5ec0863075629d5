import { isPastedCode } from '../context/codeBlocks.ts';
import type { SourceText } from '../sourceText.ts';
import { codeTextAt } from './codeText.ts';
import { isNameByLexicon, partsOfName, standingOf, type Standing } from './confirmation.ts';
import type { Entity } from './entity.ts';
import { hashSeed, mix, type Lexicon } from './lexicon.ts';
import { kind, letterTables } from './letters.ts';
import { hashOfPiece, pieceEnd } from './pieces.ts';
import { WordGate } from './wordGate.ts';
import { wordSets } from './wordSets.ts';

/** What a confirmed person is called. */
interface Person {
  /** The lexicon knows both parts as names: they are believed in identifiers, too. */
  readonly isSure: boolean;
  /** Only both names together are believed: they were read off an address. */
  readonly isPaired: boolean;
}

interface Part {
  /** Folded. */
  readonly word: string;
  readonly person: Person;
  readonly role: 'first' | 'last' | 'joined';
  /** Too common a word to be the person wherever it stands. */
  readonly isCommon: boolean;
  /** The lexicon has no such word: it is a name unless the text also uses it as an ordinary word. */
  readonly isUnknown: boolean;
}

/** One word, or one hump of an identifier. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly part: Part;
}

interface Mention {
  readonly entity: Entity;
  readonly parts: readonly Part[];
}

/** Whoever was found so far, by whatever detector. */
export interface KnownEntity extends Pick<Entity, 'kind' | 'start' | 'end' | 'score'> {
  /** First and last name, where the range holds the address that they were read off. */
  readonly nameInAddress?: string;
}

/** From this score on a full name confirms its parts elsewhere. */
const confirmingScore = 0.75;
const mentionScore = 0.7;
const identifierScore = 0.72;
/** With a number behind: where a field says that it is a user name, it is one. */
const handleScore = 0.6;
const mostPeople = 2000;
/** What stands more often than this in code is one of its words. */
const mostMentionsInCode = 60;

/**
 * Where else in the text the people found so far are named: by one of their names, in other case, and in
 * identifiers (`getMariaGonzalezOrders`, `maria_gonzalez`, `mgonzalez`).
 */
export function mentionsOf(
  source: SourceText,
  entities: readonly KnownEntity[],
  lexicon: () => Lexicon,
): Entity[] {
  const { family } = source.format;
  const isCode = family === 'code' || family === 'shell';
  const parts = partsOf(source, entities, lexicon, isCode || family === 'config');
  if (parts.size === 0) return [];
  const gate = new WordGate(parts.size);
  for (const { word } of parts.values()) gate.add([word]);
  const bytes = source.bytes;
  const { text } = source;
  const { kinds } = letterTables();
  const found: Mention[] = [];
  const ordinary = new Set<Part>();
  let previous: Piece | undefined;
  for (let start = gate.next(bytes, 0); start >= 0; start = gate.next(bytes, start + 1)) {
    const end = pieceEnd(text, start, text.length, kinds);
    const part = parts.get(hashOfPiece(text, start, end));
    if (!part) continue;
    if (part.isUnknown && isPlainWord(text, start, end)) ordinary.add(part);
    const piece: Piece = { start, end, part };
    const mention = mentionAt(source, piece, previous, isCode);
    if (mention) found.push(mention);
    previous = piece;
  }
  const believed = found.filter((mention) => !mention.parts.some((part) => ordinary.has(part)));
  return (isCode ? withoutFrequent(believed) : believed).map(({ entity }) => entity);
}

/** A lower-case word between blanks or before punctuation: not in an address or a user name. */
function isPlainWord(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start - 1) !== 32 || isCapital(text, start)) return false;
  const next = text.charCodeAt(end);
  return next === 32 || next === 44 || next === 10 || (next === 46 && text.charCodeAt(end + 1) <= 32);
}

function withoutFrequent(mentions: readonly Mention[]): readonly Mention[] {
  if (mentions.length <= mostMentionsInCode) return mentions;
  const counts = new Map<Part, number>();
  for (const { parts } of mentions) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return mentions.filter(({ parts }) => parts.every((part) => (counts.get(part) ?? 0) <= mostMentionsInCode));
}

/** @param isStrict only names that the lexicon confirms: in code and settings anything has a name of two words */
function partsOf(
  source: SourceText,
  entities: readonly KnownEntity[],
  lexicon: () => Lexicon,
  isStrict: boolean,
): Map<number, Part> {
  const { text } = source;
  const parts = new Map<number, Part>();
  const seen = new Set<string>();
  for (const { kind: kindOfEntity, score, start, end, nameInAddress } of entities) {
    if (kindOfEntity !== 'person' || score < confirmingScore || seen.size >= mostPeople) continue;
    const name = nameInAddress ?? text.slice(start, end);
    if (seen.has(name)) continue;
    const words = partsOfName(name);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < 2) continue;
    if ((isStrict || isPastedCode(source, start)) && !isNameByLexicon(name, lexicon())) continue;
    seen.add(name);
    addPerson(parts, first, last, nameInAddress !== undefined, lexicon());
  }
  return parts;
}

function addPerson(
  parts: Map<number, Part>,
  first: string,
  last: string,
  isPaired: boolean,
  lexicon: Lexicon,
): void {
  const standings = [first, last].map((word) => standingOf(lexicon.flagsOf(word)));
  const isNamed = standings.every((standing) => standing === 'name' || standing === 'ambiguous');
  const isSure = isNamed && standings.includes('name');
  const person: Person = { isSure, isPaired: isPaired && !isSure };
  const add = (word: string, role: Part['role'], standing: Standing): void => {
    const hash = hashOfFolded(word);
    if (standing === 'word' || parts.has(hash)) return;
    const isCommon = standing === 'ambiguous' || wordSets().neverInNames.has(hash);
    parts.set(hash, { word, person, role, isCommon, isUnknown: standing === 'unknown' });
  };
  add(first, 'first', standings[0] ?? 'unknown');
  add(last, 'last', standings[1] ?? 'unknown');
  if (!person.isSure) return;
  for (const joined of [first + last, first.charAt(0) + last, last + first])
    if (joined.length >= 6 && standingOf(lexicon.flagsOf(joined)) === 'unknown')
      parts.set(hashOfFolded(joined), {
        word: joined,
        person,
        role: 'joined',
        isCommon: false,
        isUnknown: false,
      });
}

function hashOfFolded(word: string): number {
  let hash = hashSeed;
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i));
  return hash;
}

function mentionAt(
  source: SourceText,
  piece: Piece,
  previous: Piece | undefined,
  isCode: boolean,
): Mention | undefined {
  const { part, start, end } = piece;
  const { text } = source;
  // The address as a whole is the e-mail rule's.
  if (/^\d{0,6}@/.test(text.slice(end, end + 7))) return undefined;
  if (isCode && isInConstant(text, start, end)) return undefined;
  if (part.role === 'joined') {
    const whole = endOfDigits(text, end);
    return mention(start, whole, whole > end ? handleScore : identifierScore, [part]);
  }
  const before = previous?.part;
  if (
    previous &&
    before &&
    before !== part &&
    before.person === part.person &&
    isSeam(text, previous.end, start) &&
    (part.person.isSure || isWritten(text, previous, piece))
  )
    return mention(previous.start, end, identifierScore, [before, part]);
  if (part.isCommon || part.person.isPaired || isInIdentifier(text, start, end) || !isCapital(text, start))
    return undefined;
  if ((isCode || isPastedCode(source, start)) && !codeTextAt(source, start)) return undefined;
  return mention(start, end, mentionScore, [part]);
}

/** `NLOHMANN_JSON_VERSION`: the author's name as the prefix of what a library defines. */
function isInConstant(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(end) === 95 &&
    /^_[A-Z\d]+_/.test(text.slice(end, end + 24)) &&
    /^[A-Z]+$/.test(text.slice(start, end))
  );
}

/** `jdoe84` is one name. */
function endOfDigits(text: string, from: number): number {
  return from + (/^\d{1,4}(?!\w)/.exec(text.slice(from, from + 5))?.[0].length ?? 0);
}

function mention(start: number, end: number, score: number, parts: readonly Part[]): Mention {
  return { entity: { kind: 'person', start, end, score, evidence: [{ kind: 'memory' }] }, parts };
}

/** As a name is: two words with capitals, outside of identifiers. */
function isWritten(text: string, previous: Piece, { start, end }: Piece): boolean {
  return (
    start > previous.end &&
    /\s/.test(text.charAt(start - 1)) &&
    isCapital(text, previous.start) &&
    isCapital(text, start) &&
    !isInIdentifier(text, previous.start, previous.end) &&
    !isInIdentifier(text, start, end)
  );
}

/** Nothing, or one separator, between two parts of the same name. */
function isSeam(text: string, end: number, start: number): boolean {
  return (
    end === start ||
    (start - end === 1 && /[\s_.\-+]/.test(text.charAt(end))) ||
    text.slice(end, start) === ', '
  );
}

function isInIdentifier(text: string, start: number, end: number): boolean {
  return isIdentifierUnit(text.charCodeAt(start - 1)) || isIdentifierUnit(text.charCodeAt(end));
}

/** Letters of ASCII, digits, `_`, `@`, `$`. */
function isIdentifierUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 64 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36
  );
}

function isCapital(text: string, at: number): boolean {
  return letterTables().kinds[text.charCodeAt(at)] === kind.upper;
}
