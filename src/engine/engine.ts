import {
  builtInRules,
  Scanner,
  type Finding,
  type RuleInfo,
  type RuleOrDetector,
  type ScanResult,
  type SourceDescription,
  type Suppression,
} from '../detect/index.ts';
import { formatOf } from '../detect/context/format.ts';
import {
  DummyChoice,
  isReserved,
  redactThoroughly,
  type DummyPlace,
  type ThoroughOptions,
  type ThoroughRedaction,
  type Vault,
} from '../dummy/index.ts';
import type { Action, Policy } from '../policy/index.ts';

/** A finding with what the policy says of it. `off` findings are never handed out. */
export interface JudgedFinding extends Finding {
  readonly action: Exclude<Action, 'off'>;
  /** Keyed hash of rule and value; names a value without telling it. */
  readonly fingerprint: string;
}

/** A text that was scanned, or the reason why it could not be: the doors must not share what was not checked. */
export type Check = Checked | { readonly kind: 'notChecked'; readonly reason: NotCheckedReason };

interface Checked {
  readonly kind: 'checked';
  readonly findings: readonly JudgedFinding[];
  /** What comments in the text silenced. */
  readonly suppressed: readonly Finding[];
  /** Comments that silenced nothing. */
  readonly unusedSuppressions?: readonly Suppression[];
  /** What was not looked for, and why; absent where everything was. */
  readonly limited?: ScanLimit;
}

type ScanLimit = NonNullable<ScanResult['limited']>;

export type NotCheckedReason =
  | 'too-large'
  | 'binary'
  | 'archive'
  | 'document'
  | 'encrypted'
  | 'damaged'
  | 'pictures'
  | 'unreadable'
  | 'excluded'
  | 'failed'
  | 'timed-out';

interface PastCheck {
  readonly text: string;
  readonly description: SourceDescription;
  readonly checked: Checked;
}

/** A text before and after its values were replaced, and its split strings put together: each is asked for again. */
const mostPastChecks = 3;

export interface EngineOptions {
  readonly policy: Policy;
  /** Keyed hash of a rule id and a value. */
  readonly fingerprint: (ruleId: string, value: string) => string;
  readonly rules?: readonly RuleOrDetector[];
  /** Also report values that belong to nobody; for benchmarks whose data uses them. */
  readonly reportReserved?: boolean;
}

/** The one engine behind every door: scan → policy, and redact. */
export class Engine {
  private readonly scanner: Scanner;
  private readonly ruleById: ReadonlyMap<string, RuleInfo>;
  /** The newest last. Replacing needs all findings once more, and what was replaced is looked at once more, too. */
  private past: PastCheck[] = [];

  constructor(private readonly options: EngineOptions) {
    this.scanner = new Scanner({
      rules: [...(options.rules ?? builtInRules), ...options.policy.rules],
      ...(options.reportReserved === true ? {} : { isReserved }),
    });
    this.ruleById = new Map(this.scanner.ruleInfos().map((rule) => [rule.id, rule]));
  }

  /** Every rule this engine may report. */
  rules(): readonly RuleInfo[] {
    return [...this.ruleById.values()];
  }

  rule(id: string): RuleInfo | undefined {
    return this.ruleById.get(id);
  }

  /** Scans a decoded text and applies the policy. Never throws: a fault is reported as not checked. */
  check(text: string, description: SourceDescription = {}): Check {
    return this.guarded(text, () => this.checkOnce(text, description));
  }

  /** The same, even where the text was just checked: for whoever wants to know how long that takes. */
  checkAnew(text: string, description: SourceDescription = {}): Check {
    return this.guarded(text, () => this.scanAndJudge(text, description));
  }

  /**
   * Puts dummies in the place of findings of an earlier {@link check} of the same text, looks again, and replaces what
   * a dummy uncovered, until nothing new is left; `left` tells what is. Findings that are not handed over stay.
   * @param description what was said of the text at the check
   */
  redact(
    text: string,
    findings: readonly Finding[],
    vault: Vault,
    description: SourceDescription = {},
  ): ThoroughRedaction {
    const check = (other: string): readonly Finding[] => this.checkOnce(other, description).findings;
    const options = { ...this.redactOptions(text, description), check };
    return redactThoroughly(text, vault, options, findings);
  }

  /** For choosing another dummy for a value of a text. */
  dummyChoice(place: DummyPlace, vault: Vault, description: SourceDescription = {}): DummyChoice {
    return new DummyChoice(vault, place, (text) => this.countingIn(text, description));
  }

  private redactOptions(text: string, description: SourceDescription): ThoroughOptions {
    const format = formatOf(text, description);
    return {
      ruleOf: (ruleId) => this.ruleById.get(ruleId),
      roleOf: ({ ruleId, category }) => {
        const { roles } = this.options.policy.dummy;
        return roles[ruleId] ?? roles[category];
      },
      labelOf: ({ ruleId, category }) => {
        const { labels } = this.options.policy.dummy;
        return labels[ruleId] ?? labels[category];
      },
      ...(format.id === 'plaintext' ? {} : { format: format.id }),
      // What is encoded in a file is not in the file's language.
      scan: (inner) => this.countingIn(inner, {}, description.path),
    };
  }

  private guarded(text: string, work: () => Checked): Check {
    if (text.length > this.options.policy.maximumLength) return { kind: 'notChecked', reason: 'too-large' };
    try {
      return work();
    } catch {
      return { kind: 'notChecked', reason: 'failed' };
    }
  }

  private scanAndJudge(text: string, description: SourceDescription, path = description.path): Checked {
    return this.judgeAll(this.scanner.scan(text, description), text, path);
  }

  /** What was just found in the same text is not looked for again. */
  private checkOnce(text: string, description: SourceDescription): Checked {
    const before = this.past.find((past) => past.text === text && isSame(past.description, description));
    if (before) return before.checked;
    const checked = this.scanAndJudge(text, description);
    this.past = [...this.past.slice(1 - mostPastChecks), { text, description, checked }];
    return checked;
  }

  /** Findings that the policy does not turn off. */
  private countingIn(
    text: string,
    description: SourceDescription,
    path = description.path,
  ): readonly JudgedFinding[] {
    return this.scanAndJudge(text, description, path).findings;
  }

  private judgeAll(scan: ScanResult, text: string, path: string | undefined): Checked {
    const honours = this.options.policy.honoursSuppressions;
    const counting = honours ? scan.findings : inOrder([...scan.findings, ...scan.suppressed]);
    return {
      kind: 'checked',
      findings: counting.flatMap((finding) => this.judge(finding, text, path) ?? []),
      suppressed: honours ? scan.suppressed : [],
      unusedSuppressions: scan.unused,
      ...(scan.limited ? { limited: scan.limited } : {}),
    };
  }

  private judge(finding: Finding, text: string, path: string | undefined): JudgedFinding | undefined {
    const { policy } = this.options;
    const rule = this.ruleById.get(finding.ruleId);
    if (!rule) return undefined;
    const action = policy.actionFor(finding, rule, path);
    if (action === 'off') return undefined;
    const fingerprint = this.options.fingerprint(finding.ruleId, text.slice(finding.start, finding.end));
    if (!policy.isAllowed(fingerprint)) return { ...finding, action, fingerprint };
    const allowed = policy.actionFor(finding, rule, path, fingerprint);
    return allowed === 'off' ? undefined : { ...finding, action: allowed, fingerprint };
  }
}

function isSame(one: SourceDescription, other: SourceDescription): boolean {
  return one.path === other.path && one.languageId === other.languageId;
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.start - b.start);
}
