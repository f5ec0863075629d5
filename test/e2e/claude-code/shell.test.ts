import assert from 'node:assert/strict';
import { awsKeyId } from '../../support/secrets.ts';
import { hasTerminal, Terminal } from './terminal.ts';
import { claudeCommand, say, World } from './world.ts';

describe('commands that a person runs in Claude Code with !', function () {
  this.timeout(120_000);
  let world: World;
  let terminal: Terminal | undefined;
  before(function () {
    if (!hasTerminal()) this.skip();
  });
  beforeEach(() => (world = new World()));
  afterEach(async () => {
    await terminal?.end();
    await world.end();
  });

  it('give Claude their output with dummies', async () => {
    const key = awsKeyId(61);
    world.installMod();
    world.completeOnboarding();
    world.write({ 'output.txt': `plain words\nkey = ${key}\n` });
    await world.serve(() => [say('Seen it all.')]);
    terminal = new Terminal(claudeCommand(), world.project, world.environment());
    await terminal.waitFor(/shortcuts|Try "|❯|>\s/);
    terminal.type('!cat output.txt');
    // Claude is asked at once what it makes of the output.
    const answered = terminal.waitFor(/Seen\s*it\s*all/);
    terminal.type('\r');
    await answered;
    assert.ok(world.sent.includes('plain words'), 'the output was sent');
    assert.ok(!world.sent.includes(key));
  });
});
