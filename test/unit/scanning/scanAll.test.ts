import assert from 'node:assert/strict';
import { scanAll, type FileToScan } from '../../../src/scanning/scanAll.ts';
import type { EngineRecipe, FileScan, ScanRunner, ScanTask, TaskResult } from '../../../src/scanning/task.ts';

const recipe: EngineRecipe = { layers: [], key: new Uint8Array(32) };
const stamp = { size: 1, modified: 1 };

/** Answers when it is told to, and counts how much it was given at a time. */
class PretendedRunner implements ScanRunner {
  readonly width = 2;
  most = 0;
  private running = 0;

  constructor(private readonly resultOf: (path: string, largestBytes: number) => FileScan) {}

  async run<Task extends ScanTask>(_: EngineRecipe, tasks: readonly Task[]): Promise<TaskResult<Task>[]> {
    this.running++;
    this.most = Math.max(this.most, this.running);
    await new Promise((resolve) => setImmediate(resolve));
    this.running--;
    return tasks.map((task) => {
      const result = task.kind === 'file' ? this.resultOf(task.path, task.largestBytes) : undefined;
      return result as TaskResult<Task>;
    });
  }

  dispose(): void {
    this.running = 0;
  }
}

async function* filesOf(paths: readonly string[]): AsyncGenerator<FileToScan<string>> {
  for (const path of paths) {
    await Promise.resolve();
    yield {
      item: path,
      recipe,
      timeoutMs: 1000,
      task: () => ({ kind: 'file', file: `/${path}`, path, largestBytes: 10 }),
    };
  }
}

const checked: FileScan = { kind: 'checked', findings: [], suppressed: 0, stamp };
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `file-${index}`);

describe('scanAll', () => {
  it('hands out one result for each file, and never has more at work than the runner can use', async () => {
    const runner = new PretendedRunner(() => checked);
    const seen: string[] = [];
    await scanAll(filesOf(names(1000)), {
      runner,
      signal: new AbortController().signal,
      onResult: (item) => seen.push(item),
    });
    assert.deepEqual(seen.sort(), names(1000).sort());
    assert.equal(runner.most, 2);
  });

  it('does what was put off in the end, one by one, with all the memory', async () => {
    const alone: number[] = [];
    const runner = new PretendedRunner((path, largestBytes) => {
      if (!path.endsWith('7')) return checked;
      if (largestBytes === 10) return { kind: 'putOff' };
      alone.push(largestBytes);
      return checked;
    });
    const seen: string[] = [];
    await scanAll(filesOf(names(40)), {
      runner,
      signal: new AbortController().signal,
      onResult: (item) => seen.push(item),
    });
    assert.deepEqual(seen.slice(-4), ['file-7', 'file-17', 'file-27', 'file-37']);
    assert.equal(new Set(seen).size, 40);
    assert.deepEqual(
      alone,
      [64, 64, 64, 64].map((megabytes) => megabytes * 1024 * 1024),
    );
  });

  it('returns at once when it is aborted, and hands out nothing after that', async () => {
    const controller = new AbortController();
    const seen: string[] = [];
    const runner = new PretendedRunner(() => checked);
    const scan = scanAll(filesOf(names(1000)), {
      runner,
      signal: controller.signal,
      onResult: (item) => {
        seen.push(item);
        if (seen.length === 50) controller.abort();
      },
    });
    await scan;
    const count = seen.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(seen.length, count);
    assert.equal(count < 100, true);
  });

  it('waits until it is allowed to go on', async () => {
    let allow: () => void = () => undefined;
    const allowed = new Promise<void>((resolve) => (allow = resolve));
    const seen: string[] = [];
    const scan = scanAll(filesOf(names(10)), {
      runner: new PretendedRunner(() => checked),
      signal: new AbortController().signal,
      onResult: (item) => seen.push(item),
      whenAllowed: () => allowed,
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(seen, []);
    allow();
    await scan;
    assert.equal(seen.length, 10);
  });
});
