import { existsSync, readFileSync } from 'node:fs';
import { openVault, sealVault, Vault } from '../dummy/index.ts';
import { readOrCreateKey } from '../settings/node/keyFile.ts';
import { Failure, reasonOf } from './failure.ts';
import { writeWhole } from './output.ts';

/**
 * Opens the vault in a file; a file that does not exist yet is an empty one.
 * @throws Failure when it cannot be read, is expired, or was sealed with another key
 */
export async function loadVault(path: string): Promise<Vault> {
  if (!existsSync(path)) return new Vault();
  const opened = await openVault(readBytes(path), vaultKey(), Date.now());
  switch (opened.kind) {
    case 'opened':
      return opened.vault;
    case 'expired':
      throw new Failure(`The vault ${path} has expired. Delete it, and redact the text again.`);
    case 'refused':
      throw new Failure(`The vault ${path} was sealed with another key, or it is damaged.`);
    case 'unknownFormat':
      throw new Failure(`${path} is not a vault.`);
  }
}

/** @throws Failure when the file cannot be written; the old one is then as it was */
export async function saveVault(path: string, vault: Vault): Promise<void> {
  writeWhole(path, await sealVault(vault, vaultKey()), 0o600);
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
    throw new Failure(`Could not read the key of the vaults: ${reason}`);
  }
}
