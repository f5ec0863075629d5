import * as vscode from 'vscode';
import type { FileTree, TreeEntry } from '../scanning/walk.ts';

/** A folder of any file system that VS Code knows. */
export class UriTree implements FileTree {
  constructor(private readonly root: vscode.Uri) {}

  async list(folder: string): Promise<readonly TreeEntry[]> {
    const entries = await vscode.workspace.fs.readDirectory(this.uri(folder));
    return entries.flatMap(([name, type]) => {
      const kind = kindOf(type);
      return kind ? [{ name, kind }] : [];
    });
  }

  async readText(path: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.uri(path)));
    } catch {
      return undefined;
    }
  }

  async leadsToFile(path: string): Promise<boolean> {
    try {
      return ((await vscode.workspace.fs.stat(this.uri(path))).type & vscode.FileType.File) !== 0;
    } catch {
      return false;
    }
  }

  private uri(path: string): vscode.Uri {
    return path === '' ? this.root : vscode.Uri.joinPath(this.root, path);
  }
}

function kindOf(type: vscode.FileType): TreeEntry['kind'] | undefined {
  if ((type & vscode.FileType.SymbolicLink) !== 0) return 'link';
  if ((type & vscode.FileType.Directory) !== 0) return 'folder';
  return (type & vscode.FileType.File) === 0 ? undefined : 'file';
}
