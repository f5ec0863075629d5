import * as vscode from 'vscode';
import { PlannedAction, type FixContext } from './codeActions.ts';
import { displayPath, ownerOf } from './documents.ts';
import { editPolicy, policyUri, type PolicyChange } from './policyEdits.ts';
import { explanationUri } from './ruleDocuments.ts';

/** Saves the policy file that a quick fix has edited. Not in the palette. */
export const savePolicyCommand = 'promptVeil.savePolicy';
/** Opens the page about a rule and one finding of it. Not in the palette. */
export const explainCommand = 'promptVeil.explainFinding';

/** The fixes that leave the value where it is: ignore it here, allow it, turn the rule off, read why. */
export function exceptionFixes(fix: FixContext): vscode.CodeAction[] {
  return [...policyFixes(fix), explain(fix)];
}

/** An untrusted workspace cannot loosen its policy, so these would change nothing there. */
function policyFixes({ document, finding, title }: FixContext): vscode.CodeAction[] {
  const owner = ownerOf(document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(owner);
  if (!folder || !vscode.workspace.isTrusted) return [];
  const path = displayPath(document.uri);
  const allow = policyAction(vscode.l10n.t('Ignore this value in the workspace policy'), folder, async () => {
    const { addAllowance } = await import('./policyText.ts');
    const reason = vscode.l10n.t('Allowed in {0}', path);
    return (text) => addAllowance(text, { fingerprint: finding.fingerprint, rule: finding.ruleId, reason });
  });
  const turnOff = policyAction(vscode.l10n.t('Turn off "{0}" for {1}', title, path), folder, async () => {
    const { turnRuleOff } = await import('./policyText.ts');
    return (text) => turnRuleOff(text, path, finding.ruleId);
  });
  return [allow, turnOff];
}

function policyAction(
  title: string,
  folder: vscode.WorkspaceFolder,
  change: () => Promise<PolicyChange>,
): vscode.CodeAction {
  const action = new PlannedAction(title, vscode.CodeActionKind.QuickFix, async () =>
    editPolicy(folder, await change()),
  );
  action.command = { command: savePolicyCommand, title, arguments: [policyUri(folder)] };
  return action;
}

function explain({ document, finding }: FixContext): vscode.CodeAction {
  const title = vscode.l10n.t('Why is this a finding?');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const uri = explanationUri(finding.ruleId, document.uri, finding.start);
  action.command = { command: explainCommand, title, arguments: [uri] };
  return action;
}
