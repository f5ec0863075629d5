import type { Finding } from '../detect/index.ts';
import { TextAvoidance } from './avoidance.ts';
import type { DummyRequest } from './generators/index.ts';
import { isLabel } from './label.ts';
import type { Replacement } from './redact.ts';
import type { Vault } from './vault.ts';

/** Why a dummy that somebody typed cannot stand for a value. */
export type DummyFault =
  /** Something that would need escapes in one language or another. */
  | 'awkward'
  /** An ordinary word or a short number: restoring would change places where it means itself. */
  | 'plain'
  | 'sameAsValue'
  | 'inText'
  /** It stands for another value, or is one. */
  | 'taken'
  /** The scanner takes it for the real thing. */
  | 'reported';

export interface DummyPlace {
  /** Where the value stands, and all else that the dummy must not occur in. */
  readonly text: string;
  readonly others?: readonly string[];
  readonly replacement: Pick<Replacement, 'finding' | 'entry'>;
}

/** Another dummy for one value: what could be taken, what cannot and why. */
export class DummyChoice {
  private readonly request: DummyRequest;
  private readonly avoid: TextAvoidance;

  /** @param scan finds what must not be shared in a text as a whole */
  constructor(
    private readonly vault: Vault,
    private readonly place: DummyPlace,
    private readonly scan: (text: string) => readonly Finding[],
  ) {
    const { finding, entry } = place.replacement;
    this.request = {
      ...{ ruleId: entry.ruleId, kind: entry.kind, value: entry.value },
      category: finding.category,
    };
    this.avoid = new TextAvoidance([place.text, ...(place.others ?? [])].join('\n'));
  }

  /** Made dummies of the kind; the scanner leaves each of them alone where the value stands. */
  alternatives(count: number): readonly string[] {
    return this.vault
      .alternatives(this.request, count, this.avoid)
      .filter((dummy) => !this.isReported(dummy));
  }

  /** What speaks against a dummy; undefined where nothing does. */
  faultOf(dummy: string): DummyFault | undefined {
    if (!harmless.test(dummy)) return 'awkward';
    if (dummy === this.request.value) return 'sameAsValue';
    if (!isTelling(dummy)) return 'plain';
    if (this.vault.isTaken(dummy)) return 'taken';
    if (this.avoid.isUsed(dummy)) return 'inText';
    return this.isReported(dummy) ? 'reported' : undefined;
  }

  /**
   * Makes it the value's dummy from now on.
   * @returns false where it stands for something else
   */
  choose(dummy: string): boolean {
    return this.vault.rename(this.request, dummy);
  }

  private isReported(dummy: string): boolean {
    const { text, replacement } = this.place;
    const { start, end } = replacement.finding;
    const found = this.scan(text.slice(0, start) + dummy + text.slice(end));
    return found.some((finding) => finding.start < start + dummy.length && finding.end > start);
  }
}

/** What no language wants escaped, within one line. */
const harmless = /^\w(?:[\w .@:+-]{0,198}\w)?$/;

const shortestTelling = 6;

function isTelling(dummy: string): boolean {
  return isLabel(dummy) || (dummy.length >= shortestTelling && /\d|[^A-Za-z]|[a-z][A-Z]/.test(dummy));
}
