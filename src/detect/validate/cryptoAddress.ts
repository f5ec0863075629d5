import { sha256 } from '@noble/hashes/sha2.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const bitcoinAlphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const rippleAlphabet = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Version bytes of addresses that are checked by base58check: Bitcoin, Litecoin, Dogecoin, Dash, Tron, Zcash. */
const versions = new Set([0x00, 0x05, 0x30, 0x32, 0x1e, 0x16, 0x4c, 0x10, 0x41, 0x1c]);

/** Base58 of 25 bytes whose last four begin the double SHA-256 of the others. Bitcoin wiki, "Base58Check". */
export function isBase58AddressValid(address: string): boolean {
  const isRipple = address.startsWith('r');
  const bytes = decodeBase58(address, isRipple ? rippleAlphabet : bitcoinAlphabet);
  if (!bytes) return false;
  const version = bytes[0] ?? 0xff;
  const payload = address.startsWith('t') ? 22 : 21;
  if (bytes.length !== payload + 4 || (isRipple ? version !== 0 : !versions.has(version))) return false;
  const check = sha256(sha256(bytes.subarray(0, payload)));
  return [0, 1, 2, 3].every((i) => check[i] === bytes[payload + i]);
}

function decodeBase58(text: string, alphabet: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i++) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (const character of text) {
    if (character !== alphabet.charAt(0)) break;
    bytes.push(0);
  }
  return Uint8Array.from(bytes.reverse());
}

const bech32Alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** A human-readable part, `1`, and data with a checksum of bech32 (BIP-173) or bech32m (BIP-350). */
export function isBech32Valid(address: string): boolean {
  const lower = address.toLowerCase();
  if (lower !== address && address.toUpperCase() !== address) return false;
  const separator = lower.lastIndexOf('1');
  if (separator < 1 || lower.length - separator < 7) return false;
  const prefix = Array.from(lower.slice(0, separator), (character) => character.charCodeAt(0));
  const data = Array.from(lower.slice(separator + 1), (character) => bech32Alphabet.indexOf(character));
  if (data.includes(-1)) return false;
  const check = polymod([...prefix.map((unit) => unit >> 5), 0, ...prefix.map((unit) => unit & 31), ...data]);
  return check === 1 || check === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (let i = 0; i < 5; i++) if ((top >>> i) & 1) check ^= generators[i] ?? 0;
  }
  return check >>> 0;
}

/**
 * Whether the case of an Ethereum address is its checksum.
 * @param address `0x` and 40 hex digits
 * @returns `plain` where all letters have one case, so that there is no checksum (EIP-55)
 */
export function ethereumChecksum(address: string): 'valid' | 'plain' | 'invalid' {
  const digits = address.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return 'plain';
  const hash = bytesToHex(keccak_256(utf8ToBytes(lower)));
  for (let i = 0; i < 40; i++) {
    const expected = parseInt(hash.charAt(i), 16) > 7 ? lower.charAt(i).toUpperCase() : lower.charAt(i);
    if (expected !== digits.charAt(i)) return 'invalid';
  }
  return 'valid';
}
