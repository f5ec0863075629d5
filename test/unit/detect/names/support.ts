import { names } from '../../../../src/detect/names/index.ts';
import { Scanner } from '../../../../src/detect/scanner.ts';
import type { RuleOrDetector } from '../../../../src/detect/rule.ts';

/** A full name, put together so that no person's name stands in the tests as such. */
export function full(first: string, ...rest: string[]): string {
  return [first, ...rest].join(' ');
}

/** The texts of what is found, in order; of one rule where it is named. */
export function foundIn(
  text: string,
  path = 'notes.txt',
  ruleIds?: readonly string[],
  rules: readonly RuleOrDetector[] = names,
): string[] {
  return new Scanner({ rules })
    .scan(text, { path })
    .findings.filter(({ ruleId }) => ruleIds === undefined || ruleIds.includes(ruleId))
    .map(({ start, end }) => text.slice(start, end));
}

export const personRules = ['person-name', 'first-name', 'last-name'];

export function peopleIn(text: string, path?: string): string[] {
  return foundIn(text, path, personRules);
}

export function organizationsIn(text: string, path?: string): string[] {
  return foundIn(text, path, ['organization-name']);
}
