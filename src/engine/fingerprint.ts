import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * HMAC-SHA-256 (RFC 2104) of a rule id and a value, as 32 hex digits. Without the key, trying a dictionary against a
 * committed fingerprint proves nothing.
 */
export function fingerprinter(key: Uint8Array): (ruleId: string, value: string) => string {
  // The key is hashed once, not at every value.
  const keyed = hmac.create(sha256, key);
  return (ruleId, value) =>
    bytesToHex(
      keyed
        .clone()
        .update(utf8ToBytes(`${ruleId}\0${value}`))
        .digest(),
    ).slice(0, 32);
}

/**
 * Names a key in eight hex digits: the start of its HMAC over a fixed text, from which the key cannot be found. An
 * allowance carries it, so that a fingerprint of another key is told from one that is no longer needed.
 */
export function nameKey(key: Uint8Array): string {
  return bytesToHex(hmac(sha256, key, utf8ToBytes('prompt-veil key id'))).slice(0, 8);
}
