import type * as vscode from 'vscode';
import { Engine, fingerprinter } from './engine/index.ts';
import { defaultPolicy } from './policy/index.ts';
import { LiveDiagnostics } from './editor/liveDiagnostics.ts';

/** Builds the parts and connects them. */
export function activate(context: vscode.ExtensionContext): void {
  const engine = new Engine({ policy: defaultPolicy, fingerprint: fingerprinter(new Uint8Array(32)) });
  context.subscriptions.push(new LiveDiagnostics(engine));
}
