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

/** Keeps new dummies apart from what a text already says. Looks at the text only when a new dummy is made. */
export class TextAvoidance implements Avoidance {
  private readonly reader = new LabelReader();
  private found: LabelsInText | undefined;
  private folded: string | undefined;
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
    return stemsOf(wanted).every((stem) => this.isStemThere(text, stem)) && text.includes(wanted);
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
