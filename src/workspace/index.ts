import * as vscode from 'vscode';
import { exists } from '../editor/exists.ts';
import { roomCommands, type Room, type WorkspaceParts } from './parts.ts';
import type { ResultNode } from './resultNodes.ts';
import { resultsFile } from './resultsFile.ts';

/** Must be the one in package.json. */
const resultsViewId = 'promptVeil.results';

/**
 * Scans of the workspace, folders, files and changes, and the view of what they find. What does the work is loaded
 * at the first command, or where there are results from before.
 */
export function registerWorkspace(parts: WorkspaceParts): vscode.Disposable {
  const provider = new LazyTree();
  const view = vscode.window.createTreeView(resultsViewId, {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });
  let loading: Promise<Room> | undefined;
  const load = (): Promise<Room> =>
    (loading ??= import('./room.ts')
      .then(({ openRoom }) => openRoom(parts, view))
      .then((room) => provider.show(room)));
  void hasResults(parts.storage).then((isWorthIt) => (isWorthIt ? load() : undefined));
  return vscode.Disposable.from(
    view,
    provider,
    ...roomCommands.map((name) =>
      vscode.commands.registerCommand(`promptVeil.${name}`, async (...words: unknown[]) =>
        (await load()).commands[name](...words),
      ),
    ),
  );
}

async function hasResults(storage: vscode.Uri | undefined): Promise<boolean> {
  return storage !== undefined && (await exists(resultsFile(storage)));
}

/** An empty tree until there is a room to ask. */
class LazyTree implements vscode.TreeDataProvider<ResultNode>, vscode.Disposable {
  private room: Room | undefined;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;

  show(room: Room): Room {
    this.room = room;
    room.tree.onDidChangeTreeData?.(() => this.changed.fire(undefined));
    this.changed.fire(undefined);
    return room;
  }

  dispose(): void {
    this.room?.dispose();
    this.changed.dispose();
  }

  getChildren(node?: ResultNode): vscode.ProviderResult<ResultNode[]> {
    return this.room?.tree.getChildren(node) ?? [];
  }

  getTreeItem(node: ResultNode): vscode.TreeItem | Thenable<vscode.TreeItem> {
    return this.room?.tree.getTreeItem(node) ?? new vscode.TreeItem('');
  }
}
