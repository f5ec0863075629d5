import { doTask, type ScanFile } from './doTask.ts';
import type { EngineMaker } from './engineMaker.ts';
import type { EngineRecipe, ScanRunner, ScanTask, TaskResult } from './task.ts';

/** After so long everybody else gets a turn. */
const sliceMs = 12;

/**
 * Does the tasks in this thread, in slices of time: for hosts without threads, and for what is sooner done than a
 * thread is started. It cannot interrupt a task, so no time-out is kept.
 */
export class InProcessScanner implements ScanRunner {
  readonly width = 1;
  private sliceStart = 0;

  constructor(
    private readonly maker: Pick<EngineMaker, 'engineFor'>,
    private readonly scanFile?: ScanFile,
  ) {}

  async run<Task extends ScanTask>(
    recipe: EngineRecipe,
    tasks: readonly Task[],
  ): Promise<TaskResult<Task>[]> {
    const results: TaskResult<Task>[] = [];
    for (const task of tasks) {
      await this.takeTurns();
      results.push(await doTask(this.maker, recipe, task, this.scanFile));
    }
    return results;
  }

  dispose(): void {
    this.sliceStart = 0;
  }

  private async takeTurns(): Promise<void> {
    if (performance.now() - this.sliceStart < sliceMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.sliceStart = performance.now();
  }
}
