import * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import { ExceptionFixes } from '../editor/exceptionActions.ts';
import { EngineMaker } from '../scanning/engineMaker.ts';
import { InProcessScanner } from '../scanning/inProcess.ts';
import { shareOfMemory } from '../scanning/scanAll.ts';
import { ChangesScanner } from './changesScanner.ts';
import { ChangeWatcher } from './changeWatcher.ts';
import { FileSource } from './fileSource.ts';
import type { ChangeScope } from './gitChanges.ts';
import { ReportCommand } from './reportCommand.ts';
import { resultCommands } from './resultCommands.ts';
import type { Room, RoomCommands, WorkspaceParts } from './parts.ts';
import { ResultFixes } from './resultFixes.ts';
import type { ResultNode } from './resultNodes.ts';
import { ResultsKeeper } from './resultsKeeper.ts';
import { ResultsMemory } from './resultsMemory.ts';
import { ResultsTree } from './resultsTree.ts';
import { ResultsView } from './resultsView.ts';
import { ScanCommands } from './scanCommands.ts';
import { ScanResults } from './scanResults.ts';
import { TypingPause } from './typingPause.ts';
import { WorkspaceScanner } from './workspaceScanner.ts';

/**
 * Makes everything that scans and shows results. A bundle of its own, loaded at the first command or where there are
 * results from before.
 */
export async function openRoom(parts: WorkspaceParts, treeView: vscode.TreeView<ResultNode>): Promise<Room> {
  const { engines, policies, store, storage } = parts;
  const { runner, access } = await meansOf(parts);
  const largestBytes = shareOfMemory(runner);
  const source = new FileSource({ engines, access, largestBytes });
  const pause = new TypingPause();
  const results = new ScanResults(store, async (uri, ruleId) => {
    const rule = await engines.rule(ownerOf(uri), ruleId);
    return rule?.title ?? ruleId;
  });
  const scanner = new WorkspaceScanner({ engines, source, runner, results, pause });
  const changes = new ChangesScanner({ engines, runner, results });
  const tree = new ResultsTree(results, engines);
  const view = new ResultsView(treeView, tree, results);
  const memory = new ResultsMemory(storage);
  const keeper = new ResultsKeeper({ engines, policies, memory, results, scanner, view });
  const commands = new ScanCommands({ scanner, changes, results, view });
  const watcher = new ChangeWatcher(results, scanner, () => commands.isScanning);
  void keeper.restore();
  const clear = (): void => {
    commands.stop();
    results.clear();
    view.setState('');
  };
  const fixes = new ResultFixes(engines, store, new ExceptionFixes(engines));
  const report = new ReportCommand(results, engines, policies);
  const disposable = vscode.Disposable.from(
    commands,
    watcher,
    watcher.onDidGetOutdated(() =>
      view.setState('done', vscode.l10n.t('Many files have changed. "Scan what changed" looks at them.')),
    ),
    ...[keeper, view, tree, results, pause],
  );
  return {
    tree,
    commands: {
      ...scanCommands(commands),
      ...resultCommands({ tree, view, fixes, clear }),
      saveReport: (target?: vscode.Uri) => report.save(target instanceof vscode.Uri ? target : undefined),
    },
    dispose: () => {
      disposable.dispose();
      runner.dispose();
    },
  };
}

/** Threads where there are any, else this one in slices of time. */
async function meansOf({ loadModule, loadScanning }: WorkspaceParts) {
  const scanning = await loadScanning();
  return {
    runner: scanning?.runner ?? new InProcessScanner(new EngineMaker(loadModule)),
    access: scanning?.access ?? { treeOf: () => undefined, isReadByRunner: () => false },
  };
}

function scanCommands(
  commands: ScanCommands,
): Pick<
  RoomCommands,
  'scanWorkspace' | 'scanFolder' | 'scanFile' | 'scanChanged' | 'scanChanges' | 'stopScan'
> {
  const chosen = (clicked?: vscode.Uri, all?: readonly vscode.Uri[]): readonly vscode.Uri[] =>
    all && all.length > 0 ? all : clicked ? [clicked] : [];
  return {
    scanWorkspace: () => commands.scanWorkspace(),
    scanFolder: (clicked?: vscode.Uri, all?: vscode.Uri[]) => commands.scanFolder(chosen(clicked, all)),
    scanFile: (clicked?: vscode.Uri, all?: vscode.Uri[]) => commands.scanFile(chosen(clicked, all)),
    scanChanged: () => commands.scanChanged(),
    scanChanges: (scope?: ChangeScope) => commands.scanChanges(scope),
    stopScan: () => commands.stop(),
  };
}
