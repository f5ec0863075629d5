import * as vscode from 'vscode';
import type { ModelsOfNewerVersions } from './api.ts';
import { registerParticipant, type ParticipantParts } from './participant.ts';
import { ChatProvider, type ProviderParts } from './provider.ts';

export interface ChatModelParts extends ProviderParts, Omit<ParticipantParts, 'vendor'> {}

/** As in package.json. */
const vendor = 'prompt-veil';

/** "Claude (Prompt Veil)" and `@veil` in VS Code's chat; nothing where VS Code is too old for it. */
export function registerChatModel(parts: ChatModelParts): vscode.Disposable {
  const languageModels = vscode.lm as unknown as ModelsOfNewerVersions;
  if (!languageModels.registerLanguageModelChatProvider) return new vscode.Disposable(() => undefined);
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    parts.apiKey.onDidChange(() => changed.fire()),
    parts.models.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('promptVeil')) changed.fire();
    }),
    languageModels.registerLanguageModelChatProvider(vendor, new ChatProvider(parts, changed.event)),
    registerParticipant({ ...parts, vendor }),
  );
}
