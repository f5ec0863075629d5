import assert from 'node:assert/strict';
import { Answers } from '../../../src/claude-code/mod/answers.ts';
import type { StepPiece, StepStream } from '../../../src/claude-code/mod/api.ts';
import { Guard } from '../../../src/claude-code/mod/guard.ts';
import { putNumbersBack, takeNumbersOff } from '../../../src/claude-code/mod/numberedLines.ts';
import { isOwnName } from '../../../src/claude-code/mod/ownNames.ts';
import { fileToRead, isLocalTool, passTree } from '../../../src/claude-code/mod/tools.ts';
import type { Detector } from '../../../src/detect/rule.ts';
import { Vault } from '../../../src/dummy/index.ts';
import { Engine } from '../../../src/engine/index.ts';
import { compilePolicy } from '../../../src/policy/index.ts';
import { plantedSecrets } from '../../support/sample/plantedSecrets.ts';
import { awsKeyId, seededRandom } from '../../support/secrets.ts';

const policy = compilePolicy([]);
const engine = new Engine({ policy, fingerprint: () => '' });
const key = awsKeyId(31);

function newGuard(vault = new Vault()): Guard {
  return new Guard({ engine, policy, vault, onReplaced: () => undefined });
}

function streamOf(pieces: readonly StepPiece[]): StepStream {
  const each = async function* (): AsyncGenerator<StepPiece> {
    await Promise.resolve();
    yield* pieces;
  };
  return Object.assign(each(), { result: Promise.resolve('result') });
}

async function textFrom(pieces: AsyncIterable<StepPiece>): Promise<string> {
  let text = '';
  for await (const piece of pieces) if (piece.kind === 'text') text += piece.text ?? '';
  return text;
}

const end: StepPiece[] = [{ kind: 'engine' }, { kind: 'stop', stopReason: 'end_turn' }, { kind: 'engine' }];

describe("the mod's guard", () => {
  it('replaces a value, and replaces it again where nothing beside it tells', () => {
    const guard = newGuard();
    const password = plantedSecrets(seededRandom(3)).adminPassword;
    const first = guard.pass(`ADMIN_PASSWORD=${password}\n`);
    assert.ok(!first.includes(password));
    assert.ok(!guard.pass(`It said ${password} to me.`).includes(password));
    assert.equal(guard.restore(first), `ADMIN_PASSWORD=${password}\n`);
  });

  it('recognises what goes over several numbered lines, and keeps the numbers', () => {
    const { privateKey } = plantedSecrets(seededRandom(4));
    const lines = `first\n${privateKey}\nlast`.split('\n');
    const numbered = lines.map((line, index) => `${index + 7}\t${line}`).join('\n');
    const passed = newGuard().pass(numbered);
    for (const line of privateKey.split('\n').slice(1, -1)) assert.ok(!passed.includes(line));
    assert.match(passed, /^7\tfirst\n/);
    assert.match(passed, /\n\d+\tlast$/);
  });

  it('puts strings together that were split over lines, also behind line numbers', () => {
    const { anthropicKey } = plantedSecrets(seededRandom(5));
    const text = `key = ("${anthropicKey.slice(0, 30)}"\n    "${anthropicKey.slice(30)}")\nother = 1`;
    const numbered = text
      .split('\n')
      .map((line, index) => `${index + 1}\t${line}`)
      .join('\n');
    const guard = newGuard();
    for (const one of [text, numbered]) {
      const passed = guard.pass(one);
      for (const half of [anthropicKey.slice(7, 30), anthropicKey.slice(30)])
        assert.ok(!passed.includes(half));
      assert.match(passed, /other = 1$/);
    }
    assert.equal(guard.restore(guard.pass(text)), text);
  });

  it('withholds what is too long to be checked', () => {
    const small = compilePolicy([
      { kind: 'workspace', documents: [{ source: 'test', document: { limits: { maximumLength: 1000 } } }] },
    ]);
    const limited = new Engine({ policy: small, fingerprint: () => '' });
    const guard = new Guard({
      engine: limited,
      policy: small,
      vault: new Vault(),
      onReplaced: () => undefined,
    });
    assert.throws(() => guard.pass('word '.repeat(400)), /Withheld: too-large/);
  });

  it('times a long text anew each time, and never begins a check that would take too long', () => {
    const seen: number[] = [];
    const slow: Detector = {
      rules: [],
      onText: ({ text }) => {
        seen.push(text.length);
        for (const end = performance.now() + 10; performance.now() < end;);
      },
    };
    const hasty = compilePolicy([
      { kind: 'workspace', documents: [{ source: 'test', document: { limits: { timeout: 100 } } }] },
    ]);
    const engine = new Engine({ policy: hasty, fingerprint: () => '', rules: [slow] });
    const guard = new Guard({ engine, policy: hasty, vault: new Vault(), onReplaced: () => undefined });
    const text = 'word '.repeat(60_000);
    for (let attempt = 0; attempt < 2; attempt++)
      assert.throws(() => guard.begin().pass(text), /Withheld: timed-out/);
    assert.ok(seen.length > 0 && seen.every((length) => length < text.length));
  });

  it('leaves the names of Claude and its models alone', () => {
    for (const name of ['Claude', 'CLAUDE.md', 'Claude Opus 5.5', 'noreply@anthropic.com'])
      assert.ok(isOwnName(name), name);
    for (const name of ['Claude Monet', 'Opus Dei', 'claude@larkfield-systems.com'])
      assert.ok(!isOwnName(name), name);
  });
});

