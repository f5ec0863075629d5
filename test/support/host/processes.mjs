import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ORPHAN_CHECK_MS = 1000;

/**
 * What must not outlive the run: child process groups and temporary folders. They are normally released one by one;
 * this is the net below for Ctrl+C, a time-out from outside and a crash.
 */
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
/** @type {Set<string>} */
const folders = new Set();
let isListening = false;

/**
 * @param {import('node:child_process').ChildProcess} child started with `detached: true`, so that it leads a group
 */
export function trackProcess(child) {
  listen();
  children.add(child);
  child.once('exit', () => children.delete(child));
}

/**
 * Ends a tracked process and all that it started, and waits until it is gone.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    killGroup(child);
  });
}

/**
 * @param {string} purpose part of the folder's name
 * @returns {string} a new, empty folder that is removed at the end of the run
 */
export function temporaryFolder(purpose) {
  listen();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `prompt-veil-${purpose}-`)));
  folders.add(folder);
  return folder;
}

/** @param {string} folder one from `temporaryFolder` */
export function removeFolder(folder) {
  folders.delete(folder);
  // A server that was just killed may still be writing its last file.
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** @param {import('node:child_process').ChildProcess} child */
function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function listen() {
  if (isListening) return;
  isListening = true;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  }
  endWithNpm();
  process.once('exit', () => {
    for (const child of children) killGroup(child);
    for (const folder of folders) {
      try {
        removeFolder(folder);
      } catch {
        // Nothing left to do at exit; the system clears its temporary folder.
      }
    }
  });
}

/** A signal that reaches npm alone ends npm and its shell, but not this process, which would stay behind unseen. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const check = () => {
    if (process.ppid !== parent) process.exit(143);
  };
  setInterval(check, ORPHAN_CHECK_MS).unref();
}
