import type { UnitBytes } from './unitBytes.ts';

/**
 * Aho–Corasick over a flat table: one table look-up a UTF-16 unit finds every keyword, however many there are.
 *
 * Aho and Corasick, "Efficient string matching", CACM 18(6), 1975.
 */
export interface Automaton {
  readonly classes: Uint8Array;
  /** 64 classes a state: `table[state << 6 | class]` is the next state. */
  readonly table: Uint16Array;
  /** For each state the keywords that end there, or undefined. States without any come first. */
  readonly outputs: readonly (readonly number[] | undefined)[];
  /** States from here on have output, so that the inner loops need one comparison and no second table. */
  readonly firstOutput: number;
}

/**
 * @param classes of characters, upper case as lower case; 0 for those in no keyword
 * @throws RangeError when there are too many keywords
 */
export function buildAutomaton(keywords: readonly string[], classes: Uint8Array): Automaton {
  const trie = buildTrie(keywords, classes);
  const { order, failure } = breadthFirst(trie);
  const { numbers, firstOutput } = numberStates(trie, order);
  return {
    classes,
    firstOutput,
    outputs: renumberOutputs(trie, numbers),
    table: denseTable(trie, order, failure, numbers),
  };
}

/** In how many places of a text {@link readStreams} reads at once. */
export const streamCount = 4;

/** What a stream met: states with output, each followed by the offset where they end. */
export type Hits = number[];

/**
 * Reads `length` bytes in each of four places, the first at the start and each `step` behind the one before. A look-up
 * waits for the one before it; the processor works on one stream while another waits.
 * @returns where the last stream stands
 */
export function readStreams(
  { table, classes, firstOutput }: Automaton,
  bytes: UnitBytes,
  length: number,
  step: number,
  [hitsA, hitsB, hitsC, hitsD]: readonly [Hits, Hits, Hits, Hits],
): Cursor {
  const [b, c, d] = [step, 2 * step, 3 * step];
  let stateA = 0;
  let stateB = 0;
  let stateC = 0;
  let stateD = 0;
  for (let at = 0; at < length; at++) {
    stateA = table[(stateA << 6) | (classes[bytes[at] as number] as number)] as number;
    stateB = table[(stateB << 6) | (classes[bytes[at + b] as number] as number)] as number;
    stateC = table[(stateC << 6) | (classes[bytes[at + c] as number] as number)] as number;
    stateD = table[(stateD << 6) | (classes[bytes[at + d] as number] as number)] as number;
    if (stateA >= firstOutput) hitsA.push(stateA, at + 1);
    if (stateB >= firstOutput) hitsB.push(stateB, at + b + 1);
    if (stateC >= firstOutput) hitsC.push(stateC, at + c + 1);
    if (stateD >= firstOutput) hitsD.push(stateD, at + d + 1);
  }
  return { state: stateD, at: length + d };
}

/** Reads on from a cursor, and notes states with output and where they end. */
export function readOn(
  { table, classes, firstOutput }: Automaton,
  bytes: UnitBytes,
  cursor: Cursor,
  hits: Hits,
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
export function advance({ table, classes, firstOutput }: Automaton, text: string, cursor: Cursor): boolean {
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
export interface Cursor {
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
