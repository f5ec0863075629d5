import type * as vscode from 'vscode';
import { loadSecretKey } from './editor/secretKey.ts';
import { noKeeper } from './policy/audit.ts';
import { createLog, registerParts } from './parts.ts';
import { registerClaude } from './share/registerClaude.ts';

/** Builds the parts and connects them, without what needs Node. */
export function activate(context: vscode.ExtensionContext): void {
  const log = createLog();
  const { engines, audit } = registerParts(context, log, {
    loadFingerprintKey: () => loadSecretKey(context.secrets),
    auditKeeper: noKeeper,
  });
  context.subscriptions.push(
    registerClaude({
      ...{ engines, audit, isInBrowser: true },
      secrets: context.secrets,
      environmentKey: () => undefined,
      memory: context.globalState,
      log: (message) => log.warn(message),
    }),
  );
}
