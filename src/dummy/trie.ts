import { labelWords } from './label.ts';
import type { Lookalike } from './lookalike.ts';
import type { VaultEntry } from './vault.ts';

/** Between the words of a label: nothing (`personA`), a separator, a blank, emphasis, a line break. */
export const gapSymbol = -1;
/** One or more blanks, however they are written. */
export const blankSymbol = -2;

export interface TrieNode {
  readonly children: Map<number, TrieNode>;
  entries: VaultEntry[] | undefined;
  lookalike: Lookalike | undefined;
}

const labelKinds = new Set(
  ['personName', 'firstName', 'lastName', 'username', 'homeFolder', 'email', 'organization'].concat([
    'city',
    'nationality',
    'carrier',
    'medication',
    'diagnosis',
  ]),
);

export function isLabelKind(kind: string): boolean {
  return labelKinds.has(kind);
}

function newNode(): TrieNode {
  return { children: new Map(), entries: undefined, lookalike: undefined };
}

/** Every dummy of a vault by its symbols: letters without case, gaps in labels, blanks, and everything else as it is. */
export class DummyTrie {
  readonly root = newNode();
  /** For each ASCII unit whether a dummy begins with it. */
  readonly starts = new Uint8Array(128);
  /** Whether a dummy may touch letters and digits. */
  hasGlued = false;
  /** Of the longest dummy, in UTF-16 units. */
  longest = 0;

  constructor() {
    for (const word of labelWords) this.mark([...unitsOf(word), gapSymbol], 'label');
    this.mark(unitsOf('example'), 'serial');
    this.mark(unitsOf('deadbeef'), 'hexadecimal');
    this.mark(unitsOf('00000000-0000-'), 'uuid');
  }

  add(entry: VaultEntry): void {
    const node = this.path(symbolsOf(entry));
    (node.entries ??= []).push(entry);
    this.longest = Math.max(this.longest, entry.dummy.length);
    if (isGlued(entry)) this.hasGlued = true;
  }

  private mark(symbols: readonly number[], lookalike: Lookalike): void {
    this.path(symbols).lookalike = lookalike;
  }

  private path(symbols: readonly number[]): TrieNode {
    const first = symbols[0] ?? 0;
    if (first < 128 && first >= 0) {
      this.starts[first] = 1;
      this.starts[String.fromCharCode(first).toUpperCase().charCodeAt(0)] = 1;
    }
    let node = this.root;
    for (const symbol of symbols) {
      let next = node.children.get(symbol);
      if (!next) node.children.set(symbol, (next = newNode()));
      node = next;
    }
    return node;
  }
}

/** The kind of dummy for values that touch letters or digits: it says itself where it ends. */
export const gluedKind = 'glued';

export function isGlued({ kind }: Pick<VaultEntry, 'kind'>): boolean {
  return kind === gluedKind;
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, at) => foldUnit(text.charCodeAt(at)));
}

/** ASCII capitals become small letters. */
export function foldUnit(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

const label = new RegExp(`(${labelWords.join('|')})([-_. ]?)(?=[a-z]{1,5}\\d{0,4}(?![a-z]))`, 'gi');

function symbolsOf({ dummy, kind }: VaultEntry): number[] {
  if (!isLabelKind(kind)) return plainSymbols(dummy);
  const symbols: number[] = [];
  let copied = 0;
  for (const match of dummy.matchAll(label)) {
    const word = match[1] ?? '';
    symbols.push(...plainSymbols(dummy.slice(copied, match.index + word.length)), gapSymbol);
    copied = match.index + match[0].length;
  }
  return [...symbols, ...plainSymbols(dummy.slice(copied))];
}

/** Runs of blanks are one symbol: a model may wrap a line or indent it otherwise. */
function plainSymbols(text: string): number[] {
  const symbols: number[] = [];
  for (const part of text.split(/(\s+)/)) {
    if (part === '') continue;
    if (/^\s/.test(part)) symbols.push(blankSymbol);
    else symbols.push(...unitsOf(part));
  }
  return symbols;
}
