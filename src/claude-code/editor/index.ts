import * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import { closeActiveFile } from './closeFile.ts';
import { ClaudeCodeCommands, type ClaudeCodeOptions } from './commands.ts';
import { ClaudeCodeStatus } from './status.ts';

/** The protection of Claude Code: its commands, and its place in the status bar. */
export function registerClaudeCode(
  options: ClaudeCodeOptions & { readonly engines: Engines },
): vscode.Disposable {
  const status = new ClaudeCodeStatus(options.engines, options);
  const commands = new ClaudeCodeCommands(options, () => status.refreshSoon());
  const { registerCommand } = vscode.commands;
  // Not `!isWeb`: in a browser in front of a remote machine, Claude Code runs on that machine.
  void vscode.commands.executeCommand('setContext', 'promptVeil.canProtectClaudeCode', true);
  return vscode.Disposable.from(
    status,
    commands,
    options.onDidChangePolicy(() => {
      commands
        .refresh()
        .catch((error: unknown) => options.log(String(error)))
        .finally(() => status.refreshSoon());
    }),
    registerCommand('promptVeil.protectClaudeCode', () => commands.protect()),
    registerCommand('promptVeil.unprotectClaudeCode', () => commands.unprotect()),
    registerCommand('promptVeil.checkClaudeCode', () => commands.check()),
    registerCommand('promptVeil.closeFileToClaude', () => closeActiveFile()),
    registerCommand('promptVeil.claudeCodeMenu', () => showMenu()),
  );
}

/** What one click on the status item offers. */
async function showMenu(): Promise<void> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(replace-all) ${vscode.l10n.t('Replace everything in this file with dummy data')}`,
        command: 'replaceAllInFile',
      },
      { label: `$(lock) ${vscode.l10n.t('Close this file to Claude')}`, command: 'closeFileToClaude' },
      { label: `$(shield) ${vscode.l10n.t('Protect Claude Code…')}`, command: 'protectClaudeCode' },
      {
        label: `$(beaker) ${vscode.l10n.t('Check Claude Code protection')}`,
        command: 'checkClaudeCode',
      },
      {
        label: `$(trash) ${vscode.l10n.t('Remove Claude Code protection…')}`,
        command: 'unprotectClaudeCode',
      },
    ],
    { placeHolder: vscode.l10n.t('Claude Code shares the selection and the open file with every message') },
  );
  if (picked) await vscode.commands.executeCommand(`promptVeil.${picked.command}`);
}
