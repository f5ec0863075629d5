import * as vscode from 'vscode';
import { Engines } from './editor/engines.ts';
import { registerEditor } from './editor/index.ts';
import { defaultPolicy } from './policy/index.ts';
import { registerShare } from './share/index.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const policyChanged = new vscode.EventEmitter<void>();
  const engines = new Engines({
    loadModule: () => import('./engineModule.ts'),
    policies: { policyFor: () => defaultPolicy, onDidChange: policyChanged.event },
    fingerprintKey: () => new Uint8Array(32),
  });
  context.subscriptions.push(
    policyChanged,
    registerEditor({ engines, isEnabled: () => true, onDidChangeRules: policyChanged.event }),
    registerShare(engines),
  );
}
