import type { RuleOrDetector } from '../../rule.ts';

/** Secrets that only the name of their key gives away. */
export const generic: readonly RuleOrDetector[] = [];
