import type { Verdict } from '../rule.ts';

/**
 * What a token's checksum says about it. A token that fails is still reported: most examples in documentation do,
 * and a vendor may change its formula; it only counts for less.
 */
export function checksumVerdict(isValid: boolean): Verdict {
  return isValid
    ? { score: 0.99, evidence: [{ kind: 'prefix' }, { kind: 'checksum' }] }
    : { score: 0.75, evidence: [{ kind: 'prefix' }] };
}
