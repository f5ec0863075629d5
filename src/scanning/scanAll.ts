import {
  memoryBudgetBytes,
  type EngineRecipe,
  type FileScan,
  type FinishedScan,
  type ScanRunner,
  type ScanTask,
} from './task.ts';

/** A file to scan, and what its scan is for. */
export interface FileToScan<Item> {
  readonly item: Item;
  readonly recipe: EngineRecipe;
  readonly timeoutMs: number;
  /** Reads the file where the runner cannot do that itself; may say that it cannot be read. */
  readonly task: () => Exclude<ScanTask, { readonly kind: 'text' }> | Promise<BytesOrNothing>;
}

export type BytesOrNothing =
  | Extract<ScanTask, { readonly kind: 'bytes' }>
  | Extract<FileScan, { readonly kind: 'notChecked' | 'unchanged' }>;

export interface ScanAllOptions<Item> {
  readonly runner: ScanRunner;
  readonly signal: AbortSignal;
  readonly onResult: (item: Item, scan: FinishedScan) => void;
  /** Settles when work may go on; asked before each piece of it. */
  readonly whenAllowed?: () => Promise<void>;
}

/** So much goes to a worker at once: a message for each small file would take longer than its scan. */
const batchFiles = 32;
const batchBytes = 1024 * 1024;

interface Batch<Item> {
  readonly recipe: EngineRecipe;
  readonly timeoutMs: number;
  readonly items: Item[];
  readonly tasks: Exclude<ScanTask, { readonly kind: 'text' }>[];
  bytes: number;
}

/**
 * Scans files as they are found, never holding more than {@link memoryBudgetBytes} of them. Results come in any
 * order. Once the signal aborts it returns at once, and what is still at work is forgotten.
 */
export async function scanAll<Item>(
  files: AsyncIterable<FileToScan<Item>>,
  options: ScanAllOptions<Item>,
): Promise<void> {
  const { signal } = options;
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([new Scan(options).all(files), aborted]);
}

class Scan<Item> {
  private readonly running = new Set<Promise<void>>();
  private readonly putOff: Batch<Item>[] = [];

  constructor(private readonly options: ScanAllOptions<Item>) {}

  async all(files: AsyncIterable<FileToScan<Item>>): Promise<void> {
    let batch: Batch<Item> | undefined;
    for await (const file of files) {
      if (this.isAborted()) return;
      if (batch && batch.recipe !== file.recipe) {
        await this.send(batch);
        batch = undefined;
      }
      batch = await this.add(file, batch);
      if (batch && (batch.tasks.length >= batchFiles || batch.bytes >= batchBytes)) {
        await this.send(batch);
        batch = undefined;
      }
    }
    if (batch) await this.send(batch);
    await Promise.all(this.running);
    // What is large enough to matter goes through one by one.
    for (const large of this.putOff) await this.run(large);
  }

  private async add(
    file: FileToScan<Item>,
    batch: Batch<Item> | undefined,
  ): Promise<Batch<Item> | undefined> {
    const task = await file.task();
    if (task.kind === 'notChecked' || task.kind === 'unchanged') {
      this.options.onResult(file.item, task);
      return batch;
    }
    const { recipe, timeoutMs } = file;
    const whole = batch ?? { recipe, timeoutMs, items: [], tasks: [], bytes: 0 };
    whole.items.push(file.item);
    whole.tasks.push(task);
    if (task.kind === 'bytes') whole.bytes += task.bytes.length;
    return whole;
  }

  /** Waits until there is room for one more, and does not wait for its end. */
  private async send(batch: Batch<Item>): Promise<void> {
    const { runner, whenAllowed } = this.options;
    while (this.running.size >= runner.width) await Promise.race(this.running);
    await whenAllowed?.();
    const work = this.run(batch).finally(() => this.running.delete(work));
    this.running.add(work);
  }

  private async run({ recipe, timeoutMs, items, tasks }: Batch<Item>): Promise<void> {
    const { runner, onResult } = this.options;
    if (this.isAborted()) return;
    const results = await runner.run(recipe, tasks, { timeoutMs });
    for (const [index, item] of items.entries()) {
      if (this.isAborted()) return;
      const scan = results[index] ?? { kind: 'notChecked', reason: 'failed' };
      const task = tasks[index];
      if (scan.kind !== 'putOff') onResult(item, scan);
      else if (task?.kind === 'file')
        this.putOff.push({
          recipe,
          timeoutMs,
          items: [item],
          tasks: [{ ...task, largestBytes: memoryBudgetBytes }],
          bytes: 0,
        });
    }
  }

  private isAborted(): boolean {
    return this.options.signal.aborted;
  }
}

/** What one file may take while others are in memory too. */
export function shareOfMemory({ width }: ScanRunner): number {
  return Math.floor(memoryBudgetBytes / width);
}
