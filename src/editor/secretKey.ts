import type * as vscode from 'vscode';
import type { FingerprintKey } from './engines.ts';

const secretName = 'promptVeil.fingerprintKey';
const keyBytes = 32;

/**
 * The key of the fingerprints where there are no files to keep it in: VS Code's secret storage, made at the first
 * question. Its name is made the same way as on the desktop.
 */
export async function loadSecretKey(secrets: vscode.SecretStorage): Promise<FingerprintKey> {
  let text = await secrets.get(secretName);
  if (text === undefined) {
    text = toHex(crypto.getRandomValues(new Uint8Array(keyBytes)));
    await secrets.store(secretName, text);
  }
  const key = Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const name = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode('prompt-veil key id'));
  return { key, id: toHex(new Uint8Array(name)).slice(0, 8) };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
