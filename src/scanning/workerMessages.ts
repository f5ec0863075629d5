import type { EngineRecipe, ScanTask, TaskResult } from './task.ts';

/** What a worker is told. A recipe goes before the first tasks that need it. */
export type WorkerRequest =
  | { readonly kind: 'recipe'; readonly recipeId: number; readonly recipe: EngineRecipe }
  | {
      readonly kind: 'tasks';
      readonly jobId: number;
      readonly recipeId: number;
      readonly tasks: readonly ScanTask[];
    };

/** What a worker says of each job, in the order in which they came: that it has its engine and begins, and what came of it. */
export type WorkerAnswer =
  | { readonly kind: 'begun'; readonly jobId: number }
  | { readonly kind: 'results'; readonly jobId: number; readonly results: readonly TaskResult<ScanTask>[] };

/** The other end of a worker, of whatever make. */
export interface WorkerPort {
  post(request: WorkerRequest): void;
  /** @param onEnd called at most once, when the worker is no more, for whatever reason */
  listen(onAnswer: (answer: WorkerAnswer) => void, onEnd: () => void): void;
  end(): void;
}
