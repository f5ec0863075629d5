import assert from 'node:assert/strict';
import type { EngineRecipe, FileTask, ScanTask, TaskResult } from '../../../src/scanning/task.ts';
import type { WorkerAnswer, WorkerPort, WorkerRequest } from '../../../src/scanning/workerMessages.ts';
import { WorkerPool } from '../../../src/scanning/workerPool.ts';

/** What a pretended worker does with a task: answer, never answer, or end. */
type Behaviour = (path: string) => 'answer' | 'hang' | 'end';

class PretendedWorker implements WorkerPort {
  isEnded = false;
  private onAnswer: (answer: WorkerAnswer) => void = () => undefined;
  private onEnd: () => void = () => undefined;
  private isStuck = false;

  constructor(
    private readonly behave: Behaviour,
    private readonly done: string[],
  ) {}

  listen(onAnswer: (answer: WorkerAnswer) => void, onEnd: () => void): void {
    this.onAnswer = onAnswer;
    this.onEnd = onEnd;
  }

  post(request: WorkerRequest): void {
    if (request.kind === 'recipe') return;
    const { jobId, tasks } = request;
    setImmediate(() => {
      if (this.isStuck || this.isEnded) return;
      this.onAnswer({ kind: 'begun', jobId });
      const results = tasks.map((task) => this.resultOf(task as FileTask));
      if (results.includes('end')) {
        this.isEnded = true;
        this.onEnd();
      } else if (results.includes('hang')) this.isStuck = true;
      else this.onAnswer({ kind: 'results', jobId, results: results as TaskResult<ScanTask>[] });
    });
  }

  end(): void {
    this.isEnded = true;
  }

  private resultOf({ path }: FileTask): TaskResult<FileTask> | 'hang' | 'end' {
    const what = this.behave(path);
    if (what !== 'answer') return what;
    this.done.push(path);
    return { kind: 'checked', findings: [], suppressed: 0, stamp: { size: 1, modified: 1 } };
  }
}

describe('WorkerPool', () => {
  const recipe: EngineRecipe = { layers: [], key: new Uint8Array(32) };
  const tasksOf = (...paths: string[]): FileTask[] =>
    paths.map((path) => ({ kind: 'file', file: `/${path}`, path, largestBytes: 100 }));
  let pools: WorkerPool[] = [];
  afterEach(() => {
    for (const pool of pools) pool.dispose();
    pools = [];
  });

  const poolOf = (behave: Behaviour, size = 2) => {
    const started: PretendedWorker[] = [];
    const done: string[] = [];
    const pool = new WorkerPool(() => {
      const worker = new PretendedWorker(behave, done);
      started.push(worker);
      return worker;
    }, size);
    pools.push(pool);
    const run = async (paths: string[], timeoutMs = 30): Promise<string[]> => {
      const results = await pool.run(recipe, tasksOf(...paths), { timeoutMs });
      return results.map((result) => (result.kind === 'notChecked' ? result.reason : result.kind));
    };
    return { pool, run, started, done };
  };

  it('starts no more workers than it may, and no more than it needs', async () => {
    const { run, started } = poolOf(() => 'answer');
    await run(['a']);
    assert.equal(started.length, 1);
    await Promise.all(['b', 'c', 'd', 'e', 'f'].map((path) => run([path])));
    assert.equal(started.length, 2);
  });

  it('ends a worker that takes too long; only the task at fault is not checked', async () => {
    const { run, started } = poolOf((path) => (path === 'slow' ? 'hang' : 'answer'));
    assert.deepEqual(await run(['a', 'slow', 'b']), ['checked', 'timed-out', 'checked']);
    assert.equal(started.filter(({ isEnded }) => isEnded).length >= 1, true);
    assert.deepEqual(await run(['c']), ['checked']);
  });

  it('survives workers that end; only the task at fault is not checked', async () => {
    const { run } = poolOf((path) => (path === 'deadly' ? 'end' : 'answer'), 1);
    const [first, second] = await Promise.all([run(['a', 'deadly', 'b']), run(['c', 'd'])]);
    assert.deepEqual(first, ['checked', 'failed', 'checked']);
    assert.deepEqual(second, ['checked', 'checked']);
  });

  it('does what is urgent first', async () => {
    const { pool, run, done } = poolOf(() => 'answer', 1);
    const rest = ['a', 'b', 'c', 'd'].map((path) => run([path]));
    const urgent = pool.run(recipe, tasksOf('urgent'), { timeoutMs: 1000, isUrgent: true });
    await Promise.all([...rest, urgent]);
    assert.deepEqual(done, ['a', 'b', 'urgent', 'c', 'd']);
  });

  it('gives up when workers cannot be started', async () => {
    let starts = 0;
    const pool = new WorkerPool(() => {
      starts++;
      return {
        post: () => undefined,
        listen: (_, onEnd) => void setImmediate(onEnd),
        end: () => undefined,
      };
    }, 2);
    pools.push(pool);
    const results = await pool.run(recipe, tasksOf('a', 'b', 'c', 'd', 'e', 'f', 'g'), { timeoutMs: 1000 });
    assert.deepEqual(
      new Set(results.map((result) => result.kind === 'notChecked' && result.reason)),
      new Set(['failed']),
    );
    assert.equal(starts <= 10, true);
  });

  it('leaves nobody waiting when it is disposed', async () => {
    const { pool, run } = poolOf(() => 'hang', 1);
    const waiting = [run(['a'], 60_000), run(['b'], 60_000), run(['c'], 60_000)];
    pool.dispose();
    assert.deepEqual(await Promise.all(waiting), [['failed'], ['failed'], ['failed']]);
  });
});
