import type { SourceText } from '../sourceText.ts';
import { codeTextAt } from './codeText.ts';
import type { Entity } from './entity.ts';
import { hashSeed, mix, type Lexicon } from './lexicon.ts';
import { fold, kind, letterTables } from './letters.ts';
import { forEachPiece } from './pieces.ts';
import { isAmbiguous, isFirst, isLast, isOtherName } from './words.ts';
import { wordSets } from './wordSets.ts';

/** What a confirmed person is called; the folded words of the name. */
interface Person {
  readonly first: number;
  readonly last: number;
}

interface Part {
  readonly person: Person;
  readonly role: 'first' | 'last' | 'joined';
  /** Too common a word to be the person wherever it stands. */
  readonly isCommon: boolean;
}

/** One word, or one hump of an identifier. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly part: Part | undefined;
}

/** Whoever was found so far, by whatever detector. */
type Known = Pick<Entity, 'kind' | 'start' | 'end' | 'score'>;

/** From this score on a full name confirms its parts elsewhere. */
const confirmingScore = 0.75;
const mentionScore = 0.7;
const identifierScore = 0.72;
const mostPeople = 2000;

/**
 * Where else in the text the people found so far are named: by one of their names, in other case, and in
 * identifiers (`getMariaGonzalezOrders`, `maria_gonzalez`, `mgonzalez`).
 */
export function mentionsOf(source: SourceText, entities: readonly Known[], lexicon: () => Lexicon): Entity[] {
  const parts = partsOf(source.text, entities, lexicon);
  if (parts.size === 0) return [];
  const found: Entity[] = [];
  const isCode = source.format.family === 'code' || source.format.family === 'shell';
  let previous: Piece | undefined;
  forEachPiece(source.text, 0, source.text.length, (start, end, hash) => {
    if (end - start < 3) return;
    const piece: Piece = { start, end, part: parts.get(hash) };
    const mention = mentionAt(source, piece, previous, isCode);
    if (mention) found.push(mention);
    previous = piece;
  });
  return found;
}

function partsOf(text: string, entities: readonly Known[], lexicon: () => Lexicon): Map<number, Part> {
  const parts = new Map<number, Part>();
  let people = 0;
  for (const { kind: kindOfEntity, score, start, end } of entities) {
    if (kindOfEntity !== 'person' || score < confirmingScore || people >= mostPeople) continue;
    const words = text
      .slice(start, end)
      .split(/[\s.,+_-]+/)
      .map(fold)
      .filter((word) => word.length >= 3);
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < 2) continue;
    people++;
    const person: Person = { first: hashOfFolded(first), last: hashOfFolded(last) };
    const add = (word: string, role: Part['role']): void => {
      const flags = lexicon().flagsOf(word);
      const isCommon =
        role !== 'joined' && (isAmbiguous({ flags }) || wordSets().neverInNames.has(hashOfFolded(word)));
      const isKnown = role === 'joined' || isFirst({ flags }) || isLast({ flags }) || !isOtherName({ flags });
      if (isKnown && !parts.has(hashOfFolded(word)))
        parts.set(hashOfFolded(word), { person, role, isCommon });
    };
    add(first, 'first');
    add(last, 'last');
    for (const joined of [first + last, first.charAt(0) + last, last + first])
      if (joined.length >= 6) add(joined, 'joined');
  }
  return parts;
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
): Entity | undefined {
  const { part, start, end } = piece;
  if (!part) return undefined;
  const { text } = source;
  // The address as a whole is the e-mail rule's.
  if (/^\d{0,6}@/.test(text.slice(end, end + 7))) return undefined;
  if (part.role === 'joined') return person(start, end, identifierScore);
  const before = previous?.part;
  if (
    previous &&
    before &&
    before !== part &&
    before.person === part.person &&
    isSeam(text, previous.end, start)
  )
    return person(previous.start, end, identifierScore);
  if (part.isCommon || isInIdentifier(text, start, end) || !isCapital(text, start)) return undefined;
  if (isCode && !codeTextAt(source, start)) return undefined;
  return person(start, end, mentionScore);
}

function person(start: number, end: number, score: number): Entity {
  return { kind: 'person', start, end, score, evidence: [{ kind: 'memory' }] };
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
