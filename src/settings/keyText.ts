/** At least this much randomness in a key, in bytes; a vault's key has exactly so many. */
export const keyLength = 32;

/** What a key is for, as the sentences about it say. */
export type KeyPurpose = 'vaults' | 'fingerprints';

/** A key as text: lower-case hexadecimal digits. */
export function encodeKey(key: Uint8Array): string {
  return Array.from(key, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** {@link keyLength} bytes or more, in hexadecimal or base64 of either alphabet; undefined for anything else. */
export function decodeKey(text: string): Uint8Array | undefined {
  const digits = text.trim();
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(digits);
  if (!isHex && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return undefined;
  const key = isHex ? fromHex(digits) : fromBase64(digits);
  return key && key.length >= keyLength ? key : undefined;
}

/** Why a file or variable is of no use as a key; tells nothing of what it holds. */
export function describeNoKey(name: string): string {
  return `${name} does not hold a key of ${keyLength} bytes in hexadecimal or base64.`;
}

/** What follows when there is no key. */
export function describeMissingKey(purpose: KeyPurpose, reason: string): string {
  const consequence =
    purpose === 'vaults'
      ? 'Pairs can neither be kept nor read.'
      : 'Allowed values are shown in this session, as if nobody had allowed them.';
  return `The key of the ${purpose} cannot be used: ${reason.replace(/\.$/, '')}. ${consequence}`;
}

function fromHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fromBase64(digits: string): Uint8Array | undefined {
  try {
    const binary = atob(digits.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
    return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}
