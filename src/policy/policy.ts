import type { Finding, RuleInfo, RuleOrDetector } from '../detect/index.ts';
import type { Action } from './action.ts';
import { compilePolicy } from './compile.ts';
import type { ClaudeRules, DummyNaming, Limits, ShareRules } from './values.ts';

/** Whether a file may be shared at all: `neverShare` closes it, `exclude` leaves it unscanned. */
export type FileDecision = 'share' | 'neverShare' | 'exclude';

/** The policy in force: what the doors ask. Paths are relative to the workspace folder, with `/`. */
export interface Policy {
  /**
   * What happens with a finding of `rule` in the file at `path`.
   * @param fingerprint of the value: with it, allowances count
   */
  actionFor(
    finding: Pick<Finding, 'confidence'>,
    rule: RuleInfo,
    path: string | undefined,
    fingerprint?: string,
  ): Action;
  decideFile(path: string): FileDecision;
  /** Whether some policy allows a value; whether that counts, {@link actionFor} says. */
  isAllowed(fingerprint: string): boolean;
  /** Whether comments such as `promptveil-disable-next-line` silence findings. */
  readonly honoursSuppressions: boolean;
  /** Texts longer than this are not checked, in UTF-16 units. */
  readonly maximumLength: number;
  readonly limits: Limits;
  readonly share: ShareRules;
  readonly claude: ClaudeRules;
  readonly dummy: DummyNaming;
  /** The policy's own rules and dictionaries, for the scanner beside the built-in ones. */
  readonly rules: readonly RuleOrDetector[];
}

/** What holds where nobody has said anything. */
export const defaultPolicy: Policy = compilePolicy([]);
