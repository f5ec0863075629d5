/**
 * Aho–Corasick over a flat table: one table look-up a UTF-16 unit finds every keyword, however many there are.
 * Keywords are lower-case ASCII; upper case is folded by the class table.
 *
 * Aho and Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
export class Prefilter {
  /** 64 classes a state: `table[state << 6 | class]` is the next state. */
  private readonly table: Uint16Array;
  private readonly classes: Uint8Array;
  /** For each state the keywords that end there, or undefined. States without any come first. */
  private readonly outputs: (readonly number[] | undefined)[];
  private readonly lengths: Uint16Array;
  /** The keywords that a hit must still be compared with; empty where the classes tell all characters apart. */
  private readonly ambiguous: readonly (string | undefined)[];
  /** States from here on have output, so that the inner loop needs one comparison and no second table. */
  private readonly firstOutput: number;

  /** @throws RangeError when a keyword is empty or not lower-case ASCII, or there are too many of them. */
  constructor(keywords: readonly string[]) {
    this.classes = classTable(keywords);
    this.ambiguous = ambiguousKeywords(keywords, this.classes);
    this.lengths = Uint16Array.from(keywords, (keyword) => keyword.length);
    const trie = buildTrie(keywords, this.classes);
    const order = completeTable(trie);
    const renumbered = putOutputsLast(trie, order);
    this.table = renumbered.table;
    this.outputs = renumbered.outputs;
    this.firstOutput = renumbered.firstOutput;
  }

  /**
   * Calls `onHit(keywordIndex, start, end)` for every occurrence, overlapping ones included, in order of their ends.
   * Offsets are UTF-16.
   */
  scan(text: string, onHit: (keyword: number, start: number, end: number) => void): void {
    const { outputs, lengths, ambiguous } = this;
    const cursor: Cursor = { state: 0, at: 0 };
    while (this.advance(text, cursor)) {
      const end = cursor.at;
      const ended = outputs[cursor.state] as readonly number[];
      for (const keyword of ended) {
        const start = end - (lengths[keyword] as number);
        const exact = ambiguous[keyword];
        if (exact === undefined || text.slice(start, end).toLowerCase() === exact) onHit(keyword, start, end);
      }
    }
  }

  /**
   * Moves to the end of the next keyword. A function of its own, so that the compiler can keep its few variables in
   * registers whatever the callers of {@link scan} look like.
   */
  private advance(text: string, cursor: Cursor): boolean {
    const { table, classes, firstOutput } = this;
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
}

/** Where a scan stands: the state, and the UTF-16 offset after the last unit read. */
interface Cursor {
  state: number;
  at: number;
}

interface Trie {
  /** `next[state << 6 | class]`; 0, the root, where there is no child. */
  next: Uint16Array;
  states: number;
  readonly outputs: (number[] | undefined)[];
}

/** The class that all characters share for which no class of their own is left. */
const sharedClass = 63;

/** Gives the characters a class each, the most used first. */
function classTable(keywords: readonly string[]): Uint8Array {
  const uses = new Map<number, number>();
  for (const keyword of keywords) {
    if (!/^[!-@[-~ ]+$/.test(keyword)) throw new RangeError(`Keyword is not lower-case ASCII: ${keyword}`);
    for (let i = 0; i < keyword.length; i++) {
      const unit = keyword.charCodeAt(i);
      uses.set(unit, (uses.get(unit) ?? 0) + 1);
    }
  }
  const classes = new Uint8Array(128);
  const byUse = [...uses].sort((a, b) => b[1] - a[1]);
  byUse.forEach(([unit], index) => {
    const own = Math.min(index + 1, sharedClass);
    classes[unit] = own;
    classes[String.fromCharCode(unit).toUpperCase().charCodeAt(0)] = own;
  });
  return classes;
}

/** The keywords with a character whose class is shared by several, which hits must be compared with. */
function ambiguousKeywords(keywords: readonly string[], classes: Uint8Array): (string | undefined)[] {
  if (!classes.includes(sharedClass)) return [];
  return keywords.map((keyword) =>
    [...keyword].some((character) => classes[character.charCodeAt(0)] === sharedClass) ? keyword : undefined,
  );
}

function buildTrie(keywords: readonly string[], classes: Uint8Array): Trie {
  const upperBound = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  if (upperBound > 65_535) throw new RangeError('Too many keywords for a 16-bit table.');
  const trie: Trie = { next: new Uint16Array(upperBound << 6), states: 1, outputs: [undefined] };
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (let i = 0; i < keyword.length; i++) {
      const cell = (state << 6) | (classes[keyword.charCodeAt(i)] as number);
      state = trie.next[cell] as number;
      if (state === 0) {
        state = trie.states++;
        trie.next[cell] = state;
        trie.outputs.push(undefined);
      }
    }
    (trie.outputs[state] ??= []).push(index);
  });
  return trie;
}

/**
 * Fills the missing transitions, breadth-first, so that the failure state of every child is complete before it.
 * @returns the states in that order
 */
function completeTable({ next, states, outputs }: Trie): Uint16Array {
  const failure = new Uint16Array(states);
  const queue = new Uint16Array(states);
  let queued = 1;
  for (let place = 0; place < queued; place++) {
    const state = queue[place] as number;
    const fallback = (failure[state] as number) << 6;
    for (let symbol = 0; symbol < 64; symbol++) {
      const cell = (state << 6) | symbol;
      const child = next[cell] as number;
      const onFailure = state === 0 ? 0 : (next[fallback | symbol] as number);
      if (child === 0) {
        next[cell] = onFailure;
        continue;
      }
      failure[child] = onFailure;
      const inherited = outputs[onFailure];
      if (inherited) outputs[child] = [...(outputs[child] ?? []), ...inherited];
      queue[queued++] = child;
    }
  }
  return queue;
}

/** Numbers the states anew: breadth-first, which keeps the busy ones together, and those with output last. */
function putOutputsLast({ next, states, outputs }: Trie, order: Uint16Array): PrefilterTables {
  const renumbered = new Uint16Array(states);
  let used = 0;
  for (const state of order) if (!outputs[state]) renumbered[state] = used++;
  const firstOutput = used;
  for (const state of order) if (outputs[state]) renumbered[state] = used++;
  const table = new Uint16Array(states << 6);
  const moved: (readonly number[] | undefined)[] = Array.from({ length: states }, () => undefined);
  for (let state = 0; state < states; state++) {
    const to = renumbered[state] as number;
    moved[to] = outputs[state];
    for (let symbol = 0; symbol < 64; symbol++)
      table[(to << 6) | symbol] = renumbered[next[(state << 6) | symbol] as number] as number;
  }
  return { table, outputs: moved, firstOutput };
}

interface PrefilterTables {
  readonly table: Uint16Array;
  readonly outputs: (readonly number[] | undefined)[];
  readonly firstOutput: number;
}
