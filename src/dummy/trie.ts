import { labelWords, tellingWords } from './label.ts';
import type { Lookalike } from './lookalike.ts';
import type { VaultEntry } from './vault.ts';

/** Between the words of a label: nothing (`personA`), a separator, a blank, emphasis, a line break. */
export const gapSymbol = -1;
/** One or more blanks, however they are written. */
export const blankSymbol = -2;
const noSymbol = -3;

/** Most nodes have one child, which needs no map of its own. */
export class TrieNode {
  entries: VaultEntry[] | undefined;
  lookalike: Lookalike | undefined;
  private symbol = noSymbol;
  private first: TrieNode | undefined;
  private others: Map<number, TrieNode> | undefined;

  get isLeaf(): boolean {
    return this.first === undefined;
  }

  child(symbol: number): TrieNode | undefined {
    return symbol === this.symbol ? this.first : this.others?.get(symbol);
  }

  /** The child of a symbol, made where there is none. */
  grow(symbol: number): TrieNode {
    const known = this.child(symbol);
    if (known) return known;
    const node = new TrieNode();
    if (this.first === undefined) {
      this.symbol = symbol;
      this.first = node;
    } else (this.others ??= new Map()).set(symbol, node);
    return node;
  }
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

/** Whether dummies of a kind are or hold labels such as "Person A", which may come back in another case and spelling. */
export function isLabelKind(kind: string): boolean {
  return labelKinds.has(kind);
}

/** Every dummy of a vault by its symbols: letters without case, gaps in labels, blanks, and everything else as it is. */
export class DummyTrie {
  readonly root = new TrieNode();
  /** For each ASCII unit whether a dummy begins with it. */
  readonly starts = new Uint8Array(128);
  /** For each pair of ASCII units, at `first * 128 + second`, whether a dummy may begin with it, however it is written. */
  readonly pairs = new Uint8Array(128 * 128);
  /** Whether a dummy may touch letters and digits. */
  hasGlued = false;
  /** Of the longest dummy, in UTF-16 units. */
  longest = 0;

  constructor() {
    for (const word of tellingWords) this.markWord(word);
    this.mark(unitsOf('example'), 'serial');
    this.mark(unitsOf('deadbeef'), 'hexadecimal');
    this.mark(unitsOf('00000000-0000-'), 'uuid');
  }

  add(entry: VaultEntry): void {
    const node = this.path(symbolsOf(entry));
    // Where one `Project A` is a dummy, an invented `Project B` looks like one.
    if (entry.kind === 'organization') this.markWord(firstWord.exec(entry.dummy)?.[0].toLowerCase());
    (node.entries ??= []).push(entry);
    this.longest = Math.max(this.longest, entry.dummy.length);
    if (isGlued(entry)) this.hasGlued = true;
  }

  private markWord(word: string | undefined): void {
    if (word !== undefined) this.mark([...unitsOf(word), gapSymbol], 'label');
  }

  private mark(symbols: readonly number[], lookalike: Lookalike): void {
    this.path(symbols).lookalike = lookalike;
  }

  private path(symbols: readonly number[]): TrieNode {
    this.open(symbols[0] ?? 0, symbols[1] ?? blankSymbol);
    let node = this.root;
    for (const symbol of symbols) node = node.grow(symbol);
    return node;
  }

  private open(first: number, second: number): void {
    if (first >= 128 || first < 0) return;
    const isOpen = second >= 0 && second < 128 && this.pairs[first * 128 + second] === 1;
    if (isOpen) return;
    for (const unit of casesOf(first)) {
      this.starts[unit] = 1;
      const row = this.pairs.subarray(unit * 128, unit * 128 + 128);
      // A gap or a blank may be written in many ways.
      if (second < 0 || second >= 128) row.fill(1);
      else for (const next of [...casesOf(second), ...escapeUnits]) row[next] = 1;
    }
  }
}

/** What an escaped character begins with: `%40`, `&#64;`, `\\u0040`. */
const escapeUnits = [37, 38, 92];

function casesOf(unit: number): number[] {
  return [unit, String.fromCharCode(unit).toUpperCase().charCodeAt(0)];
}

/** The kind of dummy for values that touch letters or digits: it says itself where it ends. */
export const gluedKind = 'glued';

/** Whether a dummy may touch letters and digits. */
export function isGlued({ kind }: Pick<VaultEntry, 'kind'>): boolean {
  return kind === gluedKind;
}

function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) units.push(foldUnit(text.charCodeAt(at)));
  return units;
}

/** ASCII capitals become small letters. */
export function foldUnit(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit | 32 : unit;
}

const label = new RegExp(`(${labelWords.join('|')})([-_. ]?)(?=[a-z]{1,5}\\d{0,4}(?![a-z]))`, 'gi');

const firstWord = new RegExp(`^(?:${labelWords.join('|')})`, 'i');

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
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isBlank(unit)) symbols.push(foldUnit(unit));
    else if (symbols.at(-1) !== blankSymbol) symbols.push(blankSymbol);
  }
  return symbols;
}

/** What `\s` matches. */
function isBlank(unit: number): boolean {
  return unit < 128 ? unit === 32 || (unit >= 9 && unit <= 13) : /\s/.test(String.fromCharCode(unit));
}
