import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { compilePolicy, type CompiledPolicy } from '../policy/index.ts';
import { buildRules } from '../settings/buildRules.ts';
import { loadLayerState, type LayerFile, type LayerState } from '../settings/loadLayers.ts';
import { NodeHostPolicies, readPolicyText } from '../settings/node/policyFiles.ts';
import { Failure, reasonOf } from './failure.ts';

const policyName = '.promptveil.json';

/**
 * Every policy that holds in a folder, the machine's and the user's own included, with what is wrong with each.
 * @param policyFile wins over the nearest `.promptveil.json` at or above the folder
 * @throws Failure when the named policy does not exist or cannot be read
 */
export async function readPolicies(folder: string, policyFile: string | undefined): Promise<LayerState[]> {
  const files = await policyFiles(policyFile ?? nearestPolicy(folder));
  return Promise.all(files.map((file) => loadLayerState(file, readPolicyText, undefined)));
}

/** @throws Failure when a policy is not valid: scanning with a looser one would be worse than not scanning */
export async function compilePolicies(states: readonly LayerState[]): Promise<CompiledPolicy> {
  for (const { file, problems, loaded } of states) {
    if (!loaded) throw new Failure(`Could not read the policy ${file.path}.`);
    const error = problems.find(({ severity }) => severity === 'error');
    if (error) throw new Failure(`${file.path}:${error.line}:${error.column}: ${error.message}`);
  }
  const layers = states.map(({ layer }) => layer);
  return compilePolicy(layers, { rules: await buildRules(layers) });
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
