import type * as vscode from 'vscode';
import { decodeKey, encodeKey, keyLength } from '../settings/keyText.ts';
import type { FingerprintKey } from './engines.ts';

const fingerprintSecret = 'promptVeil.fingerprintKey';

/**
 * The key of the fingerprints where there are no files to keep it in: VS Code's secret storage, made at the first
 * question. Its name is made the same way as on the desktop.
 */
export async function loadSecretKey(secrets: vscode.SecretStorage): Promise<FingerprintKey> {
  const key = Uint8Array.from(await readOrCreateSecretKey(secrets, fingerprintSecret));
  const hmac = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const name = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode('prompt-veil key id'));
  return { key, id: encodeKey(new Uint8Array(name)).slice(0, 8) };
}

/**
 * A random key in VS Code's secret storage, made at the first question, and anew where what is there is none.
 * @throws whatever the system's key ring says
 */
export async function readOrCreateSecretKey(
  secrets: vscode.SecretStorage,
  name: string,
): Promise<Uint8Array> {
  const known = decodeKey((await secrets.get(name)) ?? '');
  if (known) return known;
  const key = crypto.getRandomValues(new Uint8Array(keyLength));
  await secrets.store(name, encodeKey(key));
  return key;
}
