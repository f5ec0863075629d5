import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alwaysScanned } from '../../src/scanning/alwaysScanned.ts';
import { DiskTree } from '../../src/scanning/node/diskTree.ts';
import { createThreadPool } from '../../src/scanning/node/threads.ts';
import { scanAll, shareOfMemory, type FileToScan } from '../../src/scanning/scanAll.ts';
import type { EngineRecipe, FinishedScan, ScanRunner } from '../../src/scanning/task.ts';
import { walk } from '../../src/scanning/walk.ts';
import { defaultPolicy } from '../../src/policy/index.ts';
import { createTree, type PlantedFile } from '../support/workspaceTree.ts';
import type { CorpusFile } from './corpus.ts';
import { round } from './measure.ts';

export interface WorkspaceResult {
  readonly files: number;
  readonly megabytes: number;
  /** Of the whole scan, from listing the first file to the last result. */
  readonly seconds: number;
  /** Of processors, in all threads: tells the work from the wait on a busy machine. */
  readonly cpuSeconds: number;
  readonly threads: number;
  readonly planted: number;
  readonly missed: number;
  readonly countedTwice: number;
  /** From the wish to stop to the return, in milliseconds. */
  readonly cancelMs: number;
  /** Most memory of the process while it ran, in MB. */
  readonly memoryMegabytes: number;
}

const size = { files: 20_000, megabytes: 300, plantEvery: 41 } as const;

/** Scans a generated tree with the threads that the extension and the command line use. */
export async function measureWorkspace(corpus: readonly CorpusFile[]): Promise<WorkspaceResult | undefined> {
  const pool = createThreadPool(resolve('dist'));
  if (!pool) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  try {
    const sources = corpus.filter(isPlainCode).map(({ text }) => text);
    return await measure(pool, folder, createTree(folder, sources, size));
  } finally {
    pool.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

function isPlainCode({ path, text, lines }: CorpusFile): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && text.length < 200_000 && text.length / lines < 120;
}

async function measure(
  pool: ScanRunner,
  folder: string,
  planted: readonly PlantedFile[],
): Promise<WorkspaceResult> {
  const scans = new Map<string, FinishedScan>();
  let [bytes, memory] = [0, 0];
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 50);
  const [started, before] = [performance.now(), process.cpuUsage()];
  await scanAll(filesIn(folder, pool), {
    runner: pool,
    signal: new AbortController().signal,
    onResult: (path, scan) => {
      scans.set(path, scan);
      if (scan.kind === 'checked') bytes += scan.stamp.size;
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  const counts = planted.map(({ path }) => countKeys(scans.get(path)));
  return {
    files: scans.size,
    megabytes: round(bytes / 1e6, 1),
    seconds: round(seconds, 2),
    cpuSeconds: round((user + system) / 1e6, 2),
    threads: pool.width / 2,
    planted: planted.length,
    missed: counts.filter((count) => count === 0).length,
    countedTwice: counts.filter((count) => count > 1).length,
    cancelMs: await measureCancelling(pool, folder),
    memoryMegabytes: round(memory / 1e6, 0),
  };
}

async function measureCancelling(pool: ScanRunner, folder: string): Promise<number> {
  const controller = new AbortController();
  let results = 0;
  let wished = 0;
  await scanAll(filesIn(folder, pool), {
    runner: pool,
    signal: controller.signal,
    onResult: () => {
      results++;
      if (results !== 500) return;
      wished = performance.now();
      controller.abort();
    },
  });
  return round(performance.now() - wished, 1);
}

function countKeys(scan: FinishedScan | undefined): number {
  if (scan?.kind !== 'checked') return 0;
  return scan.findings.filter(({ ruleId }) => ruleId === 'aws-access-key-id').length;
}

async function* filesIn(folder: string, pool: ScanRunner): AsyncGenerator<FileToScan<string>> {
  const recipe: EngineRecipe = { layers: [], key: new Uint8Array(32) };
  const tree = new DiskTree(folder);
  const options = {
    isExcluded: (path: string) => defaultPolicy.decideFile(path) === 'exclude',
    isAlwaysScanned: alwaysScanned(defaultPolicy),
  };
  const largestBytes = shareOfMemory(pool);
  for await (const { path } of walk(tree, '', options))
    yield {
      item: path,
      recipe,
      timeoutMs: 10_000,
      task: () => ({ kind: 'file', file: tree.absolute(path), path, largestBytes }),
    };
}
