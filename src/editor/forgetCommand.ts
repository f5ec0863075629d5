import * as vscode from 'vscode';
import { announce } from './announce.ts';
import type { VaultKeeper } from './vaultKeeper.ts';

/** "Forget everything": asks once, since no dummy made so far can be turned back afterwards. */
export function registerForgetting(keeper: VaultKeeper): vscode.Disposable {
  return vscode.commands.registerCommand('promptVeil.forgetEverything', async () => {
    const keep = { label: `$(arrow-left) ${vscode.l10n.t('Forget nothing')}` };
    const forget = {
      label: `$(trash) ${vscode.l10n.t('Forget everything')}`,
      detail: vscode.l10n.t(
        'Dummy data that was shared so far can then not be turned back into real values.',
      ),
    };
    const answer = await vscode.window.showQuickPick([keep, forget], {
      title: vscode.l10n.t('Forget which dummy stands for which value, in this window and on disk?'),
      ignoreFocusOut: true,
    });
    if (answer !== forget) return;
    await keeper.forget();
    announce(vscode.l10n.t('Everything is forgotten'));
  });
}
