import * as vscode from 'vscode';
import { chooseDummyCommand, type ChosenDummy } from './chosenDummy.ts';
import { explainCommand, savePolicyCommand } from './exceptionActions.ts';
import type { LiveScanner } from './liveScanner.ts';
import { savePolicy } from './policyEdits.ts';
import type { ReplaceEdits } from './replaceActions.ts';
import type { RestoreCommands } from './restoreCommands.ts';
import { showRuleDocument } from './ruleDocuments.ts';
import type { FindingList } from './findingList.ts';

export interface EditorParts {
  readonly scanner: LiveScanner;
  readonly edits: ReplaceEdits;
  readonly chosen: ChosenDummy;
  readonly restores: RestoreCommands;
  readonly list: FindingList;
}

/** The commands that work on the active editor. */
export function registerEditorCommands({
  scanner,
  edits,
  chosen,
  restores,
  list,
}: EditorParts): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('promptVeil.replaceAllInFile', () => replaceAllInFile(scanner, edits)),
    registerCommand('promptVeil.pasteAndRestore', () => restores.paste()),
    registerCommand('promptVeil.restoreRealValues', () => restores.restore()),
    registerCommand('promptVeil.showFindings', () => list.show()),
    registerCommand(savePolicyCommand, (uri: vscode.Uri) => savePolicy(uri)),
    registerCommand(chooseDummyCommand, (uri: vscode.Uri, start: number) => chosen.replace(uri, start)),
    registerCommand(explainCommand, (uri: vscode.Uri) => showRuleDocument(uri)),
  );
}

async function replaceAllInFile(scanner: LiveScanner, edits: ReplaceEdits): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const check = document && (await scanner.current(document))?.check;
  if (!document || check?.kind !== 'checked' || check.findings.length === 0) {
    vscode.window.setStatusBarMessage(`$(shield) ${vscode.l10n.t('There is nothing to replace')}`, 6000);
    return;
  }
  await vscode.workspace.applyEdit(await edits.replace(document, check.findings));
}
