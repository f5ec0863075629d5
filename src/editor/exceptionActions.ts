import * as vscode from 'vscode';
import { policyUri } from '../settings/index.ts';
import { PlannedAction, type FixContext } from './codeActions.ts';
import { describe, policyPath, ownerOf } from './documents.ts';
import type { Engines } from './engines.ts';
import { editPolicy, type PolicyChange } from './policyEdits.ts';
import { explanationUri } from './ruleDocuments.ts';

/** Saves the policy file that a quick fix has edited. Not in the palette. */
export const savePolicyCommand = 'promptVeil.savePolicy';
/** Opens the page about a rule and one finding of it. Not in the palette. */
export const explainCommand = 'promptVeil.explainFinding';

/** The fixes that leave the value where it is: ignore it here, allow it, turn the rule off, read why. */
export class ExceptionFixes {
  constructor(private readonly engines: Engines) {}

  async of(fix: FixContext): Promise<vscode.CodeAction[]> {
    return [...(await this.ignoreHere(fix)), ...this.policyFixes(fix), explain(fix)];
  }

  /** Not offered where a comment would break the file, or where the policy does not honour comments. */
  private async ignoreHere({ document, finding }: FixContext): Promise<vscode.CodeAction[]> {
    if (!this.engines.policyFor(ownerOf(document.uri)).honoursSuppressions) return [];
    const insertion = await this.engines.suppressionEdit(document.getText(), describe(document), finding);
    if (!insertion) return [];
    const action = new vscode.CodeAction(
      vscode.l10n.t('Ignore here, with a comment on the line before'),
      vscode.CodeActionKind.QuickFix,
    );
    action.edit = new vscode.WorkspaceEdit();
    action.edit.insert(document.uri, document.positionAt(insertion.offset), insertion.text);
    return [action];
  }

  /** An untrusted workspace cannot loosen its policy, so these would change nothing there. */
  private policyFixes({ document, finding, title }: FixContext): vscode.CodeAction[] {
    const folder = vscode.workspace.getWorkspaceFolder(ownerOf(document.uri));
    if (!folder || !vscode.workspace.isTrusted) return [];
    const path = policyPath(document.uri);
    const allow = policyAction(
      vscode.l10n.t('Ignore this value in the workspace policy'),
      folder,
      async () => {
        const [{ addAllowance }, { id }] = await Promise.all([
          import('./policyText.ts'),
          this.engines.fingerprintKeyFor(folder),
        ]);
        const { fingerprint, ruleId: rule } = finding;
        const reason = vscode.l10n.t('Allowed in {0}', path);
        return (text) => addAllowance(text, { fingerprint, key: id, rule, reason });
      },
    );
    const turnOff = policyAction(vscode.l10n.t('Turn off "{0}" for {1}', title, path), folder, async () => {
      const { turnRuleOff } = await import('./policyText.ts');
      return (text) => turnRuleOff(text, path, finding.ruleId);
    });
    return [allow, turnOff];
  }
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
