import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const LOCK_POLL_MS = 250;
/** Longer than any install takes; an older lock was left by a machine that died. */
const LOCK_STALE_MS = 15 * 60_000;

/** The folder that outlives a clone: downloads are shared by every checkout of one user. */
export function cacheFolder() {
  if (process.env.XDG_CACHE_HOME) return path.join(process.env.XDG_CACHE_HOME, 'prompt-veil');
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'prompt-veil');
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return path.join(process.env.LOCALAPPDATA, 'prompt-veil', 'Cache');
  }
  return path.join(os.homedir(), '.cache', 'prompt-veil');
}

/**
 * Fills a cache folder once. `fill` works in a temporary folder that is renamed when it is complete, so an
 * interrupted install is never taken for a whole one; a lock keeps two runs from filling it at once.
 * @param {string} name folder name below the cache folder
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the absolute path of the complete folder
 */
export async function cachedFolder(name, fill) {
  const target = path.join(cacheFolder(), name);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const unlock = await lock(`${target}.lock`);
  try {
    if (fs.existsSync(target)) return target;
    const partial = `${target}.partial`;
    fs.rmSync(partial, { recursive: true, force: true });
    fs.mkdirSync(partial);
    await fill(partial);
    fs.renameSync(partial, target);
    return target;
  } finally {
    unlock();
  }
}

/**
 * @param {string} file
 * @returns {Promise<() => void>} the function that releases the lock
 */
async function lock(file) {
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      if (isStale(file)) fs.rmSync(file, { force: true });
      else await delay(LOCK_POLL_MS);
    }
  }
}

/** @param {string} file */
function isStale(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > LOCK_STALE_MS) return true;
    const holder = Number(fs.readFileSync(file, 'utf8'));
    return holder > 0 && !isRunning(holder);
  } catch {
    return false; // released between the two calls: the next round takes it
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
