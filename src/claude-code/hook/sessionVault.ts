import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openVault, sealVault, Vault } from '../../dummy/index.ts';
import { userFolder } from '../../settings/node/folders.ts';
import { readOrCreateKey } from '../../settings/node/keyFile.ts';
import { sessionFileName, sessionLifetimeMs } from '../mod/sessionFile.ts';

/**
 * The vault of a session of Claude Code, encrypted in the user's folder: every call of the hook is a process of its
 * own. The mod of the same session keeps its pairs in the same file. One that cannot be opened is replaced by an empty
 * one: then dummies stay dummies.
 */
export async function openSessionVault(
  sessionId: string,
  folder = userFolder(),
): Promise<{ vault: Vault; save: () => Promise<void> }> {
  const place = path.join(folder, 'sessions');
  const file = path.join(place, sessionFileName(sessionId));
  const key = keyOrNone(folder);
  if (!key) return { vault: new Vault(), save: () => Promise.resolve() };
  const vault = existsSync(file) ? await read(file, key) : new Vault();
  const save = async (): Promise<void> => {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    const sealed = await sealVault(vault, key, { expiresAt: Date.now() + sessionLifetimeMs });
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, Buffer.from(sealed).toString('base64'), { mode: 0o600 });
    renameSync(draft, file);
    await removeExpired(place, key);
  };
  return { vault, save };
}

/** Without a key nothing is kept: results are still replaced, but their dummies cannot be turned back. */
function keyOrNone(folder: string): Uint8Array | undefined {
  try {
    return readOrCreateKey('vault.key', folder);
  } catch {
    return undefined;
  }
}

async function read(file: string, key: Uint8Array): Promise<Vault> {
  const opened = await openVault(readSealed(file), key, Date.now());
  return opened.kind === 'opened' ? opened.vault : new Vault();
}

async function removeExpired(place: string, key: Uint8Array): Promise<void> {
  for (const name of readdirSync(place).filter((entry) => entry.endsWith('.vault'))) {
    const file = path.join(place, name);
    const sealed = readSealed(file);
    const isOver = sealed.length === 0 || (await openVault(sealed, key, Date.now())).kind === 'expired';
    if (isOver) rmSync(file, { force: true });
  }
}

/** Empty where the mod, which cannot delete, has emptied it. */
function readSealed(file: string): Uint8Array {
  return Buffer.from(readFileSync(file, 'latin1'), 'base64');
}
