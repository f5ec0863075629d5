import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, reasonOf } from './failure.ts';

/**
 * Writes a file whole or not at all: first beside it, then in its place.
 * @throws Failure when the disk is full or the folder cannot be written; the old file is then as it was
 */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content, { mode });
    renameSync(draft, path);
  } catch (error) {
    remove(draft);
    throw new Failure(`Could not write ${path}: ${reasonOf(error)}`);
  }
}

function remove(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It was not written: the path leads through a file, for one.
  }
}
