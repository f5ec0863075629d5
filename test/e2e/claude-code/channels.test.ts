import assert from 'node:assert/strict';
import type { MessagesRequest } from '../../../src/claude-code/check/fakeServer.ts';
import { leaksIn, plantedValues as secretValues, plantings } from '../../support/plantedValues.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { plantedValues, type Planted } from './planted.ts';
import { say, spellingsOf, textOf, use, World } from './world.ts';

/** The dummy of an access key, as Claude sees it. */
function dummyKeyIn(request: MessagesRequest): string {
  return /AKIA\w*EXAMPLE\w*/.exec(textOf(request))?.[0] ?? 'no dummy';
}

describe('Claude Code with the mod', function () {
  this.timeout(120_000);
  let world: World;
  beforeEach(() => (world = new World()));
  afterEach(() => world.end());

  it('sends none of a hundred planted values, whichever way they would leave', async () => {
    const planted = plantedValues(8);
    assert.ok(planted.length >= 100);
    const share = Math.ceil(planted.length / 7);
    const parts = Array.from({ length: 7 }, (_, part) => planted.slice(part * share, (part + 1) * share));
    const [prompt, context, mentioned, read, output, failing, log] = parts.map(linesOf);
    world.installMod();
    world.write({
      'CLAUDE.md': context ?? '',
      'mentioned.txt': mentioned ?? '',
      'read.txt': read ?? '',
      'output.txt': output ?? '',
      'failing.txt': failing ?? '',
    });
    world.git('init', '-q');
    world.git('add', 'CLAUDE.md');
    for (const { line } of parts[6] ?? []) world.git('commit', '-q', '--allow-empty', '-m', line);
    assert.ok(log);
    await world.serve((turn) => {
      if (turn === 0) return [use('Read', { file_path: `${world.project}/read.txt` })];
      if (turn === 1) return [use('Bash', { command: 'cat output.txt', description: 'Look' })];
      if (turn === 2) return [use('Bash', { command: 'cat failing.txt; exit 3', description: 'Look' })];
      if (turn === 3) return [use('Bash', { command: 'git log --format=%s', description: 'Look' })];
      return [say('Seen.')];
    });
    const { output: shown, errors } = await world.run(['-p', `Look at @mentioned.txt with\n${prompt}`]);
    assert.equal(shown.trim(), 'Seen.', errors);
    assert.equal(world.requests, 5);
    assert.deepEqual(arrived(planted, world.sent), []);
    assert.deepEqual(arrived(parts[0] ?? [], world.transcripts), [], 'prompts in transcripts');
  });

  it('sends none of them in any form either: escaped, encoded, wrapped, split over lines', async () => {
    const forms = Object.keys(plantings);
    const planted = secretValues(140).map((value, index) => ({
      ...value,
      planting: forms[index % forms.length] ?? 'raw',
    }));
    const textOfChannel = (channel: number): string =>
      planted
        .filter((_, index) => Math.floor(index / forms.length) % 5 === channel)
        .map((value) => plantings[value.planting]?.(value))
        .join('');
    const channels = [0, 1, 2, 3, 4].map(textOfChannel);
    assert.equal(leaksIn(channels.join(''), planted).length, 140, 'would be noticed');
    const [prompt, context, mentioned, read, failing] = channels;
    world.installMod();
    world.write({ 'CLAUDE.md': context ?? '', 'mentioned.txt': mentioned ?? '', 'read.txt': read ?? '' });
    world.write({ 'failing.txt': failing ?? '' });
    await world.serve((turn) => {
      if (turn === 0) return [use('Read', { file_path: `${world.project}/read.txt` })];
      if (turn === 1) return [use('Bash', { command: 'cat failing.txt; exit 3', description: 'Look' })];
      return [say('Seen.')];
    });
    const { output, errors } = await world.run(['-p', `Look at @mentioned.txt with\n${prompt}`]);
    assert.equal(output.trim(), 'Seen.', errors);
    assert.deepEqual(leaksIn(world.sent, planted), []);
    const ofPrompt = planted.filter((_, index) => Math.floor(index / forms.length) % 5 === 0);
    assert.deepEqual(leaksIn(world.transcripts, ofPrompt), [], 'prompts in transcripts');
  });

  it('shows the real value in the answer and writes it into the file', async () => {
    const key = awsKeyId(5);
    world.installMod();
    world.write({ 'config.ts': 'export const key = "changeme";\n' });
    await world.serve((turn, request) => {
      const dummy = dummyKeyIn(request);
      const file = `${world.project}/config.ts`;
      if (turn === 0) return [use('Read', { file_path: file })];
      if (turn === 1) return [use('Edit', { file_path: file, old_string: 'changeme', new_string: dummy })];
      if (turn === 2)
        return [use('Bash', { command: `printf %s ${dummy} > written.txt`, description: 'Write' })];
      return [say(`The key ${dummy} is in place.`)];
    });
    const { output } = await world.run(['-p', `Put the key ${key} into config.ts`]);
    assert.equal(output.trim(), `The key ${key} is in place.`);
    assert.equal(world.read('config.ts'), `export const key = "${key}";\n`);
    assert.equal(world.read('written.txt'), key);
    assert.ok(!world.sent.includes(key));
  });

  it('keeps the dummy in calls of tools that leave the machine', async () => {
    const key = awsKeyId(6);
    world.installMod();
    await world.serve((turn, request) =>
      turn === 0
        ? [use('WebFetch', { url: `https://example.invalid/?k=${dummyKeyIn(request)}`, prompt: 'Read' })]
        : [say('Done.')],
    );
    await world.run(['--allowedTools', 'WebFetch', '-p', `Look up ${key}`]);
    assert.equal(world.requests, 2);
    assert.ok(world.sent.includes('example.invalid'));
    assert.ok(!world.sent.includes(key));
    assert.ok(!world.transcripts.includes(key));
  });

  it('does not show Claude a file that the policy closes', async () => {
    const key = awsKeyId(7);
    world.installMod();
    world.write({ '.env': `NOTE=plain\nKEY=${key}\n` });
    await world.serve((turn) =>
      turn === 0 ? [use('Read', { file_path: `${world.project}/.env` })] : [say('Done.')],
    );
    await world.run(['-p', 'Look at @.env']);
    assert.ok(!world.sent.includes('NOTE=plain'));
    assert.ok(!world.sent.includes(key));
  });

  it('stops a session whose history holds real values, and rewrites it at /compact', async () => {
    const key = awsKeyId(9);
    await world.serve(() => [say('Noted.')]);
    await world.run(['-p', `Remember ${key}`]);
    assert.ok(world.sent.includes(key), 'without the mod it is sent');
    world.installMod();
    await world.serve(() => [say('Noted.')]);
    const { output, errors } = await world.run(['-c', '-p', 'Go on']);
    assert.match(output + errors, /history of this session holds real values/);
    assert.equal(world.sent, '');
    await world.run(['-c', '-p', '/compact']);
    await world.run(['-c', '-p', 'Go on']);
    assert.notEqual(world.sent, '');
    assert.ok(!world.sent.includes(key));
  });

  it('follows the policy of the project, its dictionaries and its own rules', async () => {
    world.installMod();
    world.write({
      '.promptveil.json': JSON.stringify({ dictionaries: { projects: ['Nightjar'] } }),
    });
    await world.serve(() => [say('Seen.')]);
    await world.run(['-p', 'When does project Nightjar ship?']);
    assert.equal(world.requests, 1);
    assert.ok(!world.sent.includes('Nightjar'));
  });
});

function linesOf(planted: readonly Planted[]): string {
  return `${planted.map(({ line }) => line).join('\n')}\n`;
}

/** The lines, without their values, of what can be found in a text. */
function arrived(planted: readonly Planted[], text: string): string[] {
  return planted
    .filter(({ value }) => spellingsOf(value).some((spelling) => text.includes(spelling)))
    .map(({ value, line }) => line.replace(value, '…'));
}
