import { Engine, fingerprinter } from '../../engine/index.ts';
import { compilePolicy, type Policy } from '../../policy/index.ts';
import { buildRules } from '../../settings/buildRules.ts';
import { decodeKey, keyLength } from '../../settings/keyText.ts';
import { loadLayerState } from '../../settings/loadLayers.ts';
import type { ModHost } from './host.ts';
import { foldersUp, ownFolders, policyFilesFor } from './policyPlaces.ts';

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
