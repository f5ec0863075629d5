import { appendFile, mkdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { formatAuditLine, type AuditEntry } from '../../policy/audit.ts';
import { userFolder } from './folders.ts';

export interface AuditFileOptions {
  readonly folder?: string;
  /** When the file has grown beyond this, a new one is begun. */
  readonly largestBytes?: number;
  /** How many older files are kept. */
  readonly kept?: number;
}

/** The local record of what was shared: JSON lines that only the user may read, rotated by size. */
export class AuditFile {
  readonly path: string;
  private readonly largestBytes: number;
  private readonly kept: number;
  /** Entries are written one after the other, each whole. */
  private last: Promise<unknown> = Promise.resolve();

  constructor({ folder = userFolder(), largestBytes = 1_000_000, kept = 5 }: AuditFileOptions = {}) {
    this.path = path.join(folder, 'audit.jsonl');
    this.largestBytes = largestBytes;
    this.kept = kept;
  }

  /**
   * Writes an entry.
   * @returns whether it is on disk; where the policy demands the audit, nothing may be shared otherwise
   */
  record(entry: AuditEntry): Promise<boolean> {
    const written = this.last.then(() => this.write(formatAuditLine(entry)));
    this.last = written;
    return written;
  }

  private async write(line: string): Promise<boolean> {
    try {
      await mkdir(path.dirname(this.path), { recursive: true, mode: 0o700 });
      await this.rotate();
      await appendFile(this.path, line, { mode: 0o600, flush: true });
      return true;
    } catch {
      return false;
    }
  }

  private async rotate(): Promise<void> {
    const size = await stat(this.path).then(
      (found) => found.size,
      () => 0,
    );
    if (size < this.largestBytes) return;
    for (let number = this.kept - 1; number >= 1; number--)
      await rename(`${this.path}.${number}`, `${this.path}.${number + 1}`).catch(() => undefined);
    if (this.kept > 0) await rename(this.path, `${this.path}.1`);
    else await unlink(this.path);
  }
}
