import { PooledWorker, type Job } from './pooledWorker.ts';
import type { EngineRecipe, RunOptions, ScanRunner, ScanTask, TaskResult } from './task.ts';
import type { WorkerPort } from './workerMessages.ts';

/** Threads that had nothing to do for so long are ended: each holds an engine of some 50 MB. */
const idleMs = 30_000;

/** After so many workers in a row that ended before they were ready, no more are started. */
const mostFailedStarts = 3;

/**
 * Hands tasks to workers. A task that takes too long ends its worker, and a worker that ends takes nothing else with
 * it: the tasks it had are given to another one, each by itself, and only the one that fails again is not checked.
 */
export class WorkerPool implements ScanRunner {
  readonly width: number;
  private readonly workers = new Set<PooledWorker>();
  private readonly waiting: Job[] = [];
  private failedStarts = 0;
  private idleTimer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  /** @param size how many workers there are at most */
  constructor(
    private readonly start: () => WorkerPort,
    private readonly size: number,
  ) {
    // One job at work and one at hand for each.
    this.width = size * 2;
  }

  run<Task extends ScanTask>(
    recipe: EngineRecipe,
    tasks: readonly Task[],
    { timeoutMs, isUrgent = false }: RunOptions,
  ): Promise<TaskResult<Task>[]> {
    return new Promise((resolve) => {
      const settle = (results: readonly TaskResult<ScanTask>[]): void =>
        resolve([...results] as TaskResult<Task>[]);
      if (tasks.length === 0) settle([]);
      else this.enqueue({ recipe, tasks, timeoutMs, isUrgent, settle });
    });
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.idleTimer);
    for (const job of this.waiting.splice(0)) settleAll(job, 'failed');
    for (const worker of this.workers) worker.end().forEach((job) => settleAll(job, 'failed'));
    this.workers.clear();
  }

  private enqueue(job: Job): void {
    if (job.isUrgent) this.waiting.unshift(job);
    else this.waiting.push(job);
    this.dispatch();
  }

  private dispatch(): void {
    clearTimeout(this.idleTimer);
    while (this.waiting.length > 0) {
      if (this.isDisposed || this.failedStarts >= mostFailedStarts) {
        for (const job of this.waiting.splice(0)) settleAll(job, 'failed');
        return;
      }
      const worker = this.freeWorker();
      const job = worker && this.waiting.shift();
      if (!worker || !job) return;
      worker.take(job);
    }
    if ([...this.workers].every(({ load }) => load === 0)) this.endLater();
  }

  /** An idle one, else a new one, else the one with the least to do; undefined where all have enough. */
  private freeWorker(): PooledWorker | undefined {
    const [first] = [...this.workers].sort((a, b) => a.load - b.load);
    if (first?.load === 0) return first;
    if (this.workers.size < this.size) return this.addWorker();
    return first && first.load < 2 ? first : undefined;
  }

  private addWorker(): PooledWorker {
    const worker = new PooledWorker(this.start(), {
      onReady: () => (this.failedStarts = 0),
      onRoom: () => this.dispatch(),
      onEnd: (left, reason, wasReady) => {
        this.workers.delete(worker);
        if (!wasReady) this.failedStarts++;
        this.retry(left, reason);
      },
    });
    this.workers.add(worker);
    return worker;
  }

  /** Of the job that was at work, each task gets a second chance by itself; the others just begin anew. */
  private retry([head, ...rest]: readonly Job[], reason: 'failed' | 'timed-out'): void {
    this.waiting.unshift(...rest);
    if (head?.tasks.length === 1) settleAll(head, reason);
    else if (head) this.waiting.unshift(...split(head));
    this.dispatch();
  }

  private endLater(): void {
    this.idleTimer = setTimeout(() => {
      for (const worker of this.workers) worker.end();
      this.workers.clear();
    }, idleMs);
    // Not in the browser, where a timer is a number.
    if (typeof this.idleTimer === 'object') this.idleTimer.unref();
  }
}

function settleAll({ tasks, settle }: Job, reason: 'failed' | 'timed-out'): void {
  settle(tasks.map(() => ({ kind: 'notChecked', reason })));
}

/** Jobs of one task each, which together settle the job they come from. */
function split(job: Job): Job[] {
  const results: TaskResult<ScanTask>[] = [];
  let missing = job.tasks.length;
  return job.tasks.map((task, index) => ({
    ...job,
    tasks: [task],
    settle: ([result]) => {
      if (result) results[index] = result;
      missing--;
      if (missing === 0) job.settle(results);
    },
  }));
}
