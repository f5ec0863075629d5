import type { Category, Finding, RuleInfo } from '../detect/index.ts';
import type { Action } from './action.ts';

/** Whether a file may be shared at all: `neverShare` closes it, `exclude` leaves it unscanned. */
export type FileDecision = 'share' | 'neverShare' | 'exclude';

/** The policy in force: what the doors ask. */
export interface Policy {
  /** What happens with a finding of `rule`, in the file at `path` (relative to its workspace folder, with `/`). */
  actionFor(finding: Finding, rule: RuleInfo, path: string | undefined): Action;
  decideFile(path: string): FileDecision;
  /** Whether a value with this fingerprint has been allowed. */
  isAllowed(fingerprint: string): boolean;
  /** Texts longer than this are not checked, in UTF-16 units. */
  readonly maximumLength: number;
}

const defaultActions: Readonly<Record<Category, Action>> = {
  secret: 'block',
  contact: 'warn',
  identity: 'block',
  financial: 'block',
  health: 'warn',
  device: 'hint',
  location: 'hint',
  organization: 'warn',
  account: 'hint',
  custom: 'warn',
};

/** What holds where nobody has said anything. */
export const defaultPolicy: Policy = {
  actionFor: (finding, rule) => (rule.publishable === true ? 'hint' : defaultActions[finding.category]),
  decideFile: () => 'share',
  isAllowed: () => false,
  maximumLength: 5 * 1024 * 1024,
};
