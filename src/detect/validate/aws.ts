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

/**
 * The account that an access key belongs to, 12 digits: bits 7 to 46 of the first six bytes of the base-32 body.
 * @param accessKey a key whose body is base 32
 */
export function awsAccountOf(accessKey: string): string {
  let bits = 0n;
  for (const character of accessKey.slice(4, 14)) bits = (bits << 5n) | BigInt(base32.indexOf(character));
  return (((bits >> 2n) & 0x7fffffffff80n) >> 7n).toString().padStart(12, '0');
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
