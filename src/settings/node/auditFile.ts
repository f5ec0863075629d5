import { mkdir, open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { formatAuditLine, type AuditEntry, type AuditKeeper } from '../../policy/audit.ts';
import { userFolder } from './folders.ts';

export interface AuditFileOptions {
  readonly folder?: string;
  /** When the file has grown beyond this, a new one is begun. */
  readonly largestBytes?: number;
  /** How many older files are kept. */
  readonly kept?: number;
  /** Whose account the entries name. */
  readonly user?: string | undefined;
}

/** A lock that is older than this was left behind by a process that ended, in milliseconds. */
const staleLockMs = 10_000;

/**
 * The local record of what was shared: JSON lines that only the user may read, rotated by size. Several windows and
 * command lines may write to it at once.
 */
export class AuditFile implements AuditKeeper {
  readonly path: string;
  private readonly largestBytes: number;
  private readonly kept: number;
  private readonly user: string | undefined;
  /** Entries are written one after the other, each whole. */
  private last: Promise<unknown> = Promise.resolve();

  constructor({
    folder = userFolder(),
    largestBytes = 1_000_000,
    kept = 5,
    user = accountName(),
  }: AuditFileOptions = {}) {
    this.path = path.join(folder, 'audit.jsonl');
    this.largestBytes = largestBytes;
    this.kept = kept;
    this.user = user;
  }

  record(entry: AuditEntry): Promise<boolean> {
    const { user } = this;
    const line = formatAuditLine(user === undefined ? entry : { user, ...entry });
    const written = this.last.then(() => this.write(line));
    this.last = written;
    return written;
  }

  private async write(line: string): Promise<boolean> {
    try {
      await mkdir(path.dirname(this.path), { recursive: true, mode: 0o700 });
      if (await this.isFull()) await this.rotate();
      const file = await open(this.path, 'a+', 0o600);
      try {
        // A disk that was full may have kept only the beginning of the line before.
        await file.appendFile((await endsLine(file)) ? line : `\n${line}`);
        await file.sync();
      } finally {
        await file.close();
      }
      return true;
    } catch {
      return false;
    }
  }

  private async isFull(): Promise<boolean> {
    return stat(this.path).then(
      ({ size }) => size >= this.largestBytes,
      () => false,
    );
  }

  /** Whoever has the lock rotates; all others go on writing to the file that is there. */
  private async rotate(): Promise<void> {
    const lock = `${this.path}.lock`;
    try {
      await (await open(lock, 'wx', 0o600)).close();
    } catch {
      const age = await stat(lock).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > staleLockMs) await unlink(lock).catch(() => undefined);
      return;
    }
    try {
      // What cannot be shifted goes on growing: a long record is better than none.
      if (await this.isFull()) await this.shift().catch(() => undefined);
    } finally {
      await unlink(lock).catch(() => undefined);
    }
  }

  private async shift(): Promise<void> {
    for (let number = this.kept - 1; number >= 1; number--)
      await rename(`${this.path}.${number}`, `${this.path}.${number + 1}`).catch(() => undefined);
    if (this.kept > 0) await rename(this.path, `${this.path}.1`);
    else await unlink(this.path);
  }
}

async function endsLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return true;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === '\n';
}

function accountName(): string | undefined {
  try {
    return os.userInfo().username;
  } catch {
    // An account without a name, as in some containers.
    return undefined;
  }
}
