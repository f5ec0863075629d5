import {
  advance,
  buildAutomaton,
  readOn,
  readStreams,
  streamCount,
  type Automaton,
  type Cursor,
  type Hits,
} from './automaton.ts';
import type { UnitBytes } from './unitBytes.ts';

type OnHit = (keyword: number, start: number, end: number) => void;

/** Shorter texts are read in one stream. */
const shortestDivided = 2048;
/** So many UTF-16 units in all are searched keyword by keyword. */
const longestSearched = 4096;

/** Finds every occurrence of its keywords. They are lower-case ASCII; in texts, upper case counts as lower case. */
export class Prefilter {
  private readonly classes: Uint8Array;
  private readonly lengths: Uint16Array;
  /** The keywords that a hit must still be compared with; empty where the classes tell all characters apart. */
  private readonly ambiguous: readonly (string | undefined)[];
  private readonly longest: number;
  /** Built for the first text that is worth it. */
  private automaton: Automaton | undefined;
  /** How many UTF-16 units were searched without it. */
  private searched = 0;

  /** @throws RangeError when a keyword is empty or not lower-case ASCII. */
  constructor(private readonly keywords: readonly string[]) {
    this.classes = classTable(keywords);
    this.ambiguous = ambiguousKeywords(keywords, this.classes);
    this.lengths = Uint16Array.from(keywords, (keyword) => keyword.length);
    this.longest = this.lengths.reduce((longest, length) => Math.max(longest, length), 0);
  }

  /**
   * Calls `onHit(keywordIndex, start, end)` for every occurrence, overlapping ones included, in order of their ends.
   * Offsets are UTF-16.
   * @throws RangeError when there are too many keywords
   */
  scan(text: string, onHit: OnHit): void {
    const automaton = this.build();
    const cursor: Cursor = { state: 0, at: 0 };
    while (advance(automaton, text, cursor)) this.tell(text, automaton, cursor.state, cursor.at, onHit);
  }

  /**
   * The same over the bytes of a text, much faster for a long one; letters with diacritics count as those without. A
   * long text is read in several places at once.
   * @throws RangeError when there are too many keywords
   */
  sweep(text: string, bytes: UnitBytes, onHit: OnHit): void {
    const { length } = bytes;
    if (!this.automaton && (this.searched += length) <= longestSearched) {
      this.searchEach(bytes, onHit);
      return;
    }
    const automaton = this.build();
    if (length < shortestDivided) {
      const hits: Hits = [];
      readOn(automaton, bytes, { state: 0, at: 0 }, hits);
      this.tellAll(text, automaton, hits, 0, onHit);
      return;
    }
    // Each stream begins early enough for the keywords that end behind the end of the one before.
    const overlap = this.longest - 1;
    const each = Math.floor((length + (streamCount - 1) * overlap) / streamCount);
    const step = each - overlap;
    const streams: [Hits, Hits, Hits, Hits] = [[], [], [], []];
    readOn(
      automaton,
      bytes,
      readStreams(automaton, bytes, each, step, streams),
      streams[streamCount - 1] as Hits,
    );
    for (const [index, hits] of streams.entries())
      this.tellAll(text, automaton, hits, index === 0 ? 0 : index * step + overlap, onHit);
  }

  private build(): Automaton {
    return (this.automaton ??= buildAutomaton(this.keywords, this.classes));
  }

  /** For the first few words: to build the automaton takes longer than to look for each keyword by itself. */
  private searchEach(bytes: UnitBytes, onHit: OnHit): void {
    const folded = String.fromCharCode(...bytes).toLowerCase();
    const hits: { readonly keyword: number; readonly start: number; readonly end: number }[] = [];
    for (const [keyword, word] of this.keywords.entries())
      for (let start = folded.indexOf(word); start >= 0; start = folded.indexOf(word, start + 1))
        hits.push({ keyword, start, end: start + word.length });
    hits.sort((a, b) => a.end - b.end || a.start - b.start);
    for (const { keyword, start, end } of hits) onHit(keyword, start, end);
  }

  /** Tells of what was noted, where it ends behind `from`. */
  private tellAll(text: string, automaton: Automaton, hits: Hits, from: number, onHit: OnHit): void {
    for (let index = 0; index < hits.length; index += 2) {
      const end = hits[index + 1] as number;
      if (end > from) this.tell(text, automaton, hits[index] as number, end, onHit);
    }
  }

  /** Tells of the keywords that end where a state was reached. */
  private tell(text: string, { outputs }: Automaton, state: number, end: number, onHit: OnHit): void {
    const { lengths, ambiguous } = this;
    for (const keyword of outputs[state] as readonly number[]) {
      const start = end - (lengths[keyword] as number);
      const exact = ambiguous[keyword];
      if (exact === undefined || text.slice(start, end).toLowerCase() === exact) onHit(keyword, start, end);
    }
  }
}

/** The class that all characters share for which no class of their own is left. */
const sharedClass = 63;

/** Gives the characters a class each, the most used first. */
function classTable(keywords: readonly string[]): Uint8Array {
  const uses = new Uint32Array(128);
  for (const keyword of keywords) {
    if (!/^[!-@[-~ ]+$/.test(keyword)) throw new RangeError(`Keyword is not lower-case ASCII: ${keyword}`);
    for (let i = 0; i < keyword.length; i++) {
      const unit = keyword.charCodeAt(i);
      uses[unit] = (uses[unit] as number) + 1;
    }
  }
  // Of bytes, too: those beyond ASCII are in no keyword.
  const classes = new Uint8Array(256);
  const used = Array.from(uses.keys()).filter((unit) => uses[unit] !== 0);
  used.sort((a, b) => (uses[b] as number) - (uses[a] as number));
  used.forEach((unit, index) => {
    const own = Math.min(index + 1, sharedClass);
    classes[unit] = own;
    classes[String.fromCharCode(unit).toUpperCase().charCodeAt(0)] = own;
  });
  return classes;
}

/** The keywords with a character whose class is shared by several, which hits must be compared with. */
function ambiguousKeywords(keywords: readonly string[], classes: Uint8Array): (string | undefined)[] {
  if (!classes.includes(sharedClass)) return [];
  const isShared = (keyword: string): boolean => {
    for (let i = 0; i < keyword.length; i++) if (classes[keyword.charCodeAt(i)] === sharedClass) return true;
    return false;
  };
  return keywords.map((keyword) => (isShared(keyword) ? keyword : undefined));
}
