import * as vscode from 'vscode';
import type { BaselineStore } from './baselineStore.ts';
import { ChosenDummy } from './chosenDummy.ts';
import { FindingActions } from './codeActions.ts';
import { registerEditorCommands } from './commands.ts';
import { DiagnosticsView } from './diagnostics.ts';
import type { Engines } from './engines.ts';
import { ExceptionFixes } from './exceptionActions.ts';
import { FindingList } from './findingList.ts';
import type { FindingStore } from './findingStore.ts';
import { FindingHover } from './hover.ts';
import { LiveScanner } from './liveScanner.ts';
import { ReplaceEdits } from './replaceActions.ts';
import { RestoreCommands, RestoringPaste } from './restoreCommands.ts';
import { RuleDocuments, ruleScheme } from './ruleDocuments.ts';
import { FindingStatus } from './statusItem.ts';
import { UnusedCommentActions } from './unusedCommentActions.ts';

export interface EditorOptions {
  readonly engines: Engines;
  readonly store: FindingStore;
  readonly baselines: BaselineStore;
  /** Fires when documents have to be looked at anew. */
  readonly onDidChangeRules: vscode.Event<unknown>;
}

/** Everything that works on open documents: squiggles, hovers, quick fixes, status, restore. */
export function registerEditor(options: EditorOptions): vscode.Disposable {
  const { engines, store, baselines, onDidChangeRules } = options;
  const diagnostics = new DiagnosticsView(store, engines);
  const scanner = new LiveScanner({ engines, store, baselines, isEnabled: isScanningWanted });
  const edits = new ReplaceEdits(engines);
  const exceptions = new ExceptionFixes(engines);
  const actions = new FindingActions(scanner, engines, edits, (fix) => exceptions.of(fix));
  return vscode.Disposable.from(
    scanner,
    diagnostics,
    new FindingStatus(store, engines, 'promptVeil.showFindings'),
    onDidChangeRules(() => scanner.rescanAll()),
    baselines.onDidChange(() => scanner.rescanAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(scanSetting)) scanner.rescanAll();
    }),
    vscode.languages.registerHoverProvider('*', new FindingHover(scanner, engines)),
    vscode.languages.registerCodeActionsProvider('*', actions, FindingActions.metadata),
    vscode.languages.registerCodeActionsProvider(
      '*',
      new UnusedCommentActions(scanner, engines),
      UnusedCommentActions.metadata,
    ),
    vscode.languages.registerDocumentPasteEditProvider(
      '*',
      new RestoringPaste(engines),
      RestoringPaste.metadata,
    ),
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, new RuleDocuments(engines, store)),
    registerEditorCommands({
      engines,
      scanner,
      edits,
      chosen: new ChosenDummy(scanner, engines, edits),
      restores: new RestoreCommands(engines),
      list: new FindingList(scanner, engines),
    }),
  );
}

const scanSetting = 'promptVeil.scanOpenDocuments';

function isScanningWanted({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(undefined, uri).get<boolean>(scanSetting, true);
}
