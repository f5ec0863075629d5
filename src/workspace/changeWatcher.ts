import * as vscode from 'vscode';
import type { ScanResults } from './scanResults.ts';
import type { WorkspaceScanner } from './workspaceScanner.ts';

/** After so much quiet what has changed is scanned anew. */
const quietMs = 600;

/** So long deletions are collected. */
const forgetMs = 200;

/** More at once is a checkout or a build: then it is only said that the results are old. */
const mostFiles = 200;

/**
 * Keeps results up to date with the disk: forgets files that go, and quietly scans those anew that change. New files
 * are left to the next scan, which knows what is ignored, except where a document is open; what is renamed is no new file.
 */
export class ChangeWatcher implements vscode.Disposable {
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/*');
  private readonly renaming: vscode.Disposable;
  private readonly changed = new Map<string, vscode.Uri>();
  private readonly outdated = new vscode.EventEmitter<void>();
  /** More has changed than is scanned without being asked. */
  readonly onDidGetOutdated = this.outdated.event;
  private readonly deleted = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private forgetting: ReturnType<typeof setTimeout> | undefined;
  private controller = new AbortController();

  constructor(
    private readonly results: ScanResults,
    private readonly scanner: WorkspaceScanner,
    private readonly isScanning: () => boolean,
  ) {
    this.watcher.onDidDelete((uri) => {
      this.deleted.add(uri.toString());
      this.forgetLater();
    });
    this.watcher.onDidChange((uri) => this.add(uri));
    this.watcher.onDidCreate((uri) => this.add(uri));
    this.renaming = vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.rescanSoon(this.results.renamed(oldUri, newUri));
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.forgetting);
    this.controller.abort();
    this.watcher.dispose();
    this.renaming.dispose();
    this.outdated.dispose();
  }

  /** Scans files anew that are in the results, soon. */
  add(uri: vscode.Uri): void {
    if (this.results.stampOf(uri) !== undefined) this.rescanSoon([uri]);
  }

  private rescanSoon(uris: readonly vscode.Uri[]): void {
    if (uris.length === 0 || this.results.isOfChanges) return;
    for (const uri of uris) this.changed.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.rescan(), quietMs);
  }

  /** All at once: of a folder that goes, VS Code may name every file. */
  private forgetLater(): void {
    this.forgetting ??= setTimeout(() => {
      this.forgetting = undefined;
      this.results.deleteAll(this.deleted);
      this.deleted.clear();
    }, forgetMs);
  }

  private async rescan(): Promise<void> {
    // The scan that is going on may have read a file before it changed.
    if (this.isScanning()) {
      this.timer = setTimeout(() => void this.rescan(), quietMs);
      return;
    }
    const uris = [...this.changed.values()];
    this.changed.clear();
    if (uris.length > mostFiles) this.outdated.fire();
    else {
      this.controller = new AbortController();
      await this.scanner.rescan(uris, this.controller.signal);
    }
  }
}
