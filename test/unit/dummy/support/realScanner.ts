import { builtInRules, Scanner, type Finding, type RuleInfo } from '../../../../src/detect/index.ts';
import {
  isReserved,
  redactThoroughly,
  type ThoroughRedaction,
  type Vault,
} from '../../../../src/dummy/index.ts';

/** The scanner as it ships, with every rule on, in front of the redactor. */
export class RealScanner {
  private readonly scanner = new Scanner({ rules: builtInRules, isReserved });
  private readonly rules: ReadonlyMap<string, RuleInfo> = new Map(
    this.scanner.ruleInfos().map((rule) => [rule.id, rule]),
  );

  scan(text: string, languageId?: string): readonly Finding[] {
    return this.scanner.scan(text, languageId === undefined ? {} : { languageId }).findings;
  }

  redact(text: string, vault: Vault, languageId?: string): ThoroughRedaction {
    return redactThoroughly(text, vault, {
      ruleOf: (ruleId) => this.rules.get(ruleId),
      ...(languageId !== undefined && { format: languageId }),
      scan: (inner, format) => this.scan(inner, format),
    });
  }
}
