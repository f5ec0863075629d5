import { titleCue } from './cues.ts';
import { hashSeed, mix, nameFlag, type Lexicon } from './lexicon.ts';
import { fold, kind, kindOf, letterTables } from './letters.ts';
import {
  hashWithout,
  isContraction,
  isGlued,
  isLetter,
  possessiveLength,
  shapeOf,
  type Shape,
} from './wordShape.ts';

/** What stands between a word and the one before it in its run. */
export type Joint = 'none' | 'space' | 'hyphen' | 'ampersand';

export interface Word {
  /** UTF-16 offsets; the dot of an initial or abbreviation is not part of the word. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Of the lexicon. */
  readonly flags: number;
  readonly hash: number;
  readonly joint: Joint;
}

/** Lower-case words that may stand inside a name. */
const particles = new Set(
  'van von der den de del della di da das do dos du la le los las ten ter zu zum y e af al el bin ibn ben bint binti st'.split(
    ' ',
  ),
);

/** Longest run that is looked at; a headline of capitals is no name. */
const longestRun = 12;

/** Who is told of what; all offsets are UTF-16. */
export interface RunListeners {
  readonly onRun: (run: readonly Word[]) => void;
  /** Called for lower-case words, with the hash of the word. */
  readonly onLower?: ((start: number, end: number, hash: number) => void) | undefined;
  /** Called for a run of Han, kana or Hangul. */
  readonly onEastAsian?: (start: number, end: number) => void;
}

/**
 * Reads a stretch of text and hands out its runs: words with a capital, an initial or a name particle, joined by one
 * space, a hyphen or an ampersand. Words inside identifiers, paths and addresses are skipped.
 */
export class RunReader {
  private run: Word[] = [];

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
    private readonly listeners: RunListeners,
  ) {}

  /** The inner loop keeps what it needs in locals: it visits every unit. */
  read(from: number, to: number): void {
    const { text } = this;
    const { kinds, folded } = letterTables();
    const { upper, lower, uncased, joiner, other, digit } = kind;
    const [seed, step, kindOfUnit] = [hashSeed, mix, kindOf];
    const known = kinds.length;
    const isLowerAsked = this.listeners.onLower !== undefined;
    let at = from;
    while (at < to) {
      const unit = text.charCodeAt(at);
      const first = unit < known ? (kinds[unit] as number) : kindOfUnit(unit);
      if (first !== lower && first !== upper && first !== uncased) {
        at += unit === 0x5c && isLineBreak(text, at + 1) ? 2 : 1;
        continue;
      }
      if (first === lower && !isLowerAsked && this.run.length === 0) {
        at = this.endOfWord(at, to);
        continue;
      }
      let end = at;
      let uppers = 0;
      let hash = seed;
      for (; end < to; end++) {
        const next = text.charCodeAt(end);
        const nextKind = next < known ? (kinds[next] as number) : kindOfUnit(next);
        if (nextKind === other || nextKind === digit) {
          if (next !== 0x5c || !isEscapedApostrophe(text, at, end)) break;
          end++;
          continue;
        }
        if (nextKind === joiner) {
          if (next !== 0x27 || isLetter(text.charCodeAt(end + 1))) continue;
          if (!isEscapedApostrophe(text, at, end)) break;
          end++;
          continue;
        }
        if (nextKind === upper) uppers++;
        hash = step(hash, next < known ? (folded[next] as number) : next);
      }
      this.take(at, end, first, uppers, hash);
      at = end;
    }
    this.flush();
  }

  /** Where the word that starts at `start` ends; of words in lower case that nobody asks for, only this matters. */
  private endOfWord(start: number, to: number): number {
    const { text } = this;
    const { kinds } = letterTables();
    for (let end = start + 1; end < to; end++) {
      const unit = text.charCodeAt(end);
      const here = unit < kinds.length ? (kinds[unit] as number) : kindOf(unit);
      if (here === kind.other || here === kind.digit) return end;
      if (here === kind.joiner && unit === 0x27 && !isLetter(text.charCodeAt(end + 1))) return end;
    }
    return to;
  }

  private take(start: number, end: number, first: number, uppers: number, hash: number): void {
    const { text } = this;
    if (isGlued(text, start, end)) {
      this.flush();
      return;
    }
    if (first === kind.uncased && text.charCodeAt(start) >= 0x3000) {
      this.flush();
      this.listeners.onEastAsian?.(start, end);
      return;
    }
    if (first === kind.lower) {
      this.takeLower(start, end, hash);
      return;
    }
    if (isContraction(text, start, end)) {
      this.flush();
      return;
    }
    const possessive = possessiveLength(text, start, end);
    const wordEnd = end - possessive;
    const shape = shapeOf(text, start, wordEnd, first, uppers);
    const wordHash = possessive === 0 ? hash : hashWithout(text, start, wordEnd);
    this.push({
      start,
      end: wordEnd,
      shape,
      flags: this.lexicon.flagsOfHash(wordHash),
      hash: wordHash,
      joint: 'none',
    });
    if (possessive > 0) this.flush();
  }

  private takeLower(start: number, end: number, hash: number): void {
    const { text } = this;
    if (this.run.length > 0 && end - start <= 5 && particles.has(text.slice(start, end))) {
      this.push({ start, end, shape: 'lower', flags: 0, hash, joint: 'none' });
      return;
    }
    this.flush();
    this.listeners.onLower?.(start, end, hash);
  }

  private push(word: Word): void {
    const previous = this.run.at(-1);
    const joint = previous ? jointBetween(this.text, previous, word) : 'none';
    if (previous && (joint === 'none' || this.run.length >= longestRun)) this.flush();
    if (this.run.length === 0 && word.shape === 'lower') return;
    this.run.push(this.run.length === 0 ? word : { ...word, joint });
  }

  private flush(): void {
    if (this.run.length === 0) return;
    const { run } = this;
    this.run = [];
    while (run.at(-1)?.shape === 'lower') run.pop();
    this.listeners.onRun(run);
  }
}

