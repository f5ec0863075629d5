import { scanAll, shareOfMemory, type FileToScan } from '../scanning/scanAll.ts';
import type { EngineRecipe, FinishedScan, ScanRunner } from '../scanning/task.ts';
import type { ListedFile } from './scanFiles.ts';

/** What a scan is made with. */
export interface ScanMeans {
  readonly recipe: EngineRecipe;
  readonly timeoutMs: number;
  readonly inProcess: ScanRunner;
  /** Threads, where there are any. */
  readonly createPool: () => ScanRunner | undefined;
}

/** Fewer files are sooner scanned than threads are started. */
const fewFiles = 200;

/**
 * Scans files and hands out what was found in the order in which they were listed.
 * @throws what `onResult` throws
 */
export async function scanInOrder(
  means: ScanMeans,
  files: AsyncGenerator<ListedFile>,
  onResult: (file: ListedFile, scan: FinishedScan) => void,
): Promise<void> {
  const first: ListedFile[] = [];
  while (first.length < fewFiles) {
    const next = await files.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const pool = first.length < fewFiles ? undefined : means.createPool();
  const scans: (readonly [ListedFile, FinishedScan])[] = [];
  try {
    await scanAll(toScan(means, first, files, pool ?? means.inProcess), {
      runner: pool ?? means.inProcess,
      signal: new AbortController().signal,
      onResult: ([index, file], scan) => (scans[index] = [file, scan]),
    });
  } finally {
    pool?.dispose();
  }
  for (const [file, scan] of scans) onResult(file, scan);
}

type Item = readonly [index: number, file: ListedFile];

async function* toScan(
  { recipe, timeoutMs }: ScanMeans,
  first: readonly ListedFile[],
  rest: AsyncGenerator<ListedFile>,
  runner: ScanRunner,
): AsyncGenerator<FileToScan<Item>> {
  let index = 0;
  const largestBytes = shareOfMemory(runner);
  const one = (file: ListedFile): FileToScan<Item> => ({
    item: [index++, file],
    recipe,
    timeoutMs,
    task: () =>
      file.unreadable === undefined
        ? { kind: 'file', file: file.absolutePath, path: file.path, largestBytes }
        : Promise.resolve({ kind: 'notChecked', reason: 'unreadable', code: file.unreadable }),
  });
  for (const file of first) yield one(file);
  for await (const file of rest) yield one(file);
}
