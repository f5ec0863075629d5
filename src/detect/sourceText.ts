import { fieldAt, keyEndAfter, type Field } from './context/field.ts';
import { formatOf, type Format } from './context/format.ts';
import { byteView, type ByteView, type UnitBytes } from './unitBytes.ts';

/** What the caller knows about a text beside its characters. */
export interface SourceDescription {
  /** With `/`, relative or absolute; only its name and extension matter to the scanner. */
  readonly path?: string;
  /** A VS Code language identifier; wins over the path. */
  readonly languageId?: string;
}

/** A text that is being scanned, with the facts about it that several rules ask for. */
export class SourceText {
  readonly format: Format;
  /** Set where the prefilter met what begins a suppression comment. */
  mayBeSuppressed = false;
  private view: ByteView | undefined;
  private starts: number[] | undefined;
  private lastKeyEnd = -1;
  private lastField: Field | undefined;
  private readonly derived = new Map<(source: SourceText) => unknown, unknown>();

  constructor(
    readonly text: string,
    readonly description: SourceDescription = {},
    private readonly readBytes: (text: string) => ByteView = byteView,
  ) {
    this.format = formatOf(text, description);
  }

  /** For quick passes over the whole text. */
  get bytes(): UnitBytes {
    return (this.view ??= this.readBytes(this.text)).bytes;
  }

  get isAscii(): boolean {
    return (this.view ??= this.readBytes(this.text)).isAscii;
  }

  /** What `derive` makes of this text, computed at the first question: several detectors ask for the same facts. */
  once<T>(derive: (source: SourceText) => T): T {
    if (this.derived.has(derive)) return this.derived.get(derive) as T;
    const value = derive(this);
    this.derived.set(derive, value);
    return value;
  }

  /**
   * The field whose key holds the word from `start` to `end`. Keywords are met in order of their ends, so that all
   * those in one key come one after another: one remembered field serves every rule that asks.
   */
  fieldAt(start: number, end: number): Field | undefined {
    const keyEnd = keyEndAfter(this.text, end);
    if (keyEnd !== this.lastKeyEnd || (this.lastField && start < this.lastField.keyStart)) {
      this.lastKeyEnd = keyEnd;
      this.lastField = fieldAt(this.text, start, end, this.format);
    }
    return this.lastField;
  }

  /** Offset of the first character of the line that holds `offset`. */
  lineStart(offset: number): number {
    return offset === 0 ? 0 : this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Offset just after the last character of the line, before `\r\n` or `\n`. */
  lineEnd(offset: number): number {
    const newline = this.text.indexOf('\n', offset);
    if (newline < 0) return this.text.length;
    return newline > offset && this.text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
  }

  /** Zero-based line of an offset. Builds the table of line starts at the first call. */
  lineAt(offset: number): number {
    const starts = this.lineStarts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  lineStarts(): readonly number[] {
    if (!this.starts) {
      this.starts = [0];
      for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1))
        this.starts.push(at + 1);
    }
    return this.starts;
  }
}
