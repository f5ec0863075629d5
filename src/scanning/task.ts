import type { LimitReason, SourceDescription } from '../detect/index.ts';
import type { Check, JudgedFinding, NotCheckedReason } from '../engine/index.ts';
import type { PolicyLayer } from '../policy/index.ts';
import type { LineRange } from '../report/linePositions.ts';

/** What it takes to make an engine anywhere: plain data that can be sent to a worker. */
export interface EngineRecipe {
  readonly layers: readonly PolicyLayer[];
  /** Key of the fingerprints. */
  readonly key: Uint8Array;
  readonly reportReserved?: boolean;
}

/** A piece of work. Paths are those that policies name files by: below the workspace folder, with `/`. */
export type ScanTask =
  | { readonly kind: 'text'; readonly text: string; readonly description: SourceDescription }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly path: string; readonly stamp?: FileStamp }
  | FileTask;

/** A file that whoever does the work reads itself. */
export interface FileTask {
  readonly kind: 'file';
  /** Absolute. */
  readonly file: string;
  readonly path: string;
  /** Larger files are put off: see {@link FileScan}. */
  readonly largestBytes: number;
  /** What it was when it was scanned before; where it still is, nothing is done. */
  readonly known?: FileStamp;
}

/** What comes of a task: of a text what the engine says, of a file also where in it. */
export type TaskResult<Task extends ScanTask> = Task extends { readonly kind: 'text' } ? Check : FileScan;

/** A finding with its place for people: lines and columns are 1-based, columns count UTF-16 units. */
export interface PlacedFinding extends JudgedFinding, LineRange {
  readonly title: string;
}

export type FileScan =
  | {
      readonly kind: 'checked';
      readonly findings: readonly PlacedFinding[];
      /** How many findings comments in the text silenced. */
      readonly suppressed: number;
      /** One-based lines of comments that silenced nothing; absent where there are none. */
      readonly unusedSuppressions?: readonly number[];
      /** Why only secrets were looked for; absent where everything was. */
      readonly limited?: LimitReason;
      readonly stamp: FileStamp;
    }
  | {
      readonly kind: 'notChecked';
      readonly reason: NotCheckedReason;
      /** The system's code, such as `EACCES`, where it could not be read. */
      readonly code?: string;
      readonly stamp?: FileStamp;
    }
  | { readonly kind: 'unchanged' }
  /** Allowed, but larger than the task said: to be done alone. */
  | { readonly kind: 'putOff' };

/** What is said of a file in the end. */
export type FinishedScan = Exclude<FileScan, { readonly kind: 'putOff' }>;

/** Tells whether a file is still the one that was scanned. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  /** When it was written, in milliseconds; 0 where nobody knows. */
  readonly modified: number;
}

export interface RunOptions {
  /** How long one task may take, in milliseconds. */
  readonly timeoutMs: number;
  /** Goes before what waits already. */
  readonly isUrgent?: boolean;
}

/** Whoever does tasks: worker threads, or this thread in slices of time. */
export interface ScanRunner {
  /** How many calls of {@link run} at a time keep it busy. */
  readonly width: number;
  /** One result a task, in the same order. Never rejects: what goes wrong is not checked, with its reason. */
  run<Task extends ScanTask>(
    recipe: EngineRecipe,
    tasks: readonly Task[],
    options: RunOptions,
  ): Promise<TaskResult<Task>[]>;
  dispose(): void;
}

/** More bytes of files than this are never in memory at once. */
export const memoryBudgetBytes = 64 * 1024 * 1024;
