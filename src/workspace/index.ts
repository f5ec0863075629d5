import * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { ExceptionFixes } from '../editor/exceptionActions.ts';
import type { FindingStore } from '../editor/findingStore.ts';
import { shareOfMemory } from '../scanning/scanAll.ts';
import type { ScanRunner } from '../scanning/task.ts';
import type { PolicyStore } from '../settings/index.ts';
import { ChangesScanner } from './changesScanner.ts';
import { ChangeWatcher } from './changeWatcher.ts';
import { FileSource, type FileAccess } from './fileSource.ts';
import type { ChangeScope } from './gitChanges.ts';
import { Recipes } from './recipes.ts';
import { registerResultCommands } from './resultCommands.ts';
import { ResultFixes } from './resultFixes.ts';
import { ResultsKeeper } from './resultsKeeper.ts';
import { ResultsMemory } from './resultsMemory.ts';
import { ResultsTree } from './resultsTree.ts';
import { ResultsView } from './resultsView.ts';
import { ScanCommands } from './scanCommands.ts';
import { ScanResults } from './scanResults.ts';
import { TypingPause } from './typingPause.ts';
import { WorkspaceScanner } from './workspaceScanner.ts';

export type { FileAccess } from './fileSource.ts';

export interface WorkspaceParts {
  readonly engines: Engines;
  readonly policies: PolicyStore;
  readonly store: FindingStore;
  readonly runner: ScanRunner;
  readonly access: FileAccess;
  /** Where VS Code lets the extension keep files for this workspace. */
  readonly storage: vscode.Uri | undefined;
}

/** Scans of the workspace, folders, files and changes, and the view of what they find. */
export function registerWorkspace(parts: WorkspaceParts): vscode.Disposable {
  const { engines, policies, store, runner, access, storage } = parts;
  const recipes = new Recipes(engines, policies);
  const largestBytes = shareOfMemory(runner);
  const source = new FileSource({ engines, recipes, access, largestBytes });
  const pause = new TypingPause();
  const results = new ScanResults(store, async (uri, ruleId) => {
    const rule = await engines.rule(ownerOf(uri), ruleId);
    return rule?.title ?? ruleId;
  });
  const scanner = new WorkspaceScanner({ engines, source, runner, results, pause });
  const changes = new ChangesScanner({ engines, runner, results }, recipes);
  const tree = new ResultsTree(results, engines);
  const view = new ResultsView(tree, results);
  const memory = new ResultsMemory(storage);
  const keeper = new ResultsKeeper({ engines, policies, memory, results, scanner, view });
  const commands = new ScanCommands({ scanner, changes, results, view });
  const watcher = new ChangeWatcher(results, scanner, () => commands.isScanning);
  void keeper.restore();
  return vscode.Disposable.from(
    commands,
    watcher,
    watcher.onDidGetOutdated(() =>
      view.setState('done', vscode.l10n.t('Many files have changed. "Scan what changed" looks at them.')),
    ),
    keeper,
    view,
    tree,
    results,
    pause,
    registerScanCommands(commands),
    registerResultCommands({
      tree,
      view,
      fixes: new ResultFixes(engines, store, new ExceptionFixes(engines)),
      clear: () => {
        commands.stop();
        results.clear();
        view.setState('none');
      },
    }),
  );
}

function registerScanCommands(commands: ScanCommands): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const chosen = (clicked?: vscode.Uri, all?: readonly vscode.Uri[]): readonly vscode.Uri[] =>
    all && all.length > 0 ? all : clicked ? [clicked] : [];
  return vscode.Disposable.from(
    registerCommand('promptVeil.scanWorkspace', () => commands.scanWorkspace()),
    registerCommand('promptVeil.scanFolder', (clicked?: vscode.Uri, all?: vscode.Uri[]) =>
      commands.scanFolder(chosen(clicked, all)),
    ),
    registerCommand('promptVeil.scanFile', (clicked?: vscode.Uri, all?: vscode.Uri[]) =>
      commands.scanFile(chosen(clicked, all)),
    ),
    registerCommand('promptVeil.scanChanged', () => commands.scanChanged()),
    registerCommand('promptVeil.scanChanges', (scope?: ChangeScope) => commands.scanChanges(scope)),
    registerCommand('promptVeil.stopScan', () => commands.stop()),
  );
}
