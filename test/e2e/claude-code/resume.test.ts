import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';
import { say, spellingsOf, textOf, use, World } from './world.ts';

const dummyPattern = /AKIA\w*EXAMPLE\w*/;

describe('a session of Claude Code that goes on', function () {
  this.timeout(120_000);
  const key = awsKeyId(41);
  let world: World;
  beforeEach(() => {
    world = new World();
    world.installMod();
  });
  afterEach(() => world.end());

  const state = (): string => path.join(world.home, '.config', 'prompt-veil');

  it('still knows after --resume what its dummies stand for', async () => {
    await world.serve(() => [say('Noted.')]);
    await world.run(['--session-id', sessionId, '-p', `Remember ${key}`]);
    const first = dummyPattern.exec(world.sent)?.[0];
    assert.ok(first);
    await world.serve((turn, request) => {
      const dummy = dummyPattern.exec(textOf(request))?.[0] ?? 'no dummy';
      return turn === 1
        ? [use('Bash', { command: `printf %s ${dummy} > written.txt`, description: 'Write' })]
        : [say('Done.')];
    });
    const { errors } = await world.run(['--resume', sessionId, '-p', 'Write down what I told you']);
    assert.equal(world.read('written.txt'), key, errors);
    assert.ok(!world.sent.includes(key));
    await world.serve(() => [say('Done.')]);
    await world.run(['--resume', sessionId, '-p', `Once more: ${key}`]);
    assert.equal(new Set(world.sent.match(new RegExp(dummyPattern, 'g'))).size, 1, 'one dummy for one value');
    assert.ok(world.sent.includes(first));
  });

  it('keeps its pairs encrypted, where only the user can read them', async () => {
    await world.serve(() => [say('Noted.')]);
    await world.run(['--session-id', sessionId, '-p', `Remember ${key}`]);
    const dummy = dummyPattern.exec(world.sent)?.[0] ?? '';
    const files = readdirSync(state(), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(state(), name))
      .filter((file) => statSync(file).isFile());
    assert.deepEqual(files.map((file) => path.basename(file)).sort(), [`${sessionId}.vault`, 'vault.key']);
    for (const file of files) {
      const text = Buffer.from(readFileSync(file, 'utf8'), 'base64').toString('latin1');
      for (const spelling of [...spellingsOf(key), dummy])
        assert.ok(!text.includes(spelling) && !readFileSync(file, 'utf8').includes(spelling));
      if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0);
    }
  });

  it('goes on without pairs where the vault cannot be opened', async () => {
    await world.serve(() => [say('Noted.')]);
    await world.run(['--session-id', sessionId, '-p', `Remember ${key}`]);
    world.writeHome('.config/prompt-veil/vault.key', `${'ab'.repeat(32)}\n`);
    await world.run(['--resume', sessionId, '-p', `Again ${key}`]);
    assert.equal(world.requests, 2);
    assert.ok(!world.sent.includes(key));
  });
});

const sessionId = '7b1c0a52-3d4e-4f60-8a71-92b3c4d5e6f7';
