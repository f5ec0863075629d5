import path from 'node:path';
import type * as vscode from 'vscode';
import { registerClaudeCode } from './claude-code/editor/index.ts';
import { createLog, registerParts } from './parts.ts';
import { loadFingerprintKey } from './settings/fingerprintKey.ts';
import { AuditFile } from './settings/node/auditFile.ts';
import { NodeHostPolicies } from './settings/node/policyFiles.ts';
import { registerClaude } from './share/registerClaude.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const warn = (message: string): void => log.warn(message);
  const { policies, engines, audit } = registerParts(context, log, {
    hostPolicies: new NodeHostPolicies(),
    auditKeeper: new AuditFile(),
    loadScanning: async () => {
      const { createDiskScanning } = await import('./workspace/node/diskAccess.ts');
      return createDiskScanning(__dirname);
    },
    loadFingerprintKey: async (folder) => {
      const isOnDisk = folder?.uri.scheme === 'file';
      const key = await loadFingerprintKey(isOnDisk ? { folder: folder.uri.fsPath } : {});
      if (key.warning !== undefined) warn(key.warning);
      return key;
    },
  });
  context.subscriptions.push(
    registerClaudeCode({
      engines,
      policyFor: (uri) => policies.policyFor(uri),
      onDidChangePolicy: policies.onDidChange,
      modSource: path.join(__dirname, 'claude-code', 'mod'),
      loadActions: () => import('./claude-code/editor/actions.ts'),
      log: warn,
    }),
    registerClaude({
      ...{ engines, audit, isInBrowser: false },
      secrets: context.secrets,
      environmentKey: () => process.env.ANTHROPIC_API_KEY,
      memory: context.globalState,
      log: warn,
    }),
  );
}
