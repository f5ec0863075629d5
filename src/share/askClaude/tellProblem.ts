import * as vscode from 'vscode';
import { ClaudeFailure } from './failure.ts';
import { describeProblem } from './failureText.ts';

/** Says what went wrong; where a key would help, it can be set from there. */
export async function tellProblem(error: unknown): Promise<void> {
  const problem = describeProblem(error);
  if (problem === undefined) return;
  const set = vscode.l10n.t('Set Claude API key');
  const chosen = await vscode.window.showWarningMessage(problem, ...(isAboutKey(error) ? [set] : []));
  if (chosen === set) await vscode.commands.executeCommand('promptVeil.setApiKey');
}

/** Whether another key would help. */
export function isAboutKey(error: unknown): boolean {
  return error instanceof ClaudeFailure && ['noKey', 'wrongKey'].includes(error.failure.kind);
}
