import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nameKey } from '../engine/fingerprint.ts';
import { decodeKey, describeMissingKey, describeNoKey, encodeKey, keyLength } from './keyText.ts';
import { userFolder } from './node/folders.ts';
import { readOrCreateKey } from './node/keyFile.ts';

const fingerprintKeyVariable = 'PROMPT_VEIL_FINGERPRINT_KEY';
/** Holds a team's key in a workspace folder; must be ignored by git. */
const teamKeyFile = '.promptveil.key';
const userKeyFile = 'fingerprint.key';

export interface FingerprintKey {
  readonly key: Uint8Array;
  /** Eight hexadecimal digits that name the key without telling it; an allowance carries them. */
  readonly id: string;
  readonly origin: 'environment' | 'team' | 'user' | 'session';
  /** Why the key is not the one that was meant, in a sentence. */
  readonly warning?: string;
}

export interface FingerprintKeyOptions {
  /** The workspace folder, or the scanned root; looked through for a team's key up to the file system's root. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly userFolder?: string;
}

/**
 * The key of the fingerprints: the environment's, else the team's, else the user's, which is made at the first
 * question. Where no key can be kept, one for this session: allow-lists then match nothing, which is the strict side.
 */
export async function loadFingerprintKey(options: FingerprintKeyOptions = {}): Promise<FingerprintKey> {
  const { environment = process.env, folder, userFolder: home = userFolder() } = options;
  const warnings: string[] = [];
  const given = environment[fingerprintKeyVariable];
  if (given !== undefined && given !== '') {
    const key = decodeKey(given);
    if (key) return describe(key, 'environment', warnings);
    warnings.push(describeNoKey(fingerprintKeyVariable));
  }
  const team = folder === undefined ? undefined : await findTeamKey(folder);
  if (team?.key) return describe(team.key, 'team', warnings);
  if (team) warnings.push(describeNoKey(teamKeyFile));
  const own = loadUserKey(home);
  if (typeof own !== 'string') return describe(own, 'user', warnings);
  warnings.push(describeMissingKey('fingerprints', own));
  return describe(randomBytes(keyLength), 'session', warnings);
}

/** A fresh key as text for {@link teamKeyFile} or the environment. */
export function newKeyText(): string {
  return `${encodeKey(randomBytes(keyLength))}\n`;
}

function describe(
  key: Uint8Array,
  origin: FingerprintKey['origin'],
  warnings: readonly string[],
): FingerprintKey {
  const warning = warnings.join(' ');
  return { key, id: nameKey(key), origin, ...(warning === '' ? {} : { warning }) };
}

async function findTeamKey(folder: string): Promise<{ key: Uint8Array | undefined } | undefined> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const text = await readIfThere(path.join(at, teamKeyFile));
    if (text !== undefined) return { key: decodeKey(text) };
    if (at === path.dirname(at)) return undefined;
  }
}

/** @returns the key, or why there is none */
function loadUserKey(home: string): Uint8Array | string {
  try {
    return readOrCreateKey(userKeyFile, home);
  } catch (error) {
    return error instanceof RangeError ? error.message : 'it could not be kept';
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
