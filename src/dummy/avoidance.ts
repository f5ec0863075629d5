import { labelCodesIn } from './label.ts';
import type { Avoidance } from './vault.ts';

/** Serial numbers stand in the last units of a dummy; what comes before is the same for all of its kind. */
const serialUnits = 6;

/** Keeps new dummies apart from what a text already says. Looks at the text only when a new dummy is made. */
export class TextAvoidance implements Avoidance {
  private codes: ReadonlySet<string> | undefined;
  private folded: string | undefined;
  private readonly stems = new Map<string, boolean>();

  constructor(private readonly text: string) {}

  isLetterUsed(letters: string): boolean {
    return (this.codes ??= labelCodesIn(this.text)).has(letters);
  }

  isUsed(dummy: string): boolean {
    const codes = [...labelCodesIn(dummy)];
    // A label whose letters are free stands nowhere. One whose letters are taken may still be a new dummy: a prefix
    // such as `persona_` reads as a label too.
    if (codes.length > 0 && !codes.some((code) => this.isLetterUsed(code))) return false;
    const text = (this.folded ??= this.text.toLowerCase());
    const wanted = dummy.toLowerCase();
    const stem = wanted.slice(0, -serialUnits);
    if (stem.length >= serialUnits) {
      let isThere = this.stems.get(stem);
      if (isThere === undefined) this.stems.set(stem, (isThere = text.includes(stem)));
      if (!isThere) return false;
    }
    return text.includes(wanted);
  }
}
