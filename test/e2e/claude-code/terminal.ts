import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** Whether a program can be given a terminal here: by `script` of util-linux. */
export function hasTerminal(): boolean {
  return process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
}

/** A program in a terminal: keys go in, the screen's bytes come out. */
export class Terminal {
  private readonly child: ChildProcessWithoutNullStreams;
  private raw = '';
  private onOutput: () => void = () => undefined;

  constructor(command: string, cwd: string, environment: Readonly<Record<string, string>>) {
    // The shell's number is the program's, once it has become it.
    const sized = `stty rows 50 cols 160; echo process $$; exec ${command}`;
    this.child = spawn('script', ['-qfec', sized, '/dev/null'], {
      cwd,
      env: { ...environment, TERM: 'xterm-256color' },
    });
    this.child.stdout.on('data', (part: Buffer) => {
      this.raw += part.toString('utf8');
      this.onOutput();
    });
  }

  /** What was written so far, without the sequences that move the cursor and colour. */
  get text(): string {
    return this.raw
      .replace(/\x1b\[\d*C/g, ' ')
      .replace(/\x1b\[[\d;?<>=]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[>=(][0-9A-Z]?/g, '');
  }

  type(keys: string): void {
    this.child.stdin.write(keys);
  }

  /** Waits until what comes from now on matches. */
  async waitFor(pattern: RegExp, timeoutMs = 30_000): Promise<void> {
    const from = this.text.length;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${pattern.source} did not appear`)), timeoutMs);
      this.onOutput = (): void => {
        if (!pattern.test(this.text.slice(from))) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Ends the program itself: were only its terminal gone, it would go on for a while, and write. */
  async end(): Promise<void> {
    const closed = new Promise((resolve) => this.child.once('close', resolve));
    if (this.child.exitCode !== null) return;
    const program = Number(/process (\d+)/.exec(this.raw)?.[1]);
    if (program > 0) process.kill(program, 'SIGKILL');
    else this.child.kill('SIGKILL');
    await closed;
  }
}
