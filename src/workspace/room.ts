import * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import { ExceptionFixes } from '../editor/exceptionActions.ts';
import { EngineMaker } from '../scanning/engineMaker.ts';
import { InProcessScanner } from '../scanning/inProcess.ts';
import { shareOfMemory } from '../scanning/scanAll.ts';
import { AcceptCommand } from './acceptCommand.ts';
import { ChangesScanner } from './changesScanner.ts';
import { ChangeWatcher } from './changeWatcher.ts';
import { FileSource } from './fileSource.ts';
import { changeScopes, type ChangeScope } from './gitChanges.ts';
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
  const { results, scanner, changes, pause } = await createScanners(parts);
  const tree = new ResultsTree(results, engines);
  const view = new ResultsView(treeView, tree, results);
  const memory = new ResultsMemory(storage);
  const keeper = new ResultsKeeper({ engines, policies, memory, results, scanner, view });
  const commands = new ScanCommands({ scanner, changes, results, view });
  const watcher = new ChangeWatcher(results, scanner, () => commands.isScanning);
  void keeper.restore();
  const clear = (): void => {
    commands.abandon();
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
      ...resultCommands({ tree, view, fixes, clear, found: () => results.shown() }),
      acceptResults: () => new AcceptCommand(results, parts.baselines).run(),
      saveReport: (target?: vscode.Uri) => report.save(target instanceof vscode.Uri ? target : undefined),
    },
    dispose: () => void disposable.dispose(),
  };
}

/** What scans: in threads where there are any, else in this one in slices of time. */
async function createScanners({ engines, store, baselines, loadModule, loadScanning }: WorkspaceParts) {
  const scanning = await loadScanning();
  const runner = scanning?.runner ?? new InProcessScanner(new EngineMaker(loadModule));
  const access = scanning?.access ?? { treeOf: () => undefined, isReadByRunner: () => false };
  const source = new FileSource({ engines, access, largestBytes: shareOfMemory(runner) });
  const pause = new TypingPause();
  const titleOf = async (uri: vscode.Uri, ruleId: string): Promise<string> =>
    (await engines.rule(ownerOf(uri), ruleId))?.title ?? ruleId;
  const results = new ScanResults(store, titleOf, baselines);
  const scanner = new WorkspaceScanner({ engines, source, runner, results, pause });
  const changes = new ChangesScanner({ engines, runner, results });
  return { results, scanner, changes, pause };
}

function scanCommands(
  commands: ScanCommands,
): Pick<
  RoomCommands,
  'scanWorkspace' | 'scanFolder' | 'scanFile' | 'scanChanged' | 'scanChanges' | 'stopScan'
> {
  return {
    scanWorkspace: () => commands.scanWorkspace(),
    scanFolder: (clicked?: unknown, all?: unknown) => commands.scanFolder(chosenUris(clicked, all)),
    scanFile: (clicked?: unknown, all?: unknown) => commands.scanFile(chosenUris(clicked, all)),
    scanChanged: () => commands.scanChanged(),
    scanChanges: (scope?: unknown) => commands.scanChanges(isChangeScope(scope) ? scope : undefined),
    stopScan: () => commands.stop(),
  };
}

/** The explorer hands over what was clicked and all that is chosen; the menu of the results, one of their rows. */
function chosenUris(clicked: unknown, all: unknown): readonly vscode.Uri[] {
  const given: unknown[] = Array.isArray(all) && all.length > 0 ? all : [clicked];
  return given.filter((uri) => uri instanceof vscode.Uri);
}

/** The menu of source control hands over the repository. */
function isChangeScope(given: unknown): given is ChangeScope {
  return (changeScopes as readonly unknown[]).includes(given);
}
