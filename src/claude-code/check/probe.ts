import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runClaude } from './claudeProcess.ts';
import { startFakeServer, type AnswerBlock, type MessagesRequest } from './fakeServer.ts';

/** What is known of one way out after the probe. */
export interface ChannelResult {
  readonly channel: string;
  /** `closed`: the planted value did not arrive. `notTried`: Claude Code did not come that far. */
  readonly state: 'closed' | 'open' | 'notTried';
}

export interface ProbeRequest {
  /** The command, absolute. */
  readonly claude: string;
  /** Folders `.claude` whose settings and mod are tried. */
  readonly projectFolder: string | undefined;
  readonly userFolder: string | undefined;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Looks like an access key, belongs to nobody, and is another one each time. */
function plantedKey(): string {
  const random = Array.from({ length: 16 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return ['AK', 'IA', random].join('');
}

interface Plant {
  readonly channel: string;
  readonly value: string;
}

/**
 * Sends a planted value through each channel of the real Claude Code to a server on this machine, in a copy of the
 * project's and the user's settings, and looks what arrives.
 */
export async function probeProtection(request: ProbeRequest): Promise<ChannelResult[]> {
  const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'prompt-veil-check-')));
  try {
    return await probeIn(root, request);
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function probeIn(root: string, request: ProbeRequest): Promise<ChannelResult[]> {
  const project = path.join(root, 'project');
  const home = path.join(root, 'home');
  const plants = plant(project);
  copySettings(request, project, home);
  const server = await startFakeServer((turn, asked) => answerFor(turn, asked, project));
  const setup = { claude: request.claude, cwd: project, home, url: server.url };
  try {
    const prompt = `Look at @mentioned.ts and use ${valueOf(plants, 'typed prompt')}`;
    const tools = ['--allowedTools', 'Read', 'Bash', 'Edit'];
    await runClaude(setup, [...tools, '-p', prompt]);
    // A prompt that was stopped says nothing of the other channels.
    if (server.bodies.length === 0) await runClaude(setup, [...tools, '-p', 'Please go on']);
    return judge(plants, server.bodies, project);
  } finally {
    await server.close();
  }
}

function plant(project: string): Plant[] {
  mkdirSync(project, { recursive: true });
  const plants: Plant[] = [];
  const add = (channel: string): string => {
    const value = plantedKey();
    plants.push({ channel, value });
    return value;
  };
  const write = (name: string, text: string): void => writeFileSync(path.join(project, name), text);
  add('typed prompt');
  write('CLAUDE.md', `The test key is ${add('CLAUDE.md')}.\n`);
  write('mentioned.ts', `export const key = "${add('mentioned file')}";\n`);
  write('read.ts', `export const key = "${add('file that Claude reads')}";\n`);
  write('output.txt', `key = ${add('output of a command')}\n`);
  write('failing.txt', `key = ${add('output of a command that fails')}\n`);
  const git = (...words: string[]): unknown => spawnSync('git', words, { cwd: project, stdio: 'ignore' });
  git('init', '-q');
  git('add', 'CLAUDE.md');
  const author = ['-c', 'user.name=Probe', '-c', 'user.email=probe@example.com'];
  git(...author, 'commit', '-q', '-m', `Use ${add('git log')}`);
  return plants;
}

function copySettings({ projectFolder, userFolder }: ProbeRequest, project: string, home: string): void {
  mkdirSync(path.join(home, '.claude'), { recursive: true });
  // A project's mod is only loaded where its folder is trusted, as a person does at the first start.
  const trusted = { projects: { [project]: { hasTrustDialogAccepted: true } } };
  writeFileSync(path.join(home, '.claude', '.claude.json'), JSON.stringify(trusted));
  const copy = (from: string | undefined, to: string): void => {
    if (from === undefined) return;
    for (const name of ['settings.json', 'settings.local.json', path.join('skills', 'prompt-veil')]) {
      const source = path.join(from, name);
      if (existsSync(source)) cpSync(source, path.join(to, name), { recursive: true });
    }
  };
  copy(projectFolder, path.join(project, '.claude'));
  copy(userFolder, path.join(home, '.claude'));
}

/** The answers that make Claude Code use each channel. */
function answerFor(turn: number, asked: MessagesRequest, project: string): AnswerBlock[] {
  const use = (name: string, input: Record<string, unknown>): AnswerBlock => ({
    type: 'tool_use',
    name,
    input,
  });
  const file = path.join(project, 'read.ts');
  switch (turn) {
    case 0:
      return [use('Read', { file_path: file })];
    case 1:
      return [use('Bash', { command: 'cat output.txt', description: 'Look' })];
    case 2:
      return [use('Bash', { command: 'cat failing.txt; exit 3', description: 'Look' })];
    case 3: {
      const seen = /export const key = \\*"(\w+)/.exec(toolResultsIn(asked))?.[1] ?? 'nothing';
      return [use('Edit', { file_path: file, old_string: seen, new_string: `${seen}_changed` })];
    }
    default:
      return [{ type: 'text', text: 'Done.' }];
  }
}

function toolResultsIn({ messages }: MessagesRequest): string {
  const blocks = messages.flatMap(({ content }) => (Array.isArray(content) ? (content as unknown[]) : []));
  const results = blocks.filter((block) => (block as { type?: unknown }).type === 'tool_result');
  return JSON.stringify(results);
}

function judge(plants: readonly Plant[], bodies: readonly string[], project: string): ChannelResult[] {
  const sent = bodies.join('\n');
  // The fifth request carries the results of all four tools.
  const wasTried = bodies.length > 4;
  const results = plants.map(({ channel, value }): ChannelResult => {
    const needsTool = /reads|output/.test(channel);
    const isOpen = sent.includes(value);
    return { channel, state: isOpen ? 'open' : needsTool && !wasTried ? 'notTried' : 'closed' };
  });
  const isRestored = readFileSync(path.join(project, 'read.ts'), 'utf8').includes(
    `${valueOf(plants, 'file that Claude reads')}_changed`,
  );
  const edit = wasTried ? (isRestored ? 'closed' : 'open') : 'notTried';
  return [...results, { channel: 'real values in edits', state: edit }];
}

function valueOf(plants: readonly Plant[], wanted: string): string {
  return plants.find(({ channel }) => channel === wanted)?.value ?? '';
}
