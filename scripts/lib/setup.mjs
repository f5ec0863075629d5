import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const NEWEST_FEATURE = [20, 19];

/**
 * Makes a fresh clone, or one whose lockfile has moved on, ready to build: `npm ci` when something differs.
 * Uses nothing but Node, since nothing is installed yet.
 */
export function ensureInstalled() {
  requireNode();
  const reason = whyNotInstalled();
  if (reason === undefined) return;
  console.log(`npm ci: ${reason}`);
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`npm ci failed${error ? `: ${error.message}` : ''}. See its message above.`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = NEWEST_FEATURE;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new Error(`Node ${NEWEST_FEATURE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/**
 * Compares what the lockfile wants with what npm noted down in node_modules, by version. (Times of change say little
 * after a checkout.)
 * @returns {string | undefined} undefined: nothing to do
 */
function whyNotInstalled() {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or unreadable: restore it from git.');
  if (!present) return 'nothing is installed yet';
  for (const [name, entry] of Object.entries(wanted)) {
    // Packages for other platforms are optional and rightly absent.
    if (name === '' || (entry.optional && !present[name])) continue;
    if (present[name]?.version !== entry.version) return `${name} is not at ${entry.version}`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
