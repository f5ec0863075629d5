import type { Evidence } from '../../finding.ts';
import type { Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { isTyped } from '../../validate/typed.ts';
import { isBesideExampleUser } from './exampleLogin.ts';
import { judge } from './judgement.ts';
import { isCutOff } from './knownPrefixes.ts';
import { ruleOf } from './rules.ts';
import type { Surroundings } from './surroundings.ts';

/** The score from which on a value counts as random. */
const random = 0.6;
const longestKey = 40;

/**
 * Judges the value of a field whose key names a secret, and reports it with what speaks for it.
 * @param least the score from which on it is reported
 */
export function reportSecret(
  { text }: SourceText,
  surroundings: Surroundings,
  report: Report,
  least = 0.28,
): void {
  const { key, meaning, field } = surroundings;
  const { valueStart, valueEnd } = field;
  const value = text.slice(valueStart, valueEnd);
  const score = judge(value, surroundings);
  const isPassword = meaning.kind === 'password';
  if (score < least || (!isPassword && isCutOff(key, value))) return;
  const evidence: Evidence[] = [{ kind: 'key', detail: key.slice(0, longestKey) }];
  if (score >= random) evidence.push({ kind: 'entropy' });
  const isMadeUp = isPassword ? isBesideExampleUser(text, valueStart, value) : isTyped(value);
  report(ruleOf[meaning.kind], valueStart, valueEnd, score, evidence, isMadeUp);
}