describe('restored answers', () => {
  it('are whole wherever they are cut, and go back into the conversation as Claude wrote them', async () => {
    const vault = new Vault();
    const dummy = newGuard(vault).pass(`key = "${key}"`).slice(7, -1);
    const written = `The key ${dummy}, twice: ${dummy}.`;
    for (let at = 1; at < written.length; at++) {
      const answers = new Answers(vault);
      const pieces = [written.slice(0, at), written.slice(at)].map((text): StepPiece => ({
        kind: 'text',
        index: 0,
        text,
      }));
      // What Claude Code cannot show to a mod may stand between two pieces.
      const stream = streamOf([pieces[0]!, { kind: 'engine' }, pieces[1]!, ...end]);
      const shown = await textFrom(answers.restore(stream));
      assert.equal(shown, written.replaceAll(dummy, key), `cut at ${at}`);
      assert.equal(answers.originalOf(shown), written);
    }
  });

  it('are only printed for good where no tool is called', async () => {
    const vault = new Vault();
    const dummy = newGuard(vault).pass(`key = "${key}"`).slice(7, -1);
    const text: StepPiece = { kind: 'text', index: 0, text: dummy };
    const answers = new Answers(vault);
    const tool: StepPiece[] = [
      { kind: 'tool', index: 1 },
      { kind: 'stop', stopReason: 'tool_use' },
    ];
    assert.equal(await textFrom(answers.restoreFinal(streamOf([text, ...tool]))), dummy);
    assert.ok(!answers.hasPrinted);
    assert.equal(await textFrom(answers.restoreFinal(streamOf([text, ...end]))), key);
    assert.ok(answers.hasPrinted);
    assert.equal(answers.originalOf(key), key);
  });
});

describe('line numbers', () => {
  it('come off only where they count, and go back where they were', () => {
    const text = 'Result:\n 9\tnine\n10\tten\n12\ttwelve\n1. a list\n';
    const unnumbered = takeNumbersOff(text);
    assert.equal(unnumbered.text, 'Result:\nnine\nten\n12\ttwelve\n1. a list\n');
    assert.equal(putNumbersBack(unnumbered.text, unnumbered, []), text);
  });
});

describe('tools', () => {
  it('are local where they work on this machine only', () => {
    for (const tool of ['Edit', 'Write', 'Bash', 'Read']) assert.ok(isLocalTool(tool), tool);
    for (const tool of ['WebFetch', 'WebSearch', 'mcp__mail__send', 'Agent', 'New'])
      assert.ok(!isLocalTool(tool), tool);
  });

  it('name the file that they show', () => {
    assert.equal(fileToRead('Read', { file_path: 'a' }), 'a');
    assert.equal(fileToRead('Write', { file_path: 'a' }), undefined);
  });

  it('have every text of a result looked at, but not what steers them', () => {
    const image = { type: 'image', source: { type: 'base64', data: 'x' }, title: 't' };
    const tree = { type: 'text', file: { filePath: 'p', content: 'c', lines: ['l', 3] }, data: 'x', image };
    assert.deepEqual(
      passTree(tree, (text) => text.toUpperCase()),
      {
        ...{ type: 'text', file: { filePath: 'p', content: 'C', lines: ['L', 3] }, data: 'X' },
        image: { ...image, title: 'T' },
      },
    );
  });
});
