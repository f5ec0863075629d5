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
  const registration = vscode.Disposable.from(
    changed,
    parts.apiKey.onDidChange(() => changed.fire()),
    parts.models.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('promptVeil')) changed.fire();
    }),
    languageModels.registerLanguageModelChatProvider(vendor, new ChatProvider(parts, changed.event)),
    registerParticipant({ ...parts, vendor }),
  );
  // VS Code asks for the models only after a change, or in its list of them: until then chat would say that there is none.
  void parts.apiKey.find().then((found) => {
    if (found) changed.fire();
  });
  return registration;
}
