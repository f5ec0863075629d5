import { spawn } from 'node:child_process';

export interface ClaudeRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface ClaudeSetup {
  /** The command, absolute. */
  readonly claude: string;
  /** The project. */
  readonly cwd: string;
  /** Stands for the home folder and holds the configuration, so that nothing of the user's is touched. */
  readonly home: string;
  /** Address of the fake server. */
  readonly url: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Longer than any run against a local server takes. */
const timeoutMs = 60_000;

/** Runs Claude Code once, in a world of its own: it talks to the given server and to nobody else. */
export function runClaude(setup: ClaudeSetup, words: readonly string[]): Promise<ClaudeRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(setup.claude, words, {
      cwd: setup.cwd,
      env: environmentFor(setup),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString('utf8')));
    child.stderr.on('data', (part: Buffer) => (errors += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
  });
}

/** What Claude Code is told; of the user's own environment it gets only what programs need to start. */
export function environmentFor({ home, url, environment }: ClaudeSetup): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'ComSpec', 'TEMP', 'TMP', 'LANG', 'SHELL'];
  return {
    ...Object.fromEntries(
      kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    ),
    ...{ HOME: home, USERPROFILE: home, CLAUDE_CONFIG_DIR: `${home}/.claude` },
    ...{ ANTHROPIC_BASE_URL: url, ANTHROPIC_API_KEY: 'none' },
    ...{ CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1', DISABLE_AUTOUPDATER: '1' },
    ...environment,
  };
}
