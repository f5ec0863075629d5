import type { SavedVault } from './savedVault.ts';
import { Vault } from './vault.ts';

/** `PVV` and the version of the format. */
const magic = Uint8Array.of(0x50, 0x56, 0x56, 0x01);
/** NIST SP 800-38D recommends 96 bits. */
const nonceLength = 12;
const headLength = magic.length + nonceLength;

/** Length of the key in bytes (AES-256). */
const vaultKeyLength = 32;

export interface SealOptions {
  /** Milliseconds since 1970; from then on the vault does not open. */
  readonly expiresAt?: number;
  /** For hosts whose `crypto.subtle` does not encrypt; without one it is asked. */
  readonly cipher?: VaultCipher;
}

/** AES-256-GCM: 12 bytes of nonce, and 16 bytes of tag at the end of the sealed bytes. */
export interface VaultCipher {
  seal(key: Uint8Array, nonce: Uint8Array, authenticated: Uint8Array, plain: Uint8Array): Promise<Uint8Array>;
  /** Rejects where the bytes were sealed with another key, or were changed. */
  open(
    key: Uint8Array,
    nonce: Uint8Array,
    authenticated: Uint8Array,
    sealed: Uint8Array,
  ): Promise<Uint8Array>;
}

export type Opened =
  | { readonly kind: 'opened'; readonly vault: Vault; readonly expiresAt: number | undefined }
  /** Past its time; whoever keeps it should delete it. */
  | { readonly kind: 'expired' }
  /** Another key, or changed bytes: which of them cannot be told. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unknownFormat' };

/**
 * Why a vault does not open, in a sentence.
 * @param name of the vault, at the beginning of a sentence
 */
export function describeShutVault(kind: Exclude<Opened['kind'], 'opened'>, name: string): string {
  switch (kind) {
    case 'expired':
      return `${name} has expired.`;
    case 'refused':
      return `${name} was sealed with another key, or it is damaged.`;
    case 'unknownFormat':
      return `${name} is not a vault.`;
  }
}

interface Contents {
  readonly expiresAt?: number;
  readonly vault: SavedVault;
}

/**
 * A vault as bytes that only the key opens: magic, nonce, AES-256-GCM. The magic is authenticated too.
 * @param key 32 bytes from the editor's secret storage or a key file
 * @throws RangeError when the key has another length
 */
export async function sealVault(
  vault: Vault,
  key: Uint8Array,
  { expiresAt, cipher = webCipher }: SealOptions = {},
): Promise<Uint8Array> {
  checkKey(key);
  const contents: Contents = { vault: vault.save(), ...(expiresAt !== undefined && { expiresAt }) };
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const plain = new TextEncoder().encode(JSON.stringify(contents));
  const bytes = await cipher.seal(key, nonce, magic, plain);
  const sealed = new Uint8Array(headLength + bytes.length);
  sealed.set(magic);
  sealed.set(nonce, magic.length);
  sealed.set(bytes, headLength);
  return sealed;
}

/**
 * Opens what {@link sealVault} made.
 * @param now milliseconds since 1970
 * @throws RangeError when the key has another length than 32 bytes
 */
export async function openVault(
  sealed: Uint8Array,
  key: Uint8Array,
  now: number,
  { cipher = webCipher }: Pick<SealOptions, 'cipher'> = {},
): Promise<Opened> {
  checkKey(key);
  if (sealed.length <= headLength || magic.some((byte, index) => sealed[index] !== byte))
    return { kind: 'unknownFormat' };
  const nonce = sealed.slice(magic.length, headLength);
  try {
    const plain = await cipher.open(key, nonce, magic, sealed.slice(headLength));
    const { vault, expiresAt } = JSON.parse(new TextDecoder().decode(plain)) as Contents;
    if (expiresAt !== undefined && expiresAt <= now) return { kind: 'expired' };
    return { kind: 'opened', vault: Vault.load(vault), expiresAt };
  } catch {
    return { kind: 'refused' };
  }
}

function checkKey(key: Uint8Array): void {
  if (key.length !== vaultKeyLength) throw new RangeError(`A vault key has ${vaultKeyLength} bytes.`);
}

const webCipher: VaultCipher = {
  async seal(key, nonce, authenticated, plain) {
    const secret = await importKey(key);
    return new Uint8Array(
      await crypto.subtle.encrypt(parametersFor(nonce, authenticated), secret, Uint8Array.from(plain)),
    );
  },
  async open(key, nonce, authenticated, sealed) {
    const secret = await importKey(key);
    return new Uint8Array(
      await crypto.subtle.decrypt(parametersFor(nonce, authenticated), secret, Uint8Array.from(sealed)),
    );
  },
};

function parametersFor(nonce: Uint8Array, authenticated: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv: Uint8Array.from(nonce), additionalData: Uint8Array.from(authenticated) };
}

async function importKey(key: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', Uint8Array.from(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}
