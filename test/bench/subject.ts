import {
  builtInRules,
  isDetector,
  Scanner,
  type Category,
  type Finding,
  type RuleOrDetector,
} from '../../src/detect/index.ts';

/** The rules of some categories only, to measure them by themselves. */
export function rulesOf(categories: readonly Category[]): RuleOrDetector[] {
  return builtInRules.filter((entry) =>
    (isDetector(entry) ? entry.rules : [entry]).some(({ category }) => categories.includes(category)),
  );
}

export const secretsOnly = (): Scanner => new Scanner({ rules: rulesOf(['secret']) });

export const everything = (): Scanner => new Scanner({ rules: builtInRules });

export function findingsIn(scanner: Scanner, text: string, path?: string): readonly Finding[] {
  return scanner.scan(text, path === undefined ? {} : { path }).findings;
}
