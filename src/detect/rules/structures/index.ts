import type { RuleOrDetector } from '../../rule.ts';

/** Credentials known by the structure they stand in: key blocks, URLs, headers, configuration files. */
export const structures: readonly RuleOrDetector[] = [];
