import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { FileTree, TreeEntry } from '../walk.ts';

/** A folder of this machine. */
export class DiskTree implements FileTree {
  constructor(private readonly root: string) {}

  async list(folder: string): Promise<readonly TreeEntry[]> {
    const entries = await readdir(this.absolute(folder), { withFileTypes: true });
    return entries.flatMap((entry) => {
      const kind = kindOf(entry);
      return kind ? [{ name: entry.name, kind }] : [];
    });
  }

  async readText(file: string): Promise<string | undefined> {
    try {
      return await readFile(this.absolute(file), 'utf8');
    } catch {
      return undefined;
    }
  }

  async leadsToFile(link: string): Promise<boolean> {
    try {
      return (await stat(await realpath(this.absolute(link)))).isFile();
    } catch {
      return false;
    }
  }

  absolute(relative: string): string {
    return relative === '' ? this.root : path.join(this.root, ...relative.split('/'));
  }
}

/** Sockets, pipes and devices are none: reading one may never end. */
function kindOf(entry: Dirent): TreeEntry['kind'] | undefined {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : undefined;
}
