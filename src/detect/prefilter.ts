import type { UnitBytes } from './unitBytes.ts';

type OnHit = (keyword: number, start: number, end: number) => void;

/** Shorter texts are read in one stream. */
const shortestHalved = 2048;
/** So many UTF-16 units in all are searched keyword by keyword. */
const longestSearched = 4096;

/**
 * Aho–Corasick over a flat table: one table look-up a UTF-16 unit finds every keyword, however many there are.
 * Keywords are lower-case ASCII; upper case is folded by the class table.
 *
 * Aho and Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
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
    while (advance(automaton, this.classes, text, cursor))
      this.tell(text, automaton, cursor.state, cursor.at, onHit);
  }

  /**
   * The same over the bytes of a text, much faster for a long one; letters with diacritics count as those without. Each
   * look-up waits for the one before, so both halves of the text are read at once, and the processor works on one while it
   * waits for the other.
   * @throws RangeError when there are too many keywords
   */
  sweep(text: string, bytes: UnitBytes, onHit: OnHit): void {
    const { length } = bytes;
    if (!this.automaton && (this.searched += length) <= longestSearched) {
      this.searchEach(bytes, onHit);
      return;
    }
    const automaton = this.build();
    // What ends in the first half belongs to it; the second begins early enough for what ends in it.
    const overlap = this.longest - 1;
    const middle = length < shortestHalved ? length : (length + overlap) >> 1;
    const from = middle - overlap;
    const hits: number[] = [];
    const later: number[] = [];
    if (middle === length) readOn(automaton, this.classes, bytes, { state: 0, at: 0 }, hits);
    else {
      const cursor = readHalves(automaton, this.classes, bytes, middle, from, hits, later);
      readOn(automaton, this.classes, bytes, cursor, later);
    }
    for (let index = 0; index < hits.length; index += 2)
      this.tell(text, automaton, hits[index] as number, hits[index + 1] as number, onHit);
    for (let index = 0; index < later.length; index += 2)
      if ((later[index + 1] as number) > middle)
        this.tell(text, automaton, later[index] as number, later[index + 1] as number, onHit);
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

interface Automaton {
  /** 64 classes a state: `table[state << 6 | class]` is the next state. */
  readonly table: Uint16Array;
  /** For each state the keywords that end there, or undefined. States without any come first. */
  readonly outputs: readonly (readonly number[] | undefined)[];
  /** States from here on have output, so that the inner loops need one comparison and no second table. */
  readonly firstOutput: number;
}

function buildAutomaton(keywords: readonly string[], classes: Uint8Array): Automaton {
  const trie = buildTrie(keywords, classes);
  const { order, failure } = breadthFirst(trie);
  const { numbers, firstOutput } = numberStates(trie, order);
  return {
    firstOutput,
    outputs: renumberOutputs(trie, numbers),
    table: denseTable(trie, order, failure, numbers),
  };
}

/**
 * Reads as many bytes from the start as from `from` on, and notes states with output and where they end.
 * @returns where the second stream stands
 */
function readHalves(
  { table, firstOutput }: Automaton,
  classes: Uint8Array,
  bytes: UnitBytes,
  middle: number,
  from: number,
  hits: number[],
  later: number[],
): Cursor {
  let first = 0;
  let second = 0;
  for (let at = 0; at < middle; at++) {
    first = table[(first << 6) | (classes[bytes[at] as number] as number)] as number;
    second = table[(second << 6) | (classes[bytes[at + from] as number] as number)] as number;
    if (first >= firstOutput) hits.push(first, at + 1);
    if (second >= firstOutput) later.push(second, at + from + 1);
  }
  return { state: second, at: middle + from };
}

function readOn(
  { table, firstOutput }: Automaton,
  classes: Uint8Array,
  bytes: UnitBytes,
  cursor: Cursor,
  hits: number[],
): void {
  let { state } = cursor;
  for (let { at } = cursor; at < bytes.length; at++) {
    state = table[(state << 6) | (classes[bytes[at] as number] as number)] as number;
    if (state >= firstOutput) hits.push(state, at + 1);
  }
}

/**
 * Moves to the end of the next keyword. A function of its own, so that the compiler can keep its few variables in
 * registers whatever the callers look like.
 */
function advance(
  { table, firstOutput }: Automaton,
  classes: Uint8Array,
  text: string,
  cursor: Cursor,
): boolean {
  const length = text.length;
  let { state, at } = cursor;
  while (at < length) {
    const unit = text.charCodeAt(at++);
    state = table[(state << 6) | (unit < 128 ? (classes[unit] as number) : 0)] as number;
    if (state >= firstOutput) {
      cursor.state = state;
      cursor.at = at;
      return true;
    }
  }
  return false;
}

/** Where a scan stands: the state, and the UTF-16 offset after the last unit read. */
interface Cursor {
  state: number;
  at: number;
}

/** A sparse trie: the children of a state are a linked list. State 0 is the root; 0 also ends lists. */
interface Trie {
  readonly states: number;
  readonly firstChild: Uint16Array;
  readonly nextSibling: Uint16Array;
  /** The class of the edge that leads to a state. */
  readonly symbol: Uint8Array;
  readonly outputs: (number[] | undefined)[];
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

function buildTrie(keywords: readonly string[], classes: Uint8Array): Trie {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const firstChild = new Uint16Array(most);
  const nextSibling = new Uint16Array(most);
  const symbol = new Uint8Array(most);
  const outputs: (number[] | undefined)[] = [undefined];
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (let i = 0; i < keyword.length; i++) {
      const wanted = classes[keyword.charCodeAt(i)] as number;
      let child = firstChild[state] as number;
      while (child !== 0 && symbol[child] !== wanted) child = nextSibling[child] as number;
      if (child === 0) {
        child = outputs.push(undefined) - 1;
        if (child > 65_535) throw new RangeError('Too many keywords for a 16-bit table.');
        symbol[child] = wanted;
        nextSibling[child] = firstChild[state] as number;
        firstChild[state] = child;
      }
      state = child;
    }
    (outputs[state] ??= []).push(index);
  });
  return { states: outputs.length, firstChild, nextSibling, symbol, outputs };
}

