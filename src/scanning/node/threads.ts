import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { WorkerPool } from '../workerPool.ts';
import type { WorkerPort } from '../workerMessages.ts';

/** More threads than this only heat the machine: the disk and the lists of files come to bear. */
const mostThreads = 4;

/**
 * A pool of worker threads.
 * @param folder that holds the bundle of the worker
 * @returns undefined where it is not there
 */
export function createThreadPool(folder: string): WorkerPool | undefined {
  const file = path.join(folder, 'scanWorker.js');
  if (!existsSync(file)) return undefined;
  return new WorkerPool(() => startThread(file), Math.min(mostThreads, availableParallelism()));
}

function startThread(file: string): WorkerPort {
  // What it prints is of no use to anybody, and its environment is nobody's business.
  const worker = new Worker(file, { stdout: true, stderr: true, env: {}, execArgv: [] });
  return {
    post: (request) => worker.postMessage(request),
    listen: (onAnswer, onEnd) => {
      worker.on('message', onAnswer);
      worker.once('exit', onEnd);
      worker.on('error', () => undefined);
    },
    end: () => void worker.terminate(),
  };
}
