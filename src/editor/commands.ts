import * as vscode from 'vscode';
import { announce } from './announce.ts';
import { chooseDummyCommand, type ChosenDummy } from './chosenDummy.ts';
import type { Engines } from './engines.ts';
import { explainCommand, savePolicyCommand } from './exceptionActions.ts';
import type { LiveScanner } from './liveScanner.ts';
import { savePolicy } from './policyEdits.ts';
import type { ReplaceEdits } from './replaceActions.ts';
import type { RestoreCommands } from './restoreCommands.ts';
import { showRuleDocument } from './ruleDocuments.ts';
import { findingsIn, type FindingList } from './findingList.ts';
import { countFindings } from './wording.ts';

export interface EditorParts {
  readonly engines: Engines;
  readonly scanner: LiveScanner;
  readonly edits: ReplaceEdits;
  readonly chosen: ChosenDummy;
  readonly restores: RestoreCommands;
  readonly list: FindingList;
}

/** The commands that work on the active editor. */
export function registerEditorCommands(parts: EditorParts): vscode.Disposable {
  const { chosen, restores, list } = parts;
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('promptVeil.replaceAllInFile', () => replaceAllInFile(parts)),
    registerCommand('promptVeil.pasteAndRestore', () => restores.paste()),
    registerCommand('promptVeil.restoreRealValues', () => restores.restore()),
    registerCommand('promptVeil.showFindings', () => list.show()),
    registerCommand(savePolicyCommand, (uri: vscode.Uri) => savePolicy(uri)),
    registerCommand(chooseDummyCommand, (uri: vscode.Uri, start: number) => chosen.replace(uri, start)),
    registerCommand(explainCommand, (uri: vscode.Uri) => showRuleDocument(uri)),
  );
}

async function replaceAllInFile({ engines, scanner, edits }: EditorParts): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const findings = document && (await findingsIn(document, scanner, engines));
  if (!document || !findings) return;
  if (findings.length === 0) announce(vscode.l10n.t('There is nothing to replace'));
  else if (await vscode.workspace.applyEdit(await edits.replace(document, findings)))
    announce(
      vscode.l10n.t('Replaced {0}. Undo brings the real values back.', countFindings(findings.length)),
    );
}
