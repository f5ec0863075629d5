import { statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { walk, type WalkOptions } from '../scanning/walk.ts';
import { DiskTree } from '../scanning/node/diskTree.ts';
import type { ScanReport } from '../report/index.ts';
import { Collector } from './collector.ts';
import { codeOf, Failure, reasonOf } from './failure.ts';
import { scanInOrder, type ScanMeans } from './scanInOrder.ts';

/** A file to scan, or one that cannot be read. */
export interface ListedFile {
  readonly absolutePath: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Why it cannot be read. */
  readonly unreadable?: string;
  /** As the user named it; then it has to be readable. */
  readonly named?: string;
}

/** Scans one text that came through standard input. */
export async function scanBytes(means: ScanMeans, path: string, bytes: Uint8Array): Promise<ScanReport> {
  const collector = new Collector();
  const [scan] = await means.inProcess.run(means.recipe, [{ kind: 'bytes', bytes, path }], means);
  if (scan && scan.kind !== 'putOff') collector.add(path, scan);
  return collector.report();
}

/**
 * Scans files and folders.
 * @throws Failure when a path that was named does not exist or cannot be read
 */
export async function scanPaths(
  means: ScanMeans,
  root: string,
  paths: readonly string[],
  options: WalkOptions,
): Promise<ScanReport> {
  const collector = new Collector();
  await scanInOrder(means, listFiles(root, paths, options), (file, scan) => {
    if (file.named !== undefined && scan.kind === 'notChecked' && scan.reason === 'unreadable')
      throw new Failure(`Could not read ${file.named}: ${reasonOf(scan.code)}`);
    collector.add(file.path, scan);
  });
  return collector.report();
}

async function* listFiles(
  root: string,
  paths: readonly string[],
  options: WalkOptions,
): AsyncGenerator<ListedFile> {
  const tree = new DiskTree(root);
  for (const named of paths) {
    const start = resolve(named);
    const path = toPath(root, start);
    if (!isFolder(start, named)) {
      yield { absolutePath: start, path: path === '' ? basename(start) : path, named };
      continue;
    }
    for await (const found of walk(tree, path, options)) {
      const absolutePath = tree.absolute(found.path);
      if (found.kind === 'file') yield { absolutePath, path: found.path };
      else yield { absolutePath, path: found.path, unreadable: codeOf(found.error) };
    }
  }
}

/** What paths are shown relative to: the one folder that was named, else the deepest folder that holds them all. */
export function rootOf(paths: readonly string[]): string {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && isFolder(resolve(only), only)) return resolve(only);
  const current = process.cwd();
  const folders = paths.map((path) => dirname(resolve(path)));
  if (folders.every((folder) => isBelow(current, folder))) return current;
  return folders.reduce((common, folder) => {
    while (!isBelow(common, folder)) common = dirname(common);
    return common;
  });
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function toPath(root: string, absolutePath: string): string {
  return relative(root, absolutePath).split(sep).join('/');
}

function isFolder(absolutePath: string, named: string): boolean {
  try {
    return statSync(absolutePath).isDirectory();
  } catch (error) {
    throw new Failure(`Could not read ${named}: ${reasonOf(error)}`);
  }
}
