import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { environmentFor, runClaude, type ClaudeRun } from '../../../src/claude-code/check/claudeProcess.ts';
import {
  startFakeServer,
  type AnswerBlock,
  type FakeServer,
  type MessagesRequest,
} from '../../../src/claude-code/check/fakeServer.ts';

/** The mod as it is built and shipped. */
export const builtMod = path.join(import.meta.dirname, '..', '..', '..', 'dist', 'claude-code', 'mod');

export function claudeCommand(): string {
  const command = process.env.PROMPT_VEIL_CLAUDE;
  if (command === undefined) throw new Error('Run these through: npm test -- --only claude-code');
  return command;
}

/** A project, a home folder and a server of its own: Claude Code meets nothing else. */
export class World {
  readonly project: string;
  readonly home: string;
  private readonly root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'prompt-veil-claude-')));
  private server: FakeServer | undefined;

  constructor() {
    this.project = path.join(this.root, 'project');
    this.home = path.join(this.root, 'home');
    mkdirSync(path.join(this.home, '.claude'), { recursive: true });
    mkdirSync(this.project);
    const trusted = { projects: { [this.project]: { hasTrustDialogAccepted: true } } };
    writeFileSync(path.join(this.home, '.claude', '.claude.json'), JSON.stringify(trusted));
  }

  /** Installs the mod as a developer would: as a copy. */
  installMod(): string {
    const folder = path.join(this.home, '.claude', 'skills', 'prompt-veil');
    // Another stage may be building meanwhile: its unfinished files are not part of the mod.
    const isPart = (source: string): boolean => !/(?:types|\.partial)$/.test(source);
    cpSync(builtMod, folder, { recursive: true, filter: isPart });
    return folder;
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.project, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  /** Answers what Claude Code asks at its first start in a terminal. */
  completeOnboarding(): void {
    const settings = {
      ...{ hasCompletedOnboarding: true, theme: 'dark', numStartups: 2 },
      customApiKeyResponses: { approved: ['none'], rejected: [] },
      projects: { [this.project]: { hasTrustDialogAccepted: true, hasCompletedProjectOnboarding: true } },
    };
    this.writeHome('.claude/.claude.json', JSON.stringify(settings));
  }

  /** Replaces a file below the home folder. */
  writeHome(name: string, text: string): void {
    const file = path.join(this.home, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.project, name), 'utf8');
  }

  git(...words: string[]): void {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
    spawnSync('git', [...author, ...words], { cwd: this.project, stdio: 'ignore' });
  }

  async serve(answer: (turn: number, request: MessagesRequest) => readonly AnswerBlock[]): Promise<void> {
    await this.server?.close();
    this.server = await startFakeServer(answer);
  }

  run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<ClaudeRun> {
    return runClaude(this.setup(environment), ['--allowedTools', 'Read', 'Bash', 'Edit', 'Write', ...words]);
  }

  /** The environment of a run, to start Claude Code some other way. */
  environment(): Record<string, string> {
    return environmentFor(this.setup({}));
  }

  /** Every byte that left. */
  get sent(): string {
    return this.server?.bodies.join('\n') ?? '';
  }

  get requests(): number {
    return this.server?.bodies.length ?? 0;
  }

  /** All that Claude Code keeps of conversations. */
  get transcripts(): string {
    const folder = path.join(this.home, '.claude', 'projects');
    if (!existsSync(folder)) return '';
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
  }

  async end(): Promise<void> {
    await this.server?.close();
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  private setup(environment: Readonly<Record<string, string>>) {
    const { project: cwd, home } = this;
    return { claude: claudeCommand(), cwd, home, url: this.server?.url ?? '', environment };
  }
}

export function use(name: string, input: Readonly<Record<string, unknown>>): AnswerBlock {
  return { type: 'tool_use', name, input };
}

export function say(text: string): AnswerBlock {
  return { type: 'text', text };
}

/** Everything of a request that Claude would read, as one text. */
export function textOf({ messages }: MessagesRequest): string {
  return JSON.stringify(messages);
}

/** A value in the ways in which it could be written. */
export function spellingsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('hex'),
  ];
}
