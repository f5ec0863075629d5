import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeKey, describeNoKey, encodeKey, keyLength } from '../keyText.ts';
import { userFolder } from './folders.ts';

/**
 * A random 32-byte key that only the user can read, made at the first question.
 *
 * The file is written beside and then linked into place, so that two processes that start together agree on one key,
 * and an interrupted one leaves no half of a key.
 * @param name of the file in the user's folder, e.g. `vault.key`
 * @throws the file system's error, or RangeError when the file holds something else
 */
export function readOrCreateKey(name: string, folder = userFolder()): Uint8Array {
  const path = join(folder, name);
  const known = readKey(path);
  if (known) return known;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${encodeKey(randomBytes(keyLength))}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(path);
  if (!key) throw new RangeError(`${path} could not be read back.`);
  return key;
}

function readKey(path: string): Uint8Array | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
  const key = decodeKey(text);
  if (key?.length !== keyLength) throw new RangeError(describeNoKey(path));
  return key;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
