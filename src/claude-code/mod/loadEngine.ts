import { Engine, fingerprinter } from '../../engine/index.ts';
import { compilePolicy, type Policy } from '../../policy/index.ts';
import { buildRules } from '../../settings/buildRules.ts';
import { loadLayerState } from '../../settings/loadLayers.ts';
import type { ModHost } from './host.ts';
import { foldersUp, ownFolders, policyFilesFor } from './policyPlaces.ts';

/** At least as many bytes as the rest of Prompt Veil asks of a key. */
const keyLength = 32;

export interface LoadedEngine {
  readonly engine: Engine;
  readonly policy: Policy;
  /** Folder that the policy's paths are relative to: that of the project. */
  readonly folder: string;
  /** Policy files that cannot be used; a strict fallback holds in their place. */
  readonly broken: readonly string[];
}

/** The engine for the session's folder, with the policy that holds there. A policy that is wrong never loosens. */
export async function loadEngine(host: ModHost): Promise<LoadedEngine> {
  const folder = host.cwd.replaceAll('\\', '/');
  const files = await policyFilesFor(host, folder);
  const readText = async (path: string): Promise<string | undefined> =>
    (await host.exists(path)) ? host.read(path) : undefined;
  const states = await Promise.all(files.map((file) => loadLayerState(file, readText, undefined)));
  const broken = states.filter(({ loaded }) => !loaded?.layer).map(({ file }) => file.path);
  const layers = states.map(({ layer }) => layer);
  const policy = compilePolicy(layers, { rules: await buildRules(layers) });
  const engine = new Engine({ policy, fingerprint: fingerprinter(await fingerprintKey(host, folder)) });
  return { engine, policy, folder, broken };
}

/** As everywhere else: the environment's, the team's, the user's; else one that matches no allowance. */
async function fingerprintKey(host: ModHost, folder: string): Promise<Uint8Array> {
  const given = host.environment.PROMPT_VEIL_FINGERPRINT_KEY;
  const own = ownFolders(host).user.map((place) => `${place}/fingerprint.key`);
  const candidates = [...foldersUp(folder).map((place) => `${place}/.promptveil.key`), ...own];
  const fromEnvironment = given === undefined ? undefined : decodeKey(given);
  if (fromEnvironment) return fromEnvironment;
  for (const path of candidates) {
    const text = (await host.exists(path)) ? await host.read(path).catch(() => '') : '';
    const key = decodeKey(text);
    if (key) return key;
  }
  return crypto.getRandomValues(new Uint8Array(keyLength));
}

/** 32 bytes or more in hexadecimal or base64; undefined for anything else. */
export function decodeKey(text: string): Uint8Array | undefined {
  const digits = text.trim();
  if (/^(?:[0-9a-f]{2})+$/i.test(digits)) {
    const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
    return bytes.length >= keyLength ? bytes : undefined;
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(digits)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(digits.replaceAll('-', '+').replaceAll('_', '/')), (unit) =>
      unit.charCodeAt(0),
    );
    return bytes.length >= keyLength ? bytes : undefined;
  } catch {
    return undefined;
  }
}
