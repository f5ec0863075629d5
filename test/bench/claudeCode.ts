import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Guard } from '../../src/claude-code/mod/guard.ts';
import { Vault } from '../../src/dummy/index.ts';
import { Engine } from '../../src/engine/index.ts';
import { compilePolicy } from '../../src/policy/index.ts';
import { plantedValues, plantings } from '../support/plantedValues.ts';
import type { CorpusFile } from './corpus.ts';
import { median, round, time } from './measure.ts';

export interface ClaudeCodeCost {
  readonly nodeVersion: string;
  /** What the settings hook takes longer than a Node that does nothing, in ms, where no mod is active. */
  readonly hookPromptMs: number;
  readonly hookToolCallMs: number;
  /** What the mod's gate takes for 50 KB, in ms: code in which nothing is found, and the same with ten values. */
  readonly codeMs: number;
  readonly codeWithValuesMs: number;
  /** The same for the first twenty texts of a session. */
  readonly earlyCodeMs: number;
}

const starts = 15;
const textLength = 50_000;
const texts = 60;
const early = 20;
const hook = path.join('dist', 'claude-code', 'mod', 'settings-hook', 'hook.js');

/** What Prompt Veil costs within Claude Code. */
export function measureClaudeCode(files: readonly CorpusFile[]): ClaudeCodeCost {
  const code = files
    .filter(({ path: name }) => /\.[cm]?[jt]s$/.test(name))
    .map(({ text }) => text)
    .join('\n');
  const pieces = Array.from({ length: texts }, (_, index) =>
    Buffer.from(code.slice(index * textLength, (index + 1) * textLength)).toString(),
  );
  const planted = plantedValues(200).map(plantings.raw!);
  const withValues = pieces.map(
    (text, index) =>
      text +
      planted
        .slice((index % 20) * 10)
        .slice(0, 10)
        .join(''),
  );
  const clean = timesOf(pieces);
  return {
    nodeVersion: process.version,
    ...hookStarts(),
    codeMs: round(median(clean.slice(early))),
    codeWithValuesMs: round(median(timesOf(withValues).slice(early))),
    earlyCodeMs: round(median(clean.slice(0, early))),
  };
}

function timesOf(pieces: readonly string[]): number[] {
  const policy = compilePolicy([]);
  const engine = new Engine({ policy, fingerprint: () => '' });
  const guard = new Guard({ engine, policy, vault: new Vault(), onReplaced: () => undefined });
  return pieces.map((text) => time(() => void guard.begin().pass(text)));
}

function hookStarts(): Pick<ClaudeCodeCost, 'hookPromptMs' | 'hookToolCallMs'> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'prompt-veil-bench-'));
  const common = { session_id: 'bench', transcript_path: '/none', cwd: home };
  const prompt = {
    ...common,
    hook_event_name: 'UserPromptSubmit',
    prompt: 'Please explain why the test fails.',
  };
  const toolInput = {
    tool_name: 'Read',
    tool_input: { file_path: path.join(home, 'a.ts') },
    tool_use_id: '1',
  };
  const toolCall = { ...common, hook_event_name: 'PreToolUse', ...toolInput };
  const start = (args: readonly string[], event: object = {}): number =>
    time(() => {
      const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, APPDATA: home };
      spawnSync(process.execPath, args, { input: JSON.stringify(event), env });
    });
  const bare: number[] = [];
  const prompts: number[] = [];
  const toolCalls: number[] = [];
  start([hook], prompt);
  for (let index = 0; index < starts; index++) {
    bare.push(start(['-e', '0']));
    prompts.push(start([hook], prompt));
    toolCalls.push(start([hook], toolCall));
  }
  rmSync(home, { recursive: true, force: true });
  return {
    hookPromptMs: round(median(prompts) - median(bare), 0),
    hookToolCallMs: round(median(toolCalls) - median(bare), 0),
  };
}
