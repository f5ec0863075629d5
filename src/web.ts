import type * as vscode from 'vscode';
import { loadSecretKey } from './editor/secretKey.ts';
import { noKeeper } from './policy/audit.ts';
import { createLog, registerParts } from './parts.ts';

/** Builds the parts and connects them, without what needs Node. */
export function activate(context: vscode.ExtensionContext): void {
  registerParts(context, createLog(), {
    loadFingerprintKey: () => loadSecretKey(context.secrets),
    auditKeeper: noKeeper,
  });
}
