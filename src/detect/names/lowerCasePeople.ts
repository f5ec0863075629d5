import { cueAfter, cueBefore } from './cues.ts';
import type { Entity, Stretch } from './entity.ts';
import { nameFlag, type Lexicon } from './lexicon.ts';
import { fold } from './letters.ts';
import { hasSurnameEnding } from './surnameEnding.ts';
import { wordSets } from './wordSets.ts';

const pairScore = 0.45;
const introducedScore = 0.65;
const threshold = 0.55;

interface LowerWord {
  readonly start: number;
  readonly end: number;
  readonly isFirst: boolean;
}

/**
 * Finds people in sentences typed without capitals, as in a chat: a first name and a surname side by side, or a
 * first name after "my name is". Only names that are nothing else count.
 */
export class LowerCasePeople {
  readonly found: Entity[] = [];
  private previous: LowerWord | undefined;
  private beforePrevious: LowerWord | undefined;

  constructor(
    private readonly stretch: Stretch,
    private readonly lexicon: Lexicon,
  ) {}

  readonly take = (start: number, end: number, hash: number): void => {
    const flags = this.lexicon.flagsOfHash(hash);
    const isPlain =
      (flags & (nameFlag.word | nameFlag.other)) !== 0 ||
      end - start < 4 ||
      wordSets().neverInNames.has(hash);
    const isFirst = !isPlain && (flags & nameFlag.first) !== 0;
    const opening = this.previous && this.openingBefore(start);
    if (!isFirst && !this.previous) return;
    const word: LowerWord = { start, end, isFirst };
    if (opening && !isPlain && this.isSurname(start, end, flags)) this.addPair(opening.start, end);
    else if (isFirst) this.addIntroduced(word);
    // Of other words only an initial behind a first name matters to what follows.
    const isInitial = end - start === 1 && this.previous?.isFirst === true;
    this.beforePrevious = isInitial ? this.previous : undefined;
    this.previous = isFirst || isInitial ? word : undefined;
  };

  /** The first name that stands before `start`, directly or with one initial between. */
  private openingBefore(start: number): LowerWord | undefined {
    const { text } = this.stretch;
    const { previous, beforePrevious } = this;
    if (previous?.isFirst && isSeam(text, previous.end, start)) return previous;
    if (!previous || !beforePrevious?.isFirst || previous.end - previous.start !== 1) return undefined;
    return isSeam(text, beforePrevious.end, previous.start) && isSeam(text, previous.end, start)
      ? beforePrevious
      : undefined;
  }

  private isSurname(start: number, end: number, flags: number): boolean {
    return (flags & nameFlag.last) !== 0 || hasSurnameEnding(fold(this.stretch.text.slice(start, end)));
  }

  private addPair(start: number, end: number): void {
    const { text, start: floor, end: limit } = this.stretch;
    const cue = cueBefore(text, start, floor);
    const isLineStart = start === floor || text.charCodeAt(start - 1) === 10;
    const isPossessive = /^['’]s\b/.test(text.slice(end, end + 2) + ' ');
    const lift =
      (cue?.weight ?? 0) +
      (cueAfter(text, start, end, limit)?.weight ?? 0) +
      (isLineStart || isPossessive ? 0.15 : 0);
    if (pairScore + lift < threshold) return;
    this.add(start, end, Math.min(pairScore + lift, 0.9), cue?.word);
  }

  private addIntroduced({ start, end }: LowerWord): void {
    const cue = cueBefore(this.stretch.text, start, this.stretch.start);
    if (cue && cue.weight >= 0.45) this.add(start, end, introducedScore, cue.word);
  }

  private add(start: number, end: number, score: number, detail: string | undefined): void {
    const cue = detail === undefined ? [] : [{ kind: 'cue' as const, detail }];
    this.found.push({ kind: 'person', start, end, score, evidence: [{ kind: 'lexicon' }, ...cue] });
  }
}

/** One blank, or the dot of an initial and a blank. */
function isSeam(text: string, end: number, start: number): boolean {
  const gap = start - end;
  return (gap === 1 && text.charCodeAt(end) === 32) || (gap === 2 && text.startsWith('. ', end));
}
