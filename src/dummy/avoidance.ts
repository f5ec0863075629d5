import { LabelReader, type LabelsInText } from './label.ts';
import type { Avoidance } from './vault.ts';

/**
 * Serial numbers stand in the last units of a dummy. What comes before is the same for many of its kind, and where
 * that does not occur, none of them does.
 */
function stemsOf(dummy: string): string[] {
  // Check digits may stand in front as well, as in an IBAN.
  const stems = [dummy.slice(checkUnits, -serialUnits), dummy.slice(0, -serialUnits), dummy.slice(0, -3)];
  return stems.filter((stem) => stem.length >= shortestStem);
}
const serialUnits = 6;
const checkUnits = 4;
const shortestStem = 3;

/** From this many searches on, it pays to read the text once more and remember. */
const cheapSearches = 16;

/** Remembers every run of a few units of a text, roughly: what it does not know stands nowhere. */
class Endings {
  private readonly seen: Uint8Array;

  constructor(text: string) {
    let size = 1 << 16;
    while (size < text.length * 8 && size < 1 << 24) size *= 2;
    this.seen = new Uint8Array(size);
    for (let end = endingUnits; end <= text.length; end++) this.seen[this.slot(text, end)] = 1;
  }

  mayEnd(wanted: string): boolean {
    return wanted.length < endingUnits || this.seen[this.slot(wanted, wanted.length)] === 1;
  }

  /** FNV-1a over the units before `end`. */
  private slot(text: string, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = end - endingUnits; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return (hash ^ (hash >>> 15)) & (this.seen.length - 1);
  }
}

const endingUnits = 8;

/** Keeps new dummies apart from what a text already says. Looks at the text only when a new dummy is made. */
export class TextAvoidance implements Avoidance {
  private readonly reader = new LabelReader();
  private found: LabelsInText | undefined;
  private folded: string | undefined;
  private searches = 0;
  private endings: Endings | undefined;
  private readonly stems = new Map<string, boolean>();

  constructor(private readonly text: string) {}

  isLetterUsed(letters: string): boolean {
    return this.labelsInText().codes.has(letters);
  }

  isUsed(dummy: string): boolean {
    const own = [...this.reader.read(dummy).labels];
    // A dummy whose labels stand nowhere stands nowhere itself. One whose labels do may still be new: a prefix such as
    // `persona_` reads as a label too.
    if (own.length > 0 && !own.some((label) => this.labelsInText().labels.has(label))) return false;
    const text = (this.folded ??= this.text.toLowerCase());
    const wanted = dummy.toLowerCase();
    if (!stemsOf(wanted).every((stem) => this.isStemThere(text, stem))) return false;
    if (++this.searches > cheapSearches && !(this.endings ??= new Endings(text)).mayEnd(wanted)) return false;
    return text.includes(wanted);
  }

  private labelsInText(): LabelsInText {
    return (this.found ??= this.reader.read(this.text));
  }

  private isStemThere(text: string, stem: string): boolean {
    let isThere = this.stems.get(stem);
    if (isThere === undefined) this.stems.set(stem, (isThere = text.includes(stem)));
    return isThere;
  }
}
