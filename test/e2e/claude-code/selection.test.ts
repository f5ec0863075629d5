import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { awsKeyId } from '../../support/secrets.ts';
import { claudeCommand, say, World } from './world.ts';

/** Asks as the panel of Claude's extension for VS Code does: blocks of text on standard input. */
async function askInBlocks(world: World, blocks: readonly string[]): Promise<void> {
  const words = ['-p', '--input-format', 'stream-json', '--output-format', 'stream-json', '--verbose'];
  const child = spawn(claudeCommand(), words, {
    cwd: world.project,
    env: world.environment(),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const content = blocks.map((text) => ({ type: 'text', text }));
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.stdin.end(`${JSON.stringify({ type: 'user', message: { role: 'user', content } })}\n`);
  await ended;
}

describe('the selection that the panel of Claude Code sends by itself', function () {
  this.timeout(60_000);
  const key = awsKeyId(71);
  let world: World;
  beforeEach(async () => {
    world = new World();
    await world.serve(() => [say('Seen.')]);
  });
  afterEach(() => world.end());

  const selected = (file: string): string =>
    `<ide_selection>The user selected the lines 1 to 2 from ${world.project}/${file}:\n` +
    `NOTE=words\nkey = "${key}"\n\nThis may or may not be related to the current task.</ide_selection>`;

  it('would be sent without any protection', async () => {
    await askInBlocks(world, [selected('a.ts'), 'Why?']);
    assert.ok(world.sent.includes(key));
  });

  it('goes out with dummies, and not at all where the policy closes the file', async () => {
    world.installMod();
    await askInBlocks(world, [selected('a.ts'), 'Why?']);
    assert.ok(world.sent.includes('NOTE=words'));
    assert.ok(!world.sent.includes(key));
    assert.ok(!world.transcripts.includes(key));
    for (const blocks of [[selected('.env'), 'Why?'], [`Why?\n${selected('.env')}`]]) {
      await world.serve(() => [say('Seen.')]);
      await askInBlocks(world, blocks);
      assert.equal(world.requests, 1);
      assert.ok(world.sent.includes('Why?'));
      assert.ok(!world.sent.includes('NOTE=words'));
    }
  });
});
