import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectPlace } from '../../../src/claude-code/protection/places.ts';
import { applyProtection, planProtection } from '../../../src/claude-code/protection/protect.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { builtMod, claudeCommand, say, use, World } from './world.ts';

describe('Claude Code when the protection is broken', function () {
  this.timeout(120_000);
  const key = awsKeyId(21);
  let world: World;
  beforeEach(async () => {
    world = new World();
    await world.serve(() => [say('Seen.')]);
  });
  afterEach(() => world.end());

  const protect = (): void =>
    applyProtection(planProtection(projectPlace(world.project), [], builtMod), builtMod);
  const mod = (...parts: string[]): string =>
    path.join(world.project, '.claude/skills/prompt-veil', ...parts);

  it('would send the value without any protection', async () => {
    await world.run(['-p', `Use ${key}`]);
    assert.ok(world.sent.includes(key));
  });

  it('sends nothing when the engine of the mod throws', async () => {
    const folder = world.installMod();
    const session = path.join(folder, 'hooks/session.js');
    const text = readFileSync(session, 'utf8');
    const name = /(\w+) as ModSession/.exec(text)?.[1] ?? 'ModSession';
    appendFileSync(session, `\n${name}.prototype.ready=()=>{throw new Error("broken")};\n`);
    const { output, errors } = await world.run(['-p', `Use ${key}`]);
    assert.match(output + errors, /Prompt Veil held this back/);
    assert.ok(!world.sent.includes(key));
  });

  it('sends nothing when the scanner does not come back', async () => {
    protect();
    // Longer than the five seconds after which Claude Code unloads a mod that is silent.
    const spin = 'for(const end=performance.now()+13000;performance.now()<end;);';
    const session = mod('hooks/session.js');
    const name = /(\w+) as ModSession/.exec(readFileSync(session, 'utf8'))?.[1] ?? 'ModSession';
    appendFileSync(
      session,
      `\n{const ready=${name}.prototype.ready;${name}.prototype.ready=function(){${spin}return ready.call(this)}};\n`,
    );
    const { output, errors } = await world.run(['-p', `Use ${key}`]);
    assert.match(output + errors, /Prompt Veil (?:held this back|stopped this prompt)/);
    assert.ok(!world.sent.includes(key));
  });

  it('puts dummies in the place of a value where the mod and the settings hook are both there', async () => {
    protect();
    world.write({ 'a.ts': `export const key = "${awsKeyId(22)}";\n` });
    await world.serve((turn) =>
      turn === 0
        ? [use('Read', { file_path: path.join(world.project, 'a.ts') })]
        : turn === 1
          ? [use('Bash', { command: 'sleep 6; cat a.ts', description: 'Look' })]
          : [say('Seen.')],
    );
    const { output, errors } = await world.run(['-p', `Use ${key} of @a.ts`]);
    assert.equal(output.trim(), 'Seen.', errors);
    assert.equal(world.requests, 3);
    for (const value of [key, awsKeyId(22)]) assert.ok(!world.sent.includes(value));
  });

  it('stops the prompt with the settings hook when the mod does not load', async () => {
    protect();
    writeFileSync(mod('hooks/register.js'), 'this is no module');
    const { output, errors } = await world.run(['-p', `Use ${key}`]);
    assert.match(output + errors, /Prompt Veil stopped this prompt/);
    assert.equal(world.requests, 0);
  });

  it('stops a prompt whose mentioned file holds a value when the mod does not load', async () => {
    protect();
    rmSync(mod('hooks/register.js'));
    world.write({ 'a.ts': `export const key = "${key}";\n` });
    await world.run(['-p', 'Look at @a.ts']);
    assert.equal(world.requests, 0);
  });

  it('replaces results and restores arguments with the settings hook when the mod does not load', async () => {
    protect();
    rmSync(mod('hooks/register.js'));
    world.write({ 'a.ts': `export const key = "${key}";\n` });
    const file = path.join(world.project, 'a.ts');
    await world.serve((turn, { messages }) => {
      const dummy = /AKIA\w*EXAMPLE\w*/.exec(JSON.stringify(messages))?.[0] ?? 'no dummy';
      if (turn === 0) return [use('Read', { file_path: file })];
      if (turn === 1) return [use('Bash', { command: `printf %s ${dummy} > b.txt`, description: 'Write' })];
      return [say('Done.')];
    });
    await world.run(['-p', 'Change the key']);
    assert.ok(!world.sent.includes(key));
    assert.equal(world.read('b.txt'), key);
  });

  it('sends nothing when the hook is broken too', async () => {
    protect();
    rmSync(mod('hooks/register.js'));
    writeFileSync(mod('settings-hook/hook.js'), 'this is no module');
    await world.run(['-p', `Use ${key}`]);
    assert.equal(world.requests, 0);
  });

  it('sends nothing when the script of the hook is gone', async () => {
    protect();
    rmSync(mod('hooks'), { recursive: true });
    rmSync(mod('settings-hook'), { recursive: true });
    await world.run(['-p', `Use ${key}`]);
    assert.equal(world.requests, 0);
  });

  it('protects with the mod alone when the settings hook is missing', async () => {
    world.installMod();
    await world.run(['-p', `Use ${key}`]);
    assert.equal(world.requests, 1);
    assert.ok(!world.sent.includes(key));
  });

  it('falls back to a strict policy when the policy is malformed', async () => {
    world.installMod();
    world.write({ '.promptveil.json': '{ "actions": { "secret": "off" ' });
    await world.run(['-p', `Use ${key}`]);
    assert.ok(!world.sent.includes(key));
  });

  it('holds a text back that is longer than the policy lets it check', async () => {
    world.installMod();
    world.write({ '.promptveil.json': JSON.stringify({ limits: { maximumLength: 2000 } }) });
    const { output, errors } = await world.run(['-p', `${'word '.repeat(600)} ${key}`]);
    assert.match(output + errors, /larger than the limit/);
    assert.ok(!world.sent.includes(key));
  });

  it('is accepted by the plugin validator', () => {
    const folder = world.installMod();
    const { status, stdout } = spawnSync(claudeCommand(), ['plugin', 'validate', folder], {
      encoding: 'utf8',
      env: world.environment(),
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /gating hook with \.catch: prompt\.submit/);
    assert.doesNotMatch(stdout, /gating hook without \.catch/);
  });

  it("passes Claude Code's own tests for mods", () => {
    const folder = world.installMod();
    mkdirSync(path.join(folder, 'tests'));
    const tests = path.join(import.meta.dirname, 'mod/register.test.mjs');
    copyFileSync(tests, path.join(folder, 'tests/register.test.ts'));
    const { status, stdout, stderr } = spawnSync(claudeCommand(), ['plugin', 'test', folder], {
      encoding: 'utf8',
      env: world.environment(),
    });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout + stderr, /3 pass/);
  });
});
