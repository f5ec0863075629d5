import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findSwitches } from '../../../src/claude-code/check/switches.ts';
import { projectPlace } from '../../../src/claude-code/protection/places.ts';

describe('what switches the protection off', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(path.join(os.tmpdir(), 'prompt-veil-switches-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  const found = (environment: Record<string, string> = {}): string[] =>
    findSwitches({
      ...{ places: [projectPlace(root)], environment },
      managedFolder: path.join(root, 'managed'),
    }).map((gap) => gap.replace(`${root}${path.sep}`, '').replaceAll(path.sep, '/'));

  it('is nothing where nothing does', () => {
    write('.claude/settings.json', '{ "disableAllHooks": false, "model": "opus" }');
    write('package.json', '{ "scripts": { "ask": "claude -p hello", "bare": "git init --bare" } }');
    assert.deepEqual(found({ CLAUDE_CODE_SIMPLE: '0' }), []);
  });

  it('is found in settings with comments', () => {
    write('.claude/settings.local.json', '\uFEFF// mine\n{ "disableAllHooks": true, /* for now */ }\n');
    assert.deepEqual(found(), [
      '.claude/settings.local.json sets disableAllHooks: neither the mod nor the settings hook is loaded.',
    ]);
  });

  it("is found in an administrator's settings, in either form", () => {
    write('managed/managed-settings.json', '{ "allowManagedHooksOnly": true }');
    const guard = { 'cc-plugin-sec-default@builtin': { options: { allowManagedModsOnly: true } } };
    write('managed/managed-settings.d/10-mods.json', JSON.stringify({ pluginConfigs: guard }));
    const [hooks, mods, ...rest] = found();
    assert.match(hooks ?? '', /^managed\/managed-settings\.json sets allowManagedHooksOnly/);
    assert.match(mods ?? '', /^managed\/managed-settings\.d\/10-mods\.json sets allowManagedModsOnly/);
    assert.deepEqual(rest, []);
  });

  it('is found where Claude Code is started without mods and hooks', () => {
    write('.vscode/tasks.json', '{ "tasks": [{ "command": "claude --model opus --bare -p hello" }] }');
    write('.vscode/launch.json', '{ "program": "/usr/bin/claude", "args": ["-p", "--bare"] }');
    write('Makefile', 'ask:\n\tclaude --safe-mode\n');
    assert.deepEqual(
      found().map((gap) => gap.split(':')[0]),
      [
        '.vscode/tasks.json starts Claude Code with --bare',
        '.vscode/launch.json starts Claude Code with --bare',
        'Makefile starts Claude Code with --safe-mode',
      ],
    );
  });

  it('is found in the environment, and in what settings put there', () => {
    write('.claude/settings.json', '{ "env": { "CLAUDE_CODE_SIMPLE": "1" } }');
    const gaps = found({ CLAUDE_CODE_SAFE_MODE: '1' });
    assert.match(gaps[0] ?? '', /settings\.json sets CLAUDE_CODE_SIMPLE/);
    assert.match(gaps[1] ?? '', /The environment sets CLAUDE_CODE_SAFE_MODE/);
  });
});
