import { readFileSync, statSync } from 'node:fs';
import type { ScanFile } from '../doTask.ts';
import { scanBytes } from '../scanBytes.ts';
import { memoryBudgetBytes, type FileScan } from '../task.ts';

/** No text needs more bytes for a UTF-16 unit, in no encoding that is read. */
const mostBytesPerUnit = 3;

/** Reads and scans a file. What is surely too large is not even opened. Never rejects. */
export const scanFile: ScanFile = async ({ engine, maximumLength }, { file, path, largestBytes, known }) => {
  try {
    const { size, mtimeMs } = statSync(file);
    const stamp = { size, modified: mtimeMs };
    if (known?.size === size && known.modified === mtimeMs) return { kind: 'unchanged' };
    if (size > Math.min(maximumLength * mostBytesPerUnit, memoryBudgetBytes))
      return { kind: 'notChecked', reason: 'too-large', stamp };
    if (size > largestBytes) return { kind: 'putOff' };
    return await scanBytes(engine, readFileSync(file), path, stamp);
  } catch (error) {
    return unreadable(error);
  }
};

function unreadable(error: unknown): FileScan {
  const code = error instanceof Error && 'code' in error ? { code: String(error.code) } : {};
  return { kind: 'notChecked', reason: 'unreadable', ...code };
}
