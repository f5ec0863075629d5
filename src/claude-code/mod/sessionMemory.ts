import { openVault, sealVault, Vault } from '../../dummy/index.ts';
import { decodeKey, encodeKey, keyLength } from '../../settings/keyText.ts';
import { aes } from './aes.ts';
import type { KeepingHost } from './host.ts';
import { stateFolder } from './policyPlaces.ts';
import { sessionFileName, sessionLifetimeMs } from './sessionFile.ts';

/** Longer ones are not written after every turn, in UTF-16 units. */
const longestKept = 4 * 1024 * 1024;

/**
 * The pairs of a session, encrypted in the user's folder, so that dummies in its history still mean something after
 * `--resume`. The settings hook reads and writes the same files.
 */
export class SessionMemory {
  private saving: Promise<void> = Promise.resolve();
  private kept: { readonly vault: Vault; readonly size: number } | undefined;
  private key: Promise<Uint8Array | undefined> | undefined;
  private isSwept = false;
  /** Why nothing is kept; undefined where it is. */
  fault: string | undefined;

  constructor(private readonly host: KeepingHost) {}

  /** The vault of a session; an empty one where there is none, or it cannot be opened. */
  async open(sessionId: string): Promise<Vault> {
    try {
      const file = this.fileOf(sessionId);
      if (!(await this.host.exists(file))) return new Vault();
      const key = await this.ownKey();
      const sealed = bytesOf(await this.host.read(file));
      if (!key || sealed.length === 0) return new Vault();
      const opened = await openVault(sealed, key, Date.now(), { cipher: aes });
      if (opened.kind !== 'opened') return new Vault();
      this.kept = { vault: opened.vault, size: opened.vault.size };
      return opened.vault;
    } catch {
      this.fault = 'the vault of this session cannot be read';
      return new Vault();
    }
  }

  /** Writes what is new; one after the other. Never rejects: {@link fault} tells what went wrong. */
  keep(sessionId: string, vault: Vault): Promise<void> {
    this.saving = this.saving.then(() => this.save(sessionId, vault));
    return this.saving;
  }

  private async save(sessionId: string, vault: Vault): Promise<void> {
    const { size } = vault;
    if (size === 0 || (this.kept?.vault === vault && this.kept.size === size)) return;
    try {
      const key = await this.ownKey();
      if (!key) return;
      const expiresAt = Date.now() + sessionLifetimeMs;
      const text = textOf(await sealVault(vault, key, { expiresAt, cipher: aes }));
      if (text.length > longestKept) throw new RangeError('too large');
      await this.host.write(this.fileOf(sessionId), text);
      this.kept = { vault, size };
      this.fault = undefined;
      await this.sweep();
    } catch {
      this.fault = 'the vault of this session cannot be written';
    }
  }

  private fileOf(sessionId: string): string {
    return `${stateFolder(this.host)}/sessions/${sessionFileName(sessionId)}`;
  }

  private ownKey(): Promise<Uint8Array | undefined> {
    this.key ??= this.readOrCreateKey();
    return this.key;
  }

  private async readOrCreateKey(): Promise<Uint8Array | undefined> {
    const file = `${stateFolder(this.host)}/vault.key`;
    if (!(await this.host.exists(file)))
      await this.host.write(file, `${encodeKey(crypto.getRandomValues(new Uint8Array(keyLength)))}\n`);
    // Another session may have made one at the same moment: what stands there now counts.
    const key = decodeKey(await this.host.read(file));
    if (key?.length === keyLength) return key;
    this.fault = `${file} does not hold a key`;
    return undefined;
  }

  /** A mod cannot delete a file: what is past its time is emptied. */
  private async sweep(): Promise<void> {
    if (this.isSwept) return;
    this.isSwept = true;
    const folder = `${stateFolder(this.host)}/sessions`;
    for (const { name, mtimeMs } of await this.host.list(folder))
      if (name.endsWith('.vault') && mtimeMs + sessionLifetimeMs < Date.now())
        await this.host.write(`${folder}/${name}`, '');
  }
}

/** Units at a time, since a call takes only so many arguments. */
const slice = 8192;

function textOf(bytes: Uint8Array): string {
  let units = '';
  for (let at = 0; at < bytes.length; at += slice)
    units += String.fromCharCode(...bytes.subarray(at, at + slice));
  return btoa(units);
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(atob(text.trim()), (unit) => unit.charCodeAt(0));
}
