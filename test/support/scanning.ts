import { Scanner } from '../../src/detect/scanner.ts';
import type { RuleOrDetector } from '../../src/detect/rule.ts';
import type { SourceDescription } from '../../src/detect/sourceText.ts';

/** What a scan found, with the text of each value in the place of offsets. */
export interface Found {
  readonly ruleId: string;
  readonly value: string;
  readonly score: number;
}

/**
 * Scans with the given rules and nothing else.
 * @param reportsMadeUp whether also what was evidently typed for an example, which the product is silent about
 */
export function scannerOf(
  rules: readonly RuleOrDetector[],
  { reportsMadeUp = true } = {},
): (text: string, description?: SourceDescription) => Found[] {
  const scanner = new Scanner(reportsMadeUp ? { rules } : { rules, isReserved: () => false });
  return (text, description = {}) =>
    scanner.scan(text, description).findings.map(({ ruleId, start, end, score }) => ({
      ruleId,
      value: text.slice(start, end),
      score,
    }));
}
