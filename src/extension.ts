import * as vscode from 'vscode';
import { Engines } from './editor/engines.ts';
import { registerEditor } from './editor/index.ts';
import { loadFingerprintKey } from './settings/fingerprintKey.ts';
import { PolicyStore } from './settings/index.ts';
import { NodeHostPolicies } from './settings/node/policyFiles.ts';
import { registerShare } from './share/index.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Prompt Veil', { log: true });
  const policies = new PolicyStore({
    hostPolicies: new NodeHostPolicies(),
    buildRules: () => Promise.resolve([]),
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
    registerEditor({ engines, onDidChangeRules: policies.onDidChange }),
    registerShare(engines),
  );
}
