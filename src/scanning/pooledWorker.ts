import type { EngineRecipe, ScanTask, TaskResult } from './task.ts';
import type { WorkerAnswer, WorkerPort } from './workerMessages.ts';

/** Tasks that are done together, one after the other. */
export interface Job {
  readonly recipe: EngineRecipe;
  readonly tasks: readonly ScanTask[];
  /** For the whole job, in milliseconds. */
  readonly timeoutMs: number;
  readonly isUrgent: boolean;
  readonly settle: (results: readonly TaskResult<ScanTask>[]) => void;
}

export interface WorkerEvents {
  /** It has begun its first job. */
  readonly onReady: () => void;
  /** It has less to do than before. */
  readonly onRoom: () => void;
  /** It is no more. @param left what it had not done, the job it was at first */
  readonly onEnd: (left: readonly Job[], reason: 'failed' | 'timed-out', wasReady: boolean) => void;
}

/** Long enough for a machine under load to load an engine. */
const startMs = 60_000;

/** One worker with the jobs it was given. Watches over the time that each takes. */
export class PooledWorker {
  private readonly jobs: { readonly id: number; readonly job: Job }[] = [];
  private readonly recipes = new Map<EngineRecipe, number>();
  private nextJob = 0;
  private isReady = false;
  private hasBegun = false;
  private isEnded = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly port: WorkerPort,
    private readonly events: WorkerEvents,
  ) {
    port.listen(
      (answer) => this.didAnswer(answer),
      () => this.fail('failed'),
    );
  }

  /** How many jobs it has. */
  get load(): number {
    return this.jobs.length;
  }

  take(job: Job): void {
    const id = this.nextJob++;
    this.jobs.push({ id, job });
    this.port.post({ kind: 'tasks', jobId: id, recipeId: this.recipeId(job.recipe), tasks: job.tasks });
    if (this.jobs.length === 1) this.watch();
  }

  /** @returns what it has not done */
  end(): Job[] {
    this.isEnded = true;
    clearTimeout(this.timer);
    this.port.end();
    return this.jobs.splice(0).map(({ job }) => job);
  }

  private recipeId(recipe: EngineRecipe): number {
    const known = this.recipes.get(recipe);
    if (known !== undefined) return known;
    const recipeId = this.recipes.size;
    this.recipes.set(recipe, recipeId);
    this.port.post({ kind: 'recipe', recipeId, recipe });
    return recipeId;
  }

  private didAnswer(answer: WorkerAnswer): void {
    if (this.isEnded) return;
    if (answer.jobId !== this.jobs[0]?.id) return;
    if (answer.kind === 'begun') {
      this.hasBegun = true;
      if (!this.isReady) this.events.onReady();
      this.isReady = true;
    } else {
      this.hasBegun = false;
      this.jobs.shift()?.job.settle(answer.results);
      this.events.onRoom();
    }
    this.watch();
  }

  /** Starts the time of what it is at now: a job, or making the engine for it. */
  private watch(): void {
    clearTimeout(this.timer);
    const [head] = this.jobs;
    if (!head) return;
    const [ms, reason] = this.hasBegun
      ? ([head.job.timeoutMs, 'timed-out'] as const)
      : ([startMs, 'failed'] as const);
    this.timer = setTimeout(() => this.fail(reason), ms);
  }

  private fail(reason: 'failed' | 'timed-out'): void {
    if (this.isEnded) return;
    const wasReady = this.isReady;
    this.events.onEnd(this.end(), reason, wasReady);
  }
}
