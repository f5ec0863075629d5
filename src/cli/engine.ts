import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Engine, fingerprinter } from '../engine/index.ts';
import { compilePolicy, type Policy } from '../policy/index.ts';
import { buildRules } from '../settings/buildRules.ts';
import { loadFingerprintKey } from '../settings/fingerprintKey.ts';
import { loadLayerState, type LayerFile } from '../settings/loadLayers.ts';
import { NodeHostPolicies, readPolicyText } from '../settings/node/policyFiles.ts';
import { Failure, reasonOf } from './failure.ts';

const policyName = '.promptveil.json';

export interface EngineRequest {
  /** Whose policy holds: the nearest `.promptveil.json` at or above it. */
  readonly folder: string;
  /** Wins over the nearest policy file. */
  readonly policyFile: string | undefined;
  readonly reportReserved?: boolean;
}

/**
 * The engine for a folder, with the policy that holds there.
 * @throws Failure when a policy is not valid: scanning with a looser one would be worse than not scanning
 */
export async function buildEngine(request: EngineRequest): Promise<{ engine: Engine; policy: Policy }> {
  const { folder, policyFile, reportReserved = false } = request;
  const files = await policyFiles(policyFile ?? nearestPolicy(folder));
  const states = await Promise.all(files.map((file) => loadLayerState(file, readPolicyText, undefined)));
  for (const { file, problems, loaded } of states) {
    if (!loaded) throw new Failure(`Could not read the policy ${file.path}.`);
    const error = problems.find(({ severity }) => severity === 'error');
    if (error) throw new Failure(`${file.path}:${error.line}:${error.column}: ${error.message}`);
  }
  const layers = states.map(({ layer }) => layer);
  const policy = compilePolicy(layers, { rules: await buildRules(layers) });
  const { key, warning } = await loadFingerprintKey({ folder });
  if (warning !== undefined) process.stderr.write(`prompt-veil: ${warning}\n`);
  return { engine: new Engine({ policy, fingerprint: fingerprinter(key), reportReserved }), policy };
}

async function policyFiles(workspacePolicy: string | undefined): Promise<LayerFile[]> {
  const files: LayerFile[] = [...(await new NodeHostPolicies().read())];
  if (workspacePolicy === undefined) return files;
  const path = resolve(workspacePolicy).replaceAll('\\', '/');
  try {
    const text = await readPolicyText(path);
    if (text === undefined) throw new Failure(`Could not read ${workspacePolicy}: no such file`);
    return [...files, { kind: 'workspace', path, source: policyName, text }];
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Could not read ${workspacePolicy}: ${reasonOf(error)}`);
  }
}

function nearestPolicy(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, policyName);
    if (existsSync(path)) return path;
    if (dirname(current) === current) return undefined;
  }
}
