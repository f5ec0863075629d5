import * as vscode from 'vscode';
import { policyInspector, type InspectPolicy } from '../settings/index.ts';
import type { Engines } from './engines.ts';

/** What is wrong in a policy file, by the rules and the key of its folder. */
export function createPolicyInspection(engines: Engines): InspectPolicy {
  return policyInspector({
    rules: async (uri) => (await engines.engineFor(uri)).rules(),
    keyId: async (uri) => (await engines.fingerprintKeyFor(vscode.workspace.getWorkspaceFolder(uri))).id,
  });
}