/** The letter at `at` of an escaped line break or tab, before a capital: `regards\nMarcel`. */
function isLineBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 110 || unit === 114 || unit === 116) && kindOf(text.charCodeAt(at + 1)) === kind.upper;
}

/** `O\\'Brien` in a string, `O''Brien` in SQL: the escape at `at` and an apostrophe, near the start of the word. */
function isEscapedApostrophe(text: string, start: number, at: number): boolean {
  return at - start <= 3 && text.charCodeAt(at + 1) === 0x27 && isLetter(text.charCodeAt(at + 2));
}

/** One space (after an initial or a short abbreviation: also a dot), a hyphen, or ` & `. */
function jointBetween(text: string, previous: Word, { start, end }: Word): Joint {
  const gap = start - previous.end;
  const first = text.charCodeAt(previous.end);
  if (gap === 1) {
    if (first === 32 || first === 0xa0) return 'space';
    if (first === 45 || first === 0x2010 || first === 0x2011) return 'hyphen';
    return first === 46 && previous.shape === 'initial' ? 'space' : 'none';
  }
  // Behind two blanks, and before a colon, stands the next label of the line.
  if (gap === 2 && first === 32 && text.charCodeAt(previous.end + 1) === 32)
    return text.charCodeAt(end) === 58 || isColumn(text, previous.start, end) ? 'none' : 'space';
  if (gap === 2 && first === 46 && isBlank(text.charCodeAt(previous.end + 1)))
    return previous.shape === 'initial' || isAbbreviatedTitle(text, previous) ? 'space' : 'none';
  if (gap === 3 && text.charCodeAt(previous.end + 1) === 38 && first === 32) return 'ampersand';
  return 'none';
}

/** `Qty  Item       Price`: two blanks more on either side part columns. */
function isColumn(text: string, start: number, end: number): boolean {
  return (
    text.startsWith('  ', end) ||
    (text.startsWith('  ', start - 2) && /\S {2}$/.test(text.slice(start - 3, start)))
  );
}

function isAbbreviatedTitle(text: string, { start, end }: Word): boolean {
  return end - start <= 5 && titleCue(fold(text.slice(start, end))) !== undefined;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 0xa0;
}

export function isFirst(word: Pick<Word, 'flags'> | undefined): boolean {
  return word !== undefined && (word.flags & nameFlag.first) !== 0;
}

export function isLast(word: Pick<Word, 'flags'> | undefined): boolean {
  return word !== undefined && (word.flags & nameFlag.last) !== 0;
}

export function isAmbiguous(word: Pick<Word, 'flags'> | undefined): boolean {
  return word !== undefined && (word.flags & (nameFlag.word | nameFlag.other)) !== 0;
}

/** Also a place, a product, a month: a capital says nothing. */
export function isOtherName(word: Pick<Word, 'flags'> | undefined): boolean {
  return word !== undefined && (word.flags & nameFlag.other) !== 0;
}
