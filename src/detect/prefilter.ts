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
  /** For each state the keywords that end there, or undefined. */
  private readonly outputs: (readonly number[] | undefined)[];
  private readonly hasOutput: Uint8Array;
  private readonly lengths: Uint16Array;

  /** @throws RangeError when a keyword is empty, not lower-case ASCII, or the keywords need over 63 characters. */
  constructor(keywords: readonly string[]) {
    this.classes = classTable(keywords);
    this.lengths = Uint16Array.from(keywords, (keyword) => keyword.length);
    const trie = buildTrie(keywords, this.classes);
    this.outputs = trie.outputs;
    this.table = completeTable(trie);
    this.hasOutput = Uint8Array.from(trie.outputs, (output) => (output ? 1 : 0));
  }

  /**
   * Calls `onHit(keywordIndex, start, end)` for every occurrence, overlapping ones included, in order of their ends.
   * Offsets are UTF-16.
   */
  scan(text: string, onHit: (keyword: number, start: number, end: number) => void): void {
    const { table, classes, hasOutput, outputs, lengths } = this;
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      state = table[(state << 6) | (unit < 128 ? (classes[unit] as number) : 0)] as number;
      if (hasOutput[state] === 0) continue;
      for (const keyword of outputs[state] ?? []) onHit(keyword, i + 1 - (lengths[keyword] as number), i + 1);
    }
  }
}

interface Trie {
  /** Per state a map from class to child; -1 where there is none. */
  readonly children: Int32Array[];
  readonly outputs: (number[] | undefined)[];
}

function classTable(keywords: readonly string[]): Uint8Array {
  const classes = new Uint8Array(128);
  let used = 0;
  for (const keyword of keywords) {
    if (!/^[!-@[-~ ]+$/.test(keyword)) throw new RangeError(`Keyword is not lower-case ASCII: ${keyword}`);
    for (const character of keyword) {
      const unit = character.charCodeAt(0);
      if (classes[unit] !== 0) continue;
      if (++used > 63) throw new RangeError('The keywords use more than 63 different characters.');
      classes[unit] = used;
      classes[character.toUpperCase().charCodeAt(0)] = used;
    }
  }
  return classes;
}

function buildTrie(keywords: readonly string[], classes: Uint8Array): Trie {
  const children: Int32Array[] = [new Int32Array(64).fill(-1)];
  const outputs: (number[] | undefined)[] = [undefined];
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (let i = 0; i < keyword.length; i++) {
      const symbol = classes[keyword.charCodeAt(i)] ?? 0;
      const row = children[state] as Int32Array;
      let next = row[symbol] ?? -1;
      if (next < 0) {
        next = children.push(new Int32Array(64).fill(-1)) - 1;
        outputs.push(undefined);
        row[symbol] = next;
      }
      state = next;
    }
    (outputs[state] ??= []).push(index);
  });
  if (children.length > 65_535) throw new RangeError('Too many keywords for a 16-bit table.');
  return { children, outputs };
}

/** Breadth-first, so that the failure state of every child is complete before the child is. */
function completeTable({ children, outputs }: Trie): Uint16Array {
  const table = new Uint16Array(children.length << 6);
  const failure = new Uint16Array(children.length);
  const queue: number[] = [0];
  for (const state of queue) {
    const row = children[state] as Int32Array;
    const fallback = (failure[state] as number) << 6;
    for (let symbol = 0; symbol < 64; symbol++) {
      const child = row[symbol] as number;
      const onFailure = state === 0 ? 0 : (table[fallback | symbol] as number);
      if (child < 0) {
        table[(state << 6) | symbol] = onFailure;
        continue;
      }
      table[(state << 6) | symbol] = child;
      failure[child] = onFailure;
      const inherited = outputs[onFailure];
      if (inherited) outputs[child] = [...(outputs[child] ?? []), ...inherited];
      queue.push(child);
    }
  }
  return table;
}
