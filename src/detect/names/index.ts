import type { RuleOrDetector } from '../rule.ts';

/** People and organizations. */
export const names: readonly RuleOrDetector[] = [];
