import { existsSync, readFileSync } from 'node:fs';
import { describeShutVault, openVault, sealVault, Vault } from '../dummy/index.ts';
import { describeMissingKey } from '../settings/keyText.ts';
import { readOrCreateKey } from '../settings/node/keyFile.ts';
import { Failure, reasonOf } from './failure.ts';
import { writeWhole } from './output.ts';

/** A vault, and until when it may be opened. */
export interface KeptVault {
  readonly vault: Vault;
  /** Milliseconds since 1970; undefined where it does not expire. */
  readonly expiresAt: number | undefined;
}

/**
 * Opens the vault in a file; a file that does not exist yet is an empty one.
 * @throws Failure when it cannot be read, is expired, or was sealed with another key
 */
export async function loadVault(path: string): Promise<KeptVault> {
  if (!existsSync(path)) return { vault: new Vault(), expiresAt: undefined };
  const opened = await openVault(readBytes(path), vaultKey(), Date.now());
  if (opened.kind === 'opened') return opened;
  const advice = opened.kind === 'expired' ? ' Delete it, and redact the text again.' : '';
  throw new Failure(describeShutVault(opened.kind, path) + advice);
}

/** @throws Failure when the file cannot be written; the old one is then as it was */
export async function saveVault(path: string, { vault, expiresAt }: KeptVault): Promise<void> {
  const options = expiresAt === undefined ? {} : { expiresAt };
  writeWhole(path, await sealVault(vault, vaultKey(), options), 0o600);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`Could not read ${path}: ${reasonOf(error)}`);
  }
}

function vaultKey(): Uint8Array {
  try {
    return readOrCreateKey('vault.key');
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : reasonOf(error);
    throw new Failure(describeMissingKey('vaults', reason));
  }
}
