import * as vscode from 'vscode';
import { Engines } from './editor/engines.ts';
import { registerEditor } from './editor/index.ts';
import { loadSecretKey } from './editor/secretKey.ts';
import { registerPolicyCommands } from './editor/policyCommands.ts';
import { createPolicyInspection } from './editor/policyInspection.ts';
import { buildRules } from './settings/buildRules.ts';
import { PolicyDiagnostics, PolicyStore } from './settings/index.ts';
import { registerShare } from './share/index.ts';

/** Builds the parts and connects them, without what needs Node. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Prompt Veil', { log: true });
  const policies = new PolicyStore({
    buildRules,
    log: (message) => log.warn(message),
  });
  const engines = new Engines({
    loadModule: () => import('./engineModule.ts'),
    policies,
    loadFingerprintKey: () => loadSecretKey(context.secrets),
  });
  context.subscriptions.push(
    log,
    policies,
    new PolicyDiagnostics(policies, createPolicyInspection(engines)),
    registerEditor({ engines, onDidChangeRules: policies.onDidChange }),
    registerPolicyCommands(engines, policies),
    registerShare(engines),
  );
}
