import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nameKey } from '../engine/fingerprint.ts';
import { userFolder } from './node/folders.ts';
import { readOrCreateKey } from './node/keyFile.ts';

export const fingerprintKeyVariable = 'PROMPT_VEIL_FINGERPRINT_KEY';
/** Holds a team's key in a workspace folder; must be ignored by git. */
export const teamKeyFile = '.promptveil.key';
const userKeyFile = 'fingerprint.key';

/** At least this much randomness, or the fingerprints could be guessed after all. */
const fewestBytes = 32;

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
    warnings.push(`${fingerprintKeyVariable} is not a key of 32 bytes in hexadecimal or base64.`);
  }
  const team = folder === undefined ? undefined : await findTeamKey(folder);
  if (team?.key) return describe(team.key, 'team', warnings);
  if (team) warnings.push(`${teamKeyFile} does not hold a key of 32 bytes in hexadecimal or base64.`);
  const own = loadUserKey(home);
  if (own) return describe(own, 'user', warnings);
  warnings.push('The key of the fingerprints could not be kept; allowed values are shown in this session.');
  return describe(randomBytes(fewestBytes), 'session', warnings);
}

/** A fresh key as text for {@link teamKeyFile} or the environment. */
export function newKeyText(): string {
  return `${randomBytes(fewestBytes).toString('hex')}\n`;
}

function describe(
  key: Uint8Array,
  origin: FingerprintKey['origin'],
  warnings: readonly string[],
): FingerprintKey {
  const warning = warnings.join(' ');
  return { key, id: nameKey(key), origin, ...(warning === '' ? {} : { warning }) };
}

/** 32 bytes or more, in hexadecimal or base64; undefined for anything else. */
function decodeKey(text: string): Uint8Array | undefined {
  const digits = text.trim();
  const isHex = /^(?:[0-9a-f]{2})+$/i.test(digits);
  if (!isHex && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return undefined;
  const key = Buffer.from(digits, isHex ? 'hex' : 'base64');
  return key.length >= fewestBytes ? new Uint8Array(key) : undefined;
}

async function findTeamKey(folder: string): Promise<{ key: Uint8Array | undefined } | undefined> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const text = await readIfThere(path.join(at, teamKeyFile));
    if (text !== undefined) return { key: decodeKey(text) };
    if (at === path.dirname(at)) return undefined;
  }
}

function loadUserKey(home: string): Uint8Array | undefined {
  try {
    return readOrCreateKey(userKeyFile, home);
  } catch {
    return undefined;
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
