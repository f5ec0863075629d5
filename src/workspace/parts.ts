import type * as vscode from 'vscode';
import type { BaselineStore } from '../editor/baselineStore.ts';
import type { Engines, EnginesOptions } from '../editor/engines.ts';
import type { FindingStore } from '../editor/findingStore.ts';
import type { ScanRunner } from '../scanning/task.ts';
import type { PolicyStore } from '../settings/index.ts';
import type { FileAccess } from './fileSource.ts';
import type { ResultNode } from './resultNodes.ts';

export interface WorkspaceParts {
  readonly engines: Engines;
  readonly policies: PolicyStore;
  readonly store: FindingStore;
  readonly baselines: BaselineStore;
  readonly loadModule: EnginesOptions['loadModule'];
  /** Undefined where the host has no more than VS Code's own means. */
  readonly loadScanning: () => Promise<HostScanning | undefined>;
  /** Where VS Code lets the extension keep files for this workspace. */
  readonly storage: vscode.Uri | undefined;
}

/** The better means of a host. */
export interface HostScanning {
  /** Threads, where there are any. */
  readonly runner: ScanRunner | undefined;
  readonly access: FileAccess;
}

/** The commands, without `promptVeil.` before them. */
export const roomCommands = [
  ...(['scanWorkspace', 'scanFolder', 'scanFile', 'scanChanged', 'scanChanges', 'stopScan'] as const),
  ...(['groupResultsBy.category', 'groupResultsBy.rule', 'groupResultsBy.file'] as const),
  ...(['filterResults', 'clearResultsFilter', 'clearResults', 'openResult'] as const),
  ...(['replaceResults', 'replaceAllResults', 'ignoreResult', 'askAboutResults', 'acceptResults'] as const),
  ...(['replaceValueEverywhere', 'saveReport'] as const),
] as const;

/** What a command does with the arguments that VS Code hands over. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each command knows what its menus hand over
export type RoomCommands = Record<(typeof roomCommands)[number], (...words: any[]) => unknown>;

/** Everything that scans and shows results, once it is loaded. */
export interface Room {
  readonly tree: vscode.TreeDataProvider<ResultNode>;
  readonly commands: RoomCommands;
  dispose(): void;
}
