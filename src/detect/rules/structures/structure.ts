import { isPlaceholder } from '../generic/placeholder.ts';
import { segmentRandomness } from '../generic/randomness.ts';
import type { Evidence } from '../../finding.ts';
import type { RuleInfo, Validator } from '../../rule.ts';
import { isFiller } from '../../validate/randomness.ts';

/** What the structures have in common: they are secrets, and say so by where they stand. */
export function structureRule(
  id: string,
  title: string,
  dummy: string,
  score: number,
  extras: Partial<RuleInfo> = {},
): RuleInfo {
  return { id, title, category: 'secret', dummy, score, ...extras };
}

export const structureEvidence: readonly Evidence[] = [{ kind: 'structure' }];

/** Passwords of examples, which somebody may use in earnest all the same. */
const examplePasswords =
  /^(?:pass(?:word|wd|w)?|passphrase|pwd|pw|secret|user|username|admin|root|test|guest|foo|bar|b|p|mypass(?:word)?|token|key|xxx+|yyy+|changeme|123|1234)$/i;

/**
 * The score of a password in a structure that leaves no doubt that it is one.
 * @param sure the score of a password that is no example
 * @returns 0 for templates and fillers, a possible score for the passwords of examples
 */
export function passwordScore(value: string, sure: number): number {
  if (value.length === 0 || isTemplate(value) || isNothing(value)) return 0;
  if (examplePasswords.test(value)) return 0.35;
  if (value.length >= 6 && isPlaceholder(value, value.length > 24)) return 0;
  return value.length < 4 ? 0.3 : sure;
}

/** Accepts any password, by {@link passwordScore}. */
export function password(sure: number): Validator {
  return (value) => {
    const score = passwordScore(value, sure);
    return score > 0 && { score, evidence: structureEvidence };
  };
}

/** What programs and their documentation write for "no value", also with the comma or bracket that ends it. */
function isNothing(value: string): boolean {
  return /^\W{0,4}(?:null(?:ptr)?|nil|none|undefined|true|false)\W{0,4}$/i.test(value);
}

/** `${X}`, `$X`, `{x}`, `<x>`, `%s`, `[x]`, `(x)`, `***`, and the rest of `user[:password]@`. */
function isTemplate(value: string): boolean {
  return /^\$[A-Za-z_({]|\$\{|\{\{|^\{.*\}$|^<.*>?$|^%[a-z{(]|^\[.*\]$|^\(.*\)$|^[*.x-]+$|^#\{|^"|\$\(|^\.\.\.|^:|^pass(?:word|wd)?\]$/i.test(
    value,
  );
}

/** Accepts what looks drawn at random. */
export function randomToken(score: number, needed = 0.5): Validator {
  return (value) => {
    if (isFiller(value) && !/[*.x]{4}/i.test(value))
      return { score: 0.4, evidence: [{ kind: 'structure' }], isMadeUp: true };
    const randomness = segmentRandomness(value);
    if (randomness < needed || isPlaceholder(value, randomness > 0.7)) return false;
    return {
      score: Math.min(0.95, score - 0.1 + randomness * 0.15),
      evidence: [{ kind: 'structure' }, { kind: 'entropy' }],
    };
  };
}
