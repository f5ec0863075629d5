import type { Verdict } from '../rule.ts';
import { fillerVerdict, isFiller, isSequential } from './randomness.ts';

/**
 * Access keys are four letters and sixteen base-32 characters; the first ten of these hold the account number, so a
 * digit 0, 1, 8 or 9 among them means that the key was typed rather than issued.
 */
export function awsAccessKey(value: string): Verdict {
  const body = value.slice(4);
  if (isFiller(body)) return fillerVerdict(body);
  if (!/\d/.test(body)) return /^[A-Z2-7]{16}$/.test(body) && { score: 0.6 };
  const isIssued = /^[A-Z2-7]{16}$/.test(body) && !isSequential(body);
  return {
    score: isIssued ? 0.97 : 0.6,
    evidence: [{ kind: 'prefix' }, ...(isIssued ? ([{ kind: 'structure' }] as const) : [])],
  };
}
