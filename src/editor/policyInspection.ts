import * as vscode from 'vscode';
import { hasErrors, readPolicy } from '../policy/index.ts';
import type { InspectPolicy } from '../settings/index.ts';
import type { Engines } from './engines.ts';

/** What is wrong in a policy file, or says something else than it seems to. */
export function createPolicyInspection(engines: Engines): InspectPolicy {
  return async (uri, text) => {
    const reading = readPolicy(text);
    if (hasErrors(reading.problems)) return reading.problems;
    const [{ compileLinearPattern }, lint, engine, { id }] = await Promise.all([
      import('../policy/linearPattern.ts'),
      engines.policyLinter(),
      engines.engineFor(uri),
      engines.fingerprintKeyFor(vscode.workspace.getWorkspaceFolder(uri)),
    ]);
    const options = {
      rules: engine.rules(),
      compilePattern: compileLinearPattern,
      today: today(),
      keyId: id,
    };
    return [...reading.problems, ...lint(reading, options)];
  };
}

/** YYYY-MM-DD, UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
