import * as vscode from 'vscode';
import type { PolicySource } from '../editor/engines.ts';
import { ChecklistMemory } from './memory.ts';
import { PrivacyPanel, viewType } from './panel.ts';

/** "What Claude keeps": the command, and the view it opens. */
export function registerPrivacyView(
  { globalState, extensionUri }: vscode.ExtensionContext,
  policies: PolicySource,
): vscode.Disposable {
  const panel = new PrivacyPanel({
    policy: () => policies.policyFor(whereTheDeveloperWorks()),
    onDidChangePolicy: policies.onDidChange,
    memory: new ChecklistMemory(globalState),
    extensionUri,
    loadPage: () => import('./page.ts'),
  });
  return vscode.Disposable.from(
    panel,
    vscode.window.registerWebviewPanelSerializer(viewType, panel),
    vscode.commands.registerCommand('promptVeil.whatClaudeKeeps', async () => {
      await policies.ready;
      await panel.show();
    }),
  );
}

function whereTheDeveloperWorks(): vscode.Uri {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder?.uri ?? active ?? vscode.Uri.from({ scheme: 'untitled', path: '/' });
}
