import { placeReach } from './escaping.ts';
import { spell, type SpellingOptions } from './spelling.ts';
import type { DummyTrie } from './trie.ts';
import type { Vault, VaultEntry } from './vault.ts';
import { isLatinUnit } from './boundary.ts';
import { Walker, type Hit } from './walker.ts';

/** UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface RestoreOptions {
  /** The language identifier of the whole text, where it is known; code fences in Markdown are noticed without. */
  readonly format?: string;
  /** `json`: the text is (part of) JSON, such as the arguments of a tool call, and stays JSON. */
  readonly mode?: 'text' | 'json';
}

/** A dummy that was turned back: where it stood, and where its value stands. */
export interface Restored extends Span {
  readonly entry: VaultEntry;
  /** What was put there. */
  readonly text: string;
  readonly restoredStart: number;
  readonly restoredEnd: number;
}

/**
 * Turns dummies back in a text that comes in pieces. However the text is split, the pieces that come out are together
 * what the whole text gives. Held back is at most what may still become a dummy: no more than the longest one as it can
 * be written.
 */
export class RestoreStream {
  /** In offsets of the restored text: what looks like a dummy and is none of this vault. */
  readonly unknown: Span[] = [];
  readonly restored: Restored[] = [];
  private readonly trie: DummyTrie;
  private readonly walker: Walker;
  /** Text to the left of `at`, for judging places, and text not yet decided. */
  private buffer = '';
  private at = 0;
  /** Offset of the buffer's first unit in the whole text, and how much was given out. */
  private dropped = 0;
  private given = 0;
  /** Where plain text that was not yet given out begins. */
  private copied = 0;
  private fence: string | undefined;
  private fenceAt = 0;
  private readonly spelling: SpellingOptions;

  constructor(
    vault: Vault,
    private readonly options: RestoreOptions = {},
  ) {
    this.trie = vault.trie;
    this.walker = new Walker(this.trie);
    this.spelling = { isJson: options.mode === 'json', formatAt: (at) => this.formatAt(at) };
  }

  /** Takes a piece; gives what is decided of the text so far and was not given before. */
  push(chunk: string): string {
    this.buffer += chunk;
    return this.run(false);
  }

  /** Gives the rest. */
  end(): string {
    return this.run(true);
  }

  /**
   * Looks at a part of a whole text only.
   * @returns what was turned back there
   */
  restoreWithin(text: string, from: number, to: number): readonly Restored[] {
    const known = this.restored.length;
    this.buffer = text;
    this.copied = from;
    this.scan(from, to, true, []);
    return this.restored.slice(known);
  }

  private run(isComplete: boolean): string {
    const parts: string[] = [];
    this.copied = this.at;
    const at = this.scan(this.at, this.buffer.length, isComplete, parts);
    parts.push(this.buffer.slice(this.copied, at));
    this.given += at - this.copied;
    this.keepContext(at, isComplete);
    return parts.join('');
  }

  /** @returns up to where the text is decided */
  private scan(from: number, to: number, isComplete: boolean, parts: string[]): number {
    const { buffer } = this;
    const { starts, pairs } = this.trie;
    let at = from;
    while (at < to) {
      const unit = buffer.charCodeAt(at);
      if (unit >= 128 || starts[unit] === 0) {
        at++;
        continue;
      }
      const next = buffer.charCodeAt(at + 1);
      if (next < 128 && pairs[unit * 128 + next] === 0) {
        at++;
        continue;
      }
      const hit = this.walker.look(buffer, at, isComplete);
      if (hit === 'starved') break;
      at = hit === undefined ? at + 1 : this.take(hit, at, parts);
    }
    return at;
  }

  /** @returns where to go on */
  private take(hit: Hit, at: number, parts: string[]): number {
    if (hit.entries.length === 0) {
      this.pointOut(at, hit.end);
      return hit.end;
    }
    const value = spell(this.buffer, at, hit, this.spelling);
    if (value === undefined) return at + 1;
    parts.push(this.buffer.slice(this.copied, at), value.text);
    this.given += at - this.copied;
    const restoredStart = this.given;
    this.given += value.text.length;
    this.copied = hit.end;
    this.restored.push({
      start: this.dropped + at,
      end: this.dropped + hit.end,
      entry: value.entry,
      text: value.text,
      restoredStart,
      restoredEnd: this.given,
    });
    return hit.end;
  }

  /** The whole word, though only its middle tells. */
  private pointOut(at: number, end: number): void {
    let start = at;
    while (
      start > this.copied &&
      (isLatinUnit(this.buffer.charCodeAt(start - 1)) || this.buffer.charAt(start - 1) === '_')
    )
      start--;
    const shift = this.given - this.copied;
    this.unknown.push({ start: start + shift, end: end + shift });
  }

  private keepContext(at: number, isComplete: boolean): void {
    const keepFrom = isComplete ? at : Math.max(0, at - placeReach);
    this.noticeFences(keepFrom);
    this.buffer = this.buffer.slice(keepFrom);
    this.dropped += keepFrom;
    this.at = at - keepFrom;
    this.fenceAt = Math.max(0, this.fenceAt - keepFrom);
  }

  /** The language of the code fence round a place, else of the whole text. */
  private formatAt(at: number): string | undefined {
    this.noticeFences(at);
    return this.fence === undefined || this.fence === '' ? this.options.format : this.fence;
  }

  /** Follows opening and closing fences up to a place that is never left of an earlier one. */
  private noticeFences(to: number): void {
    for (;;) {
      const mark = this.buffer.indexOf('```', this.fenceAt);
      const lineEnd = mark < 0 ? -1 : this.buffer.indexOf('\n', mark);
      if (mark < 0 || lineEnd < 0 || lineEnd > to) return;
      const lineStart = this.buffer.lastIndexOf('\n', mark) + 1;
      if (this.buffer.slice(lineStart, mark).trim() === '') {
        const language =
          /^`{3,}\s*([\w+#-]*)/.exec(this.buffer.slice(mark, lineEnd))?.[1]?.toLowerCase() ?? '';
        this.fence = this.fence === undefined ? (fenceFormats[language] ?? language) : undefined;
      }
      this.fenceAt = lineEnd;
    }
  }
}

const fenceFormats: Readonly<Record<string, string>> = {
  ...{
    yml: 'yaml',
    bash: 'shellscript',
    sh: 'shellscript',
    zsh: 'shellscript',
    md: 'markdown',
    text: 'plaintext',
  },
  ...{ postgresql: 'sql', mysql: 'sql', plsql: 'sql', tsql: 'sql' },
};
