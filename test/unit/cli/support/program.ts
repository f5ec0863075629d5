import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** What a run of the command line came to. */
export interface Run {
  readonly status: number | null;
  readonly bytes: Buffer;
  readonly output: string;
  readonly error: string;
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Where standard output goes instead of coming back. */
  readonly descriptor?: number;
}

/** The command line, built as one file, in a temporary folder of its own; each test works in a fresh folder there. */
export class Program {
  readonly folder = mkdtempSync(join(tmpdir(), 'command-line-'));
  work = this.folder;
  private readonly file = join(this.folder, 'cli.js');

  static async build(): Promise<Program> {
    const program = new Program();
    await build({
      entryPoints: [join(__dirname, '../../../../src/cli.ts')],
      outfile: program.file,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
    return program;
  }

  startAnew(): void {
    this.work = mkdtempSync(join(this.folder, 'work-'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Keys and vaults come to lie in the folder, never in the home of whoever runs the tests. */
  environment(): NodeJS.ProcessEnv {
    return { ...process.env, XDG_CONFIG_HOME: join(this.folder, 'config') };
  }

  /** @returns the whole path */
  write(path: string, content: string | Uint8Array): string {
    const file = join(this.work, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  }

  run(words: readonly string[], options: RunOptions = {}): Run {
    const { input = '', cwd = this.work, env = this.environment(), descriptor = 'pipe' } = options;
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.file, ...words], {
      cwd,
      input,
      env,
      stdio: ['pipe', descriptor, 'pipe'],
    });
    const bytes = (stdout as Buffer | null) ?? Buffer.alloc(0);
    return { status, bytes, output: bytes.toString(), error: stderr.toString() };
  }
}
