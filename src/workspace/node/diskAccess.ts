import { createThreadPool } from '../../scanning/node/threads.ts';
import { DiskTree } from '../../scanning/node/diskTree.ts';
import type { ScanRunner } from '../../scanning/task.ts';
import type { FileAccess } from '../index.ts';

/** Threads that read the files of this machine themselves, and the quick way to list them. */
export interface DiskScanning {
  readonly runner: ScanRunner | undefined;
  readonly access: FileAccess;
}

/** @param folder that holds the bundle of the threads */
export function createDiskScanning(folder: string): DiskScanning {
  const runner = createThreadPool(folder);
  return {
    runner,
    access: {
      treeOf: (root) => (root.scheme === 'file' ? new DiskTree(root.fsPath) : undefined),
      isReadByRunner: (uri) => runner !== undefined && uri.scheme === 'file',
    },
  };
}
