import { Engine, fingerprinter } from '../engine/index.ts';
import type { CompiledPolicy } from '../policy/index.ts';
import type { EngineRecipe } from '../scanning/task.ts';
import { loadFingerprintKey } from '../settings/fingerprintKey.ts';
import { compilePolicies, readPolicies } from './policies.ts';

export interface EngineRequest {
  /** Whose policy holds: the nearest `.promptveil.json` at or above it. */
  readonly folder: string;
  /** Wins over the nearest policy file. */
  readonly policyFile: string | undefined;
  readonly reportReserved?: boolean;
}

export interface EngineInForce {
  readonly engine: Engine;
  readonly policy: CompiledPolicy;
  /** To make the same engine elsewhere. */
  readonly recipe: EngineRecipe;
  /** Names the key of the fingerprints without telling it. */
  readonly keyId: string;
}

/**
 * The engine for a folder, with the policy that holds there.
 * @throws Failure when a policy is not valid
 */
export async function buildEngine(request: EngineRequest): Promise<EngineInForce> {
  const { folder, policyFile, reportReserved = false } = request;
  const states = await readPolicies(folder, policyFile);
  const policy = await compilePolicies(states);
  const { key, id, warning } = await loadFingerprintKey({ folder });
  if (warning !== undefined) process.stderr.write(`prompt-veil: ${warning}\n`);
  const engine = new Engine({ policy, fingerprint: fingerprinter(key), reportReserved });
  const recipe = { layers: states.map(({ layer }) => layer), key, reportReserved };
  return { engine, policy, recipe, keyId: id };
}
