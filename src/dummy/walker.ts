import {
  blankSymbol,
  foldUnit,
  gapSymbol,
  isGlued,
  isLabelKind,
  type DummyTrie,
  type TrieNode,
} from './trie.ts';
import type { VaultEntry } from './vault.ts';
import { isLatinUnit, leftBoundary } from './boundary.ts';
import { lookalikeEnd, readsAsLabel, shortestTail, type Lookalike } from './lookalike.ts';
import { blankEnd, gapEnd, longestWriting, writtenAt, type Written } from './written.ts';

/** A dummy found in a text, or something that looks like one. */
export interface Hit {
  readonly end: number;
  /** Every dummy that reads the same without case and gaps; empty for a lookalike. */
  readonly entries: readonly VaultEntry[];
  /** What stands between the words of the first label, or undefined where there is none. */
  readonly gap: { readonly start: number; readonly end: number } | undefined;
  /** How the first escaped character was written. */
  readonly by: Written['by'] | undefined;
}

export type Look = Hit | 'starved' | undefined;

/** Reads one place of a text for dummies. Made once a restoration; keeps no state between calls of {@link look}. */
export class Walker {
  private text = '';
  private start = 0;
  private isComplete = true;
  private isStarved = false;
  private isLeftOpen = false;
  private best: Hit | undefined;
  private lookalikeEnd = 0;
  private gap: Hit['gap'];
  private by: Hit['by'];

  constructor(private readonly trie: DummyTrie) {}

  /**
   * The longest dummy that begins at `at`.
   * @param isComplete whether the text goes on after its last unit; if it may, `starved` says that more must be seen
   */
  look(text: string, at: number, isComplete: boolean): Look {
    const boundary = leftBoundary(text, at);
    if (boundary === 'inside') {
      if (text.charCodeAt(at) !== 69) return undefined;
      const rest = text.slice(at, at + 3);
      if (rest.length < 3 && !isComplete && 'EXA'.startsWith(rest)) return 'starved';
      if (rest !== 'EXA') return undefined;
    }
    this.text = text;
    this.start = at;
    this.isComplete = isComplete;
    this.isStarved = false;
    this.isLeftOpen = boundary === 'open';
    this.best = undefined;
    this.lookalikeEnd = 0;
    this.gap = undefined;
    this.by = undefined;
    this.step(this.trie.root, at, boundary === 'hump', boundary === 'inside');
    return this.outcome();
  }

  private outcome(): Look {
    if (this.isStarved) return 'starved';
    if (this.best) return this.best;
    if (this.lookalikeEnd <= this.start) return undefined;
    return { end: this.lookalikeEnd, entries: [], gap: undefined, by: undefined };
  }

  private step(from: TrieNode, begin: number, isHump: boolean, isInside: boolean): void {
    let node = from;
    let at = begin;
    for (;;) {
      this.consider(node, at, isHump, isInside);
      if (node.isLeaf) return;
      if (at >= this.text.length) {
        if (!this.isComplete) this.isStarved = true;
        return;
      }
      const next = node.child(foldUnit(this.text.charCodeAt(at)));
      this.branch(node, at, isHump, isInside);
      if (!next) return;
      node = next;
      at++;
    }
  }

  /** The ways to go on beside the plain character. */
  private branch(node: TrieNode, at: number, isHump: boolean, isInside: boolean): void {
    const afterGap = node.child(gapSymbol);
    if (afterGap) this.cross(afterGap, at, gapEnd(this.text, at), isHump, isInside, true);
    const afterBlank = node.child(blankSymbol);
    if (afterBlank) {
      const end = blankEnd(this.text, at);
      if (end > at) this.cross(afterBlank, at, end, isHump, isInside, false);
      else this.starveInside(at);
    }
    const written = writtenAt(this.text, at, this.isComplete);
    if (!written) return;
    if (written.length === 0) {
      this.isStarved = true;
      return;
    }
    const next = node.child(foldUnit(written.unit));
    if (!next) return;
    const { by } = this;
    this.by ??= written.by;
    this.step(next, at + written.length, isHump, isInside);
    this.by = by;
  }

  private cross(
    next: TrieNode,
    at: number,
    end: number,
    isHump: boolean,
    isInside: boolean,
    isGap: boolean,
  ): void {
    if (end < 0) {
      this.starveInside(at);
      return;
    }
    // A run of blanks that reaches the end of what is known may go on.
    if (!this.isComplete && end > at && this.text.length - end <= longestWriting && this.mayGoOn(end)) {
      this.isStarved = true;
      return;
    }
    const { gap } = this;
    if (isGap) this.gap ??= { start: at, end };
    this.step(next, end, isHump, isInside);
    this.gap = gap;
  }

