import type { Verdict } from '../rule.ts';
import { checksumVerdict } from './checksum.ts';
import { crc32 } from './crc32.ts';
import { fillerVerdict, isFiller } from './randomness.ts';

/**
 * Routable GitLab tokens, `prefix-payload.01.LLccccccc`: LL is the payload's length in base 36 and the last seven
 * characters are the CRC-32 of everything before them, in base 36.
 * Source: GitLab's design document "Routable tokens".
 */
export function routableToken(value: string): Verdict {
  if (isFiller(value.slice(value.indexOf('-') + 1)))
    return fillerVerdict(value.slice(value.indexOf('-') + 1));
  return checksumVerdict(value.endsWith(crc32(value.slice(0, -7)).toString(36).padStart(7, '0')));
}
