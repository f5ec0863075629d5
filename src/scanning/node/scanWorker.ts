import { parentPort } from 'node:worker_threads';
import * as engineModule from '../../engineModule.ts';
import { doTask } from '../doTask.ts';
import { EngineMaker } from '../engineMaker.ts';
import type { EngineRecipe, ScanTask, TaskResult } from '../task.ts';
import type { WorkerAnswer, WorkerRequest } from '../workerMessages.ts';
import { scanFile } from './scanFile.ts';

/** The worker thread: does one job after the other. */
function serve(port: NonNullable<typeof parentPort>): void {
  const maker = new EngineMaker(() => Promise.resolve(engineModule));
  const recipes = new Map<number, EngineRecipe>();
  const say = (answer: WorkerAnswer): void => port.postMessage(answer);
  const work = async (recipe: EngineRecipe | undefined, tasks: readonly ScanTask[]) => {
    const results: TaskResult<ScanTask>[] = [];
    for (const task of tasks) {
      if (!recipe) results.push({ kind: 'notChecked', reason: 'failed' });
      else results.push(await doTask(maker, recipe, task, scanFile));
    }
    return results;
  };
  let last = Promise.resolve();
  port.on('message', (request: WorkerRequest) => {
    if (request.kind === 'recipe') {
      recipes.set(request.recipeId, request.recipe);
      return;
    }
    const { jobId, recipeId, tasks } = request;
    last = last.then(async () => {
      const recipe = recipes.get(recipeId);
      // Where it cannot be made, the tasks say so.
      if (recipe) await maker.engineFor(recipe).catch(() => undefined);
      say({ kind: 'begun', jobId });
      say({ kind: 'results', jobId, results: await work(recipe, tasks) });
    });
  });
}

if (parentPort) serve(parentPort);
