import type { Check } from '../engine/index.ts';
import type { EngineMaker, MadeEngine } from './engineMaker.ts';
import { scanBytes } from './scanBytes.ts';
import type { EngineRecipe, FileScan, FileTask, ScanTask, TaskResult } from './task.ts';

/** Reads and scans a file of this machine; where there are no files, there is none. */
export type ScanFile = (made: MadeEngine, task: FileTask) => Promise<FileScan>;

/** Does one task in this thread. Never rejects. */
export async function doTask<Task extends ScanTask>(
  maker: Pick<EngineMaker, 'engineFor'>,
  recipe: EngineRecipe,
  task: Task,
  scanFile: ScanFile | undefined,
): Promise<TaskResult<Task>> {
  try {
    return (await resultOf(await maker.engineFor(recipe), task, scanFile)) as TaskResult<Task>;
  } catch {
    return { kind: 'notChecked', reason: 'failed' } as TaskResult<Task>;
  }
}

function resultOf(
  made: MadeEngine,
  task: ScanTask,
  scanFile: ScanFile | undefined,
): Promise<FileScan> | Check {
  switch (task.kind) {
    case 'text':
      return made.engine.check(task.text, task.description);
    case 'bytes':
      return scanBytes(made.engine, task.bytes, task.path, task.stamp);
    case 'file':
      return scanFile?.(made, task) ?? Promise.resolve({ kind: 'notChecked', reason: 'unreadable' });
  }
}
