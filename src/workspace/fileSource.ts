import * as vscode from 'vscode';
import { ownerOf, policyPath } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { alwaysScanned } from '../scanning/alwaysScanned.ts';
import type { BytesOrNothing, FileToScan } from '../scanning/scanAll.ts';
import type { FileStamp, FinishedScan, FileTask } from '../scanning/task.ts';
import { walk, type FileTree } from '../scanning/walk.ts';
import { exclusionsOf } from './exclusions.ts';
import { UriTree } from './uriTree.ts';

/** How this host gets at the files of a folder. */
export interface FileAccess {
  /** A quicker tree than VS Code's own, where there is one. */
  treeOf(root: vscode.Uri): FileTree | undefined;
  /** Whether the runner reads this file itself. */
  isReadByRunner(uri: vscode.Uri): boolean;
}

export interface FileSourceOptions {
  readonly engines: Engines;
  readonly access: FileAccess;
  /** What one file may take while others are in memory too. */
  readonly largestBytes: number;
}

/** A file, or a place where there should be files. */
export type SourceFile =
  | { readonly kind: 'file'; readonly uri: vscode.Uri }
  | { readonly kind: 'notChecked'; readonly uri: vscode.Uri; readonly scan: FinishedScan };

/** Finds the files below folders and makes tasks of them. */
export class FileSource {
  constructor(private readonly options: FileSourceOptions) {}

  /** Every file of a folder, or the one file that it is; a file that was named is never left out. */
  async *filesBelow(root: vscode.Uri): AsyncGenerator<SourceFile> {
    if (!(await isFolder(root))) {
      yield { kind: 'file', uri: root };
      return;
    }
    const folder = vscode.workspace.getWorkspaceFolder(root)?.uri ?? root;
    const start = root.path.slice(folder.path.length).replace(/^\/|\/$/g, '');
    const policy = this.options.engines.policyFor(ownerOf(vscode.Uri.joinPath(folder, 'file')));
    const isHidden = exclusionsOf(folder);
    const tree = this.options.access.treeOf(folder) ?? new UriTree(folder);
    const found = walk(tree, start, {
      isExcluded: (path, siblings) => isHidden(path, siblings) || policy.decideFile(path) === 'exclude',
      isAlwaysScanned: alwaysScanned(policy),
    });
    for await (const entry of found) {
      const uri = vscode.Uri.joinPath(folder, entry.path);
      if (entry.kind === 'file') yield { kind: 'file', uri };
      else yield { kind: 'notChecked', uri, scan: { kind: 'notChecked', reason: 'unreadable' } };
    }
  }

  /** @param known what the file was when it was scanned before */
  async toScan(uri: vscode.Uri, known: FileStamp | undefined): Promise<FileToScan<vscode.Uri>> {
    const { engines, access, largestBytes } = this.options;
    const { timeout } = engines.policyFor(ownerOf(uri)).limits;
    const path = policyPath(uri);
    const task = { kind: 'file', file: uri.fsPath, path, largestBytes, ...(known ? { known } : {}) } as const;
    return {
      item: uri,
      recipe: await engines.recipeFor(uri),
      timeoutMs: timeout,
      task: () => (access.isReadByRunner(uri) ? task : readBytes(uri, task)),
    };
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** While one file is scanned the next is read: each gets half. */
async function readBytes(uri: vscode.Uri, { path, known, largestBytes }: FileTask): Promise<BytesOrNothing> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    const stamp = { size, modified: mtime };
    if (known?.size === size && known.modified === mtime) return { kind: 'unchanged' };
    if (size > largestBytes / 2) return { kind: 'notChecked', reason: 'too-large', stamp };
    return { kind: 'bytes', bytes: await vscode.workspace.fs.readFile(uri), path, stamp };
  } catch (error) {
    const code = error instanceof vscode.FileSystemError ? { code: error.code } : {};
    return { kind: 'notChecked', reason: 'unreadable', ...code };
  }
}
