import { gcm } from '@noble/ciphers/aes.js';
import type { VaultCipher } from '../../dummy/index.ts';

/** AES-256-GCM in TypeScript: the `crypto.subtle` of Claude Code's workers makes digests, and nothing else. */
export const aes: VaultCipher = {
  seal: (key, nonce, authenticated, plain) => Promise.resolve(gcm(key, nonce, authenticated).encrypt(plain)),
  open: (key, nonce, authenticated, sealed) =>
    new Promise((resolve) => resolve(gcm(key, nonce, authenticated).decrypt(sealed))),
};
