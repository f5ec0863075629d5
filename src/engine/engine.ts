import {
  builtInRules,
  Scanner,
  type Finding,
  type RuleInfo,
  type RuleOrDetector,
  type SourceDescription,
} from '../detect/index.ts';
import { formatOf } from '../detect/context/format.ts';
import { isReserved, redact, type Redaction, type Vault } from '../dummy/index.ts';
import type { Action, Policy } from '../policy/index.ts';

/** A finding with what the policy says of it. `off` findings are never handed out. */
export interface JudgedFinding extends Finding {
  readonly action: Exclude<Action, 'off'>;
  /** Keyed hash of rule and value; names a value without telling it. */
  readonly fingerprint: string;
}

/** A text that was scanned, or the reason why it could not be: the doors must not share what was not checked. */
export type Check =
  | {
      readonly kind: 'checked';
      readonly findings: readonly JudgedFinding[];
      readonly suppressed: readonly Finding[];
    }
  | { readonly kind: 'notChecked'; readonly reason: NotCheckedReason };

export type NotCheckedReason = 'too-large' | 'binary' | 'unreadable' | 'excluded' | 'failed' | 'timed-out';

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

  constructor(private readonly options: EngineOptions) {
    this.scanner = new Scanner({
      rules: options.rules ?? builtInRules,
      ...(options.reportReserved === true ? {} : { isReserved }),
    });
    this.ruleById = new Map(this.scanner.ruleInfos().map((rule) => [rule.id, rule]));
  }

  rule(id: string): RuleInfo | undefined {
    return this.ruleById.get(id);
  }

  /** Scans a decoded text and applies the policy. Never throws: a fault is reported as not checked. */
  check(text: string, description: SourceDescription = {}): Check {
    const { policy } = this.options;
    if (text.length > policy.maximumLength) return { kind: 'notChecked', reason: 'too-large' };
    try {
      const { findings, suppressed } = this.scanner.scan(text, description);
      const judged = findings.flatMap((finding) => this.judge(finding, text, description.path) ?? []);
      return { kind: 'checked', findings: judged, suppressed };
    } catch {
      return { kind: 'notChecked', reason: 'failed' };
    }
  }

  /**
   * Puts dummies in the place of findings of an earlier {@link check} of the same text.
   * @param description what was said of the text at the check
   */
  redact(
    text: string,
    findings: readonly Finding[],
    vault: Vault,
    description: SourceDescription = {},
  ): Redaction {
    const format = formatOf(text, description);
    return redact(text, findings, vault, {
      ruleOf: (ruleId) => this.ruleById.get(ruleId),
      ...(format.id === 'plaintext' ? {} : { format: format.id }),
      scan: (inner) =>
        this.scanner.scan(inner).findings.filter((finding) => this.judge(finding, inner, description.path)),
    });
  }

  private judge(finding: Finding, text: string, path: string | undefined): JudgedFinding | undefined {
    const { policy } = this.options;
    const rule = this.ruleById.get(finding.ruleId);
    if (!rule) return undefined;
    const action = policy.actionFor(finding, rule, path);
    if (action === 'off') return undefined;
    const fingerprint = this.options.fingerprint(finding.ruleId, text.slice(finding.start, finding.end));
    return policy.isAllowed(fingerprint) ? undefined : { ...finding, action, fingerprint };
  }
}