  /** Whether what stands at the end of the known text may be the beginning of a blank or a mark. */
  private mayGoOn(at: number): boolean {
    return at >= this.text.length || /[\s\\&%*_~`<\u00a0]/.test(this.text.charAt(at));
  }

  private starveInside(at: number): void {
    if (
      !this.isComplete &&
      this.text.length - at <= longestWriting &&
      /[\\&%*_~`<\s]/.test(this.text.charAt(at))
    )
      this.isStarved = true;
  }

  private consider(node: TrieNode, at: number, isHump: boolean, isInside: boolean): void {
    if (node.lookalike && !isHump) this.considerLookalike(node.lookalike, at);
    if (!node.entries || (this.best && at <= this.best.end)) return;
    const entries = isInside ? node.entries.filter(isGlued) : node.entries;
    const first = entries[0];
    if (!first) return;
    const right = this.rightBoundary(first, at, isHump);
    if (right === 'starved') this.isStarved = true;
    else if (right !== 'inside') this.best = { end: at, entries, gap: this.gap, by: this.by };
  }

  private rightBoundary(entry: VaultEntry, at: number, isHump: boolean): 'open' | 'inside' | 'starved' {
    if (isGlued(entry)) return 'open';
    const { text } = this;
    if (at + longestWriting >= text.length && !this.isComplete && this.mayChange(at)) return 'starved';
    const isLabel = isLabelKind(entry.kind) && this.gap !== undefined;
    const isJoined = this.gap !== undefined && this.gap.start === this.gap.end;
    if (isHump && !isJoined) return 'inside';
    if (isLabel && !this.isCased()) return 'inside';
    const next = text.charAt(at);
    if (!isLatinUnit(text.charCodeAt(at))) return this.isCutOff(at, isLabel) ? 'inside' : 'open';
    if (!isLabel) return 'inside';
    // A plural s belongs to the sentence, not to the dummy.
    if (next === 's' && !isLatinUnit(text.charCodeAt(at + 1)) && /[A-Z]/.test(text.charAt(at - 1)))
      return 'open';
    return isJoined && /[A-Z]/.test(next) && /[a-z]/.test(text.charAt(at + 1)) ? 'open' : 'inside';
  }

  /** Whether what follows, cut off as it is, may yet turn out to belong to the dummy. */
  private mayChange(at: number): boolean {
    return at + 2 >= this.text.length || /[.%&\\]/.test(this.text.charAt(at));
  }

  /** `1.2.3.4` is not part of `1.2.3.4.5`, nor a label of an address or domain that is not known. */
  private isCutOff(at: number, isLabel: boolean): boolean {
    const next = this.text.charAt(at);
    const after = this.text.charAt(at + 1);
    if (isLabel) return this.isAddressPart(at, after);
    if (next === '.' && /\d/.test(after) && /\d/.test(this.text.charAt(at - 1))) return true;
    return (
      this.isLeftOpen &&
      /\d\.$/.test(this.text.slice(Math.max(0, this.start - 2), this.start)) &&
      /\d/.test(this.text.charAt(this.start))
    );
  }

  private isAddressPart(at: number, after: string): boolean {
    if (this.text.charAt(at) === '@') return /\w/.test(after);
    return (
      this.text.startsWith('.example', at) || /^(?:%40|&#64;|\\u0040|\\@)/.test(this.text.slice(at, at + 6))
    );
  }

  /** `Person a` and `person a` are ordinary words: after a blank the letters must be capitals. */
  private isCased(): boolean {
    const { gap, text } = this;
    if (!gap) return true;
    const isBlank = gap.end > gap.start && !/^\\?[-_.]$/.test(text.slice(gap.start, gap.end));
    if (isBlank) return /[A-Z]/.test(text.charAt(gap.end));
    return true;
  }

  private considerLookalike(lookalike: Lookalike, at: number): void {
    const { text, gap } = this;
    const end = lookalikeEnd(lookalike, text, at);
    const isCut = Math.max(end, at + shortestTail(lookalike)) + 2 >= text.length;
    if (!this.isComplete && isCut) this.isStarved = true;
    if (end === at || isLatinUnit(text.charCodeAt(end))) return;
    if (lookalike === 'serial' && !text.startsWith('EXAMPLE', at - 7)) return;
    if (lookalike === 'label' && !(gap && readsAsLabel(text.slice(at, end), text.slice(gap.start, gap.end))))
      return;
    this.lookalikeEnd = Math.max(this.lookalikeEnd, end);
  }
}
