import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * HMAC-SHA-256 of a rule id and a value, as 32 hex digits. Without the key, trying a dictionary against a committed
 * fingerprint proves nothing.
 */
export function fingerprinter(key: Uint8Array): (ruleId: string, value: string) => string {
  return (ruleId, value) => bytesToHex(hmac(sha256, key, utf8ToBytes(`${ruleId}\0${value}`))).slice(0, 32);
}
