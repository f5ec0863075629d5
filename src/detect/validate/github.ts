import { sha256 } from '@noble/hashes/sha2.js';
import type { Verdict } from '../rule.ts';
import { checksumVerdict } from './checksum.ts';
import { fillerVerdict, isFiller } from './randomness.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * Fine-grained tokens, `github_pat_` + 22 + `_` + 59: of the last part, characters 44 to 51 are the first eight
 * base-32 characters of the SHA-256 of all that stands before them. Checked on tokens that were published.
 */
export function fineGrainedToken(value: string): Verdict {
  if (isFiller(value.slice(11))) return fillerVerdict(value.slice(11));
  const tail = value.lastIndexOf('_') + 1;
  const hashed = sha256(new TextEncoder().encode(value.slice(0, tail + 43)));
  return checksumVerdict(value.slice(tail + 43, tail + 51) === firstBase32(hashed));
}

/** The first five bytes as eight base-32 characters. */
function firstBase32(bytes: Uint8Array): string {
  let bits = 0n;
  for (const byte of bytes.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 8; i++) {
    text = base32.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return text;
}
