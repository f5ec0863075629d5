import type { Verdict } from '../rule.ts';
import { toBase62 } from './base62.ts';
import { checksumVerdict } from './checksum.ts';
import { crc32 } from './crc32.ts';
import { fillerVerdict, isFiller } from './randomness.ts';

/**
 * Tokens `prefix_body` whose last six characters are the CRC-32 of the body before them, in base 62: GitHub, npm,
 * Vercel. Source: "Behind GitHub's new authentication token formats", github.blog, 2021.
 */
export function crcToken(value: string): Verdict {
  const body = value.slice(value.indexOf('_') + 1, -6);
  if (isFiller(body)) return fillerVerdict(body);
  return checksumVerdict(value.endsWith(toBase62(crc32(body), 6)));
}
