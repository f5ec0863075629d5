import { createThreadPool } from '../../scanning/node/threads.ts';
import { DiskTree } from '../../scanning/node/diskTree.ts';
import type { HostScanning } from '../parts.ts';

/**
 * Threads that read the files of this machine themselves, and the quick way to list them.
 * @param folder that holds the bundle of the threads
 */
export function createDiskScanning(folder: string): HostScanning {
  const runner = createThreadPool(folder);
  return {
    runner,
    access: {
      treeOf: (root) => (root.scheme === 'file' ? new DiskTree(root.fsPath) : undefined),
      isReadByRunner: (uri) => runner !== undefined && uri.scheme === 'file',
    },
  };
}
