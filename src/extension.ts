import path from 'node:path';
import * as vscode from 'vscode';
import { registerClaudeCode } from './claude-code/editor/index.ts';
import { Engines } from './editor/engines.ts';
import { registerEditor } from './editor/index.ts';
import { loadFingerprintKey } from './settings/fingerprintKey.ts';
import { registerPolicyCommands } from './editor/policyCommands.ts';
import { createPolicyInspection } from './editor/policyInspection.ts';
import { buildRules } from './settings/buildRules.ts';
import { PolicyDiagnostics, PolicyStore } from './settings/index.ts';
import { NodeHostPolicies } from './settings/node/policyFiles.ts';
import { registerShare } from './share/index.ts';
import { registerClaude } from './share/registerClaude.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Prompt Veil', { log: true });
  const policies = new PolicyStore({
    hostPolicies: new NodeHostPolicies(),
    buildRules,
    log: (message) => log.warn(message),
  });
  const engines = new Engines({
    loadModule: () => import('./engineModule.ts'),
    policies,
    loadFingerprintKey: async (folder) => {
      const isOnDisk = folder?.uri.scheme === 'file';
      const key = await loadFingerprintKey(isOnDisk ? { folder: folder.uri.fsPath } : {});
      if (key.warning !== undefined) log.warn(key.warning);
      return key;
    },
  });
  context.subscriptions.push(
    log,
    policies,
    new PolicyDiagnostics(policies, createPolicyInspection(engines)),
    registerEditor({ engines, onDidChangeRules: policies.onDidChange }),
    registerPolicyCommands(engines, policies),
    registerShare(engines),
    registerClaudeCode({
      engines,
      policyFor: (uri) => policies.policyFor(uri),
      onDidChangePolicy: policies.onDidChange,
      modSource: path.join(__dirname, 'claude-code', 'mod'),
      loadActions: () => import('./claude-code/editor/actions.ts'),
      log: (message) => log.warn(message),
    }),
    registerClaude({
      engines,
      secrets: context.secrets,
      environmentKey: () => process.env.ANTHROPIC_API_KEY,
      memory: context.globalState,
      log: (message) => log.warn(message),
    }),
  );
}