interface BreadthFirst {
  /** The states, each after its parent and its failure state. */
  readonly order: Uint16Array;
  /** Per state the one for the longest proper suffix that is in the trie. */
  readonly failure: Uint16Array;
}

/** Orders the states, finds their failure states, and lets outputs inherit along them. */
function breadthFirst({ states, firstChild, nextSibling, symbol, outputs }: Trie): BreadthFirst {
  const order = new Uint16Array(states);
  const failure = new Uint16Array(states);
  const rootChildren = new Uint16Array(64);
  for (let child = firstChild[0] as number; child !== 0; child = nextSibling[child] as number)
    rootChildren[symbol[child] as number] = child;
  const childOf = (state: number, wanted: number): number => {
    if (state === 0) return rootChildren[wanted] as number;
    let child = firstChild[state] as number;
    while (child !== 0 && symbol[child] !== wanted) child = nextSibling[child] as number;
    return child;
  };
  let queued = 1;
  for (let place = 0; place < queued; place++) {
    const state = order[place] as number;
    for (let child = firstChild[state] as number; child !== 0; child = nextSibling[child] as number) {
      order[queued++] = child;
      if (state === 0) continue;
      const wanted = symbol[child] as number;
      let fallback = failure[state] as number;
      while (fallback !== 0 && childOf(fallback, wanted) === 0) fallback = failure[fallback] as number;
      const target = childOf(fallback, wanted);
      failure[child] = target;
      const inherited = outputs[target];
      if (inherited) outputs[child] = [...(outputs[child] ?? []), ...inherited];
    }
  }
  return { order, failure };
}

interface Numbering {
  readonly numbers: Uint16Array;
  readonly firstOutput: number;
}

/** Numbers the states breadth-first, which keeps the busy ones together, and those with output last. */
function numberStates({ states, outputs }: Trie, order: Uint16Array): Numbering {
  const numbers = new Uint16Array(states);
  let used = 0;
  for (const state of order) if (!outputs[state]) numbers[state] = used++;
  const firstOutput = used;
  for (const state of order) if (outputs[state]) numbers[state] = used++;
  return { numbers, firstOutput };
}

function renumberOutputs({ outputs }: Trie, numbers: Uint16Array): (readonly number[] | undefined)[] {
  const renumbered = new Array<readonly number[] | undefined>(outputs.length);
  for (let state = 0; state < outputs.length; state++) renumbered[numbers[state] as number] = outputs[state];
  return renumbered;
}

/** Each row is its failure state's, which is complete by then, with the state's own children put in. */
function denseTable(trie: Trie, order: Uint16Array, failure: Uint16Array, numbers: Uint16Array): Uint16Array {
  const table = new Uint16Array(trie.states << 6);
  for (const state of order) {
    const row = (numbers[state] as number) << 6;
    const fallback = (numbers[failure[state] as number] as number) << 6;
    if (state !== 0) table.copyWithin(row, fallback, fallback + 64);
    for (let child = trie.firstChild[state] as number; child !== 0; child = trie.nextSibling[child] as number)
      table[row | (trie.symbol[child] as number)] = numbers[child] as number;
  }
  return table;
}
