import assert from 'node:assert/strict';
import { loadLayer } from '../../../src/policy/load.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { loadLayerState } from '../../../src/settings/loadLayers.ts';
import { rules } from './support/arbitraries.ts';

const root = '/w/app/.promptveil.json';

/** Loads a policy beside some files; a file that is null cannot be read. */
function load(text: string, files: Record<string, string | null> = {}) {
  const readText = (path: string): Promise<string | undefined> =>
    files[path] === null ? Promise.reject(new Error('permission denied')) : Promise.resolve(files[path]);
  return loadLayer({ kind: 'workspace', path: root, source: '.promptveil.json', text, readText });
}

describe('loading a policy with what it extends', () => {
  it('takes files relative to the one that names them, packages from any node_modules above, and presets', async () => {
    const { layer, problems, dependencies } = await load(
      '{"extends":["prompt-veil:strict","../base/a.json","@acme/veil","@acme/veil/loose.json"]}',
      {
        '/w/base/a.json': '{"extends":"./b.json"}',
        '/w/base/b.json': '{"actions":{"contact":"hint"}}',
        '/w/node_modules/@acme/veil/.promptveil.json': '{"actions":{"secret":"warn"}}',
        '/w/app/node_modules/@acme/veil/loose.json': '{}',
      },
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      layer?.documents.map(({ source }) => source),
      [
        'prompt-veil:strict',
        './b.json',
        '../base/a.json',
        '@acme/veil',
        '@acme/veil/loose.json',
        '.promptveil.json',
      ],
    );
    assert.ok(dependencies.includes('/w/base/b.json'));
    assert.ok(dependencies.includes('/w/app/node_modules/@acme/veil/.promptveil.json'));
  });

  describe('fails closed, and says at the name what is wrong, for', () => {
    const cases: [why: string, files: Record<string, string | null>, message: RegExp][] = [
      ['a missing file', {}, /no file "\.\/a\.json"/],
      ['a file that cannot be read', { '/w/app/a.json': null }, /cannot be read/],
      ['a file that is malformed', { '/w/app/a.json': '{\n"x":1}' }, /line 2, column 1: Unknown property/],
      [
        'a cycle',
        { '/w/app/a.json': '{"extends":"./b.json"}', '/w/app/b.json': '{"extends":"./a.json"}' },
        /extends itself: .*a\.json → b\.json → a\.json/,
      ],
      [
        'itself',
        { '/w/app/a.json': '{"extends":"./.promptveil.json"}', [root]: '{"extends":"./a.json"}' },
        /extends itself/,
      ],
      ['a missing package', { '/w/app/a.json': '{"extends":"acme"}' }, /no package "acme"/],
      ['a name that is nothing', { '/w/app/a.json': '{"extends":"prompt-veil:strickt"}' }, /neither a file/],
      [
        'a missing dictionary',
        { '/w/app/a.json': '{"dictionaries":{"people":{"file":"p.txt"}}}' },
        /no file "p\.txt"/,
      ],
    ];
    for (const [why, files, message] of cases)
      it(why, async () => {
        const text = '{\n  "extends": "./a.json"\n}';
        const { layer, problems } = await load(text, files);
        assert.equal(layer, undefined);
        const [problem] = problems;
        assert.match(problem?.message ?? '', message);
        assert.equal(text.slice(problem?.start, problem?.end), '"./a.json"');
        assert.deepEqual([problem?.line, problem?.column], [2, 14]);
      });
  });

  it('stops at chains without end', async () => {
    const readText = (path: string): Promise<string> =>
      Promise.resolve(`{"extends":"./${(Number(/(\d+)\.json$/.exec(path)?.[1]) || 0) + 1}.json"}`);
    const loaded = await loadLayer({
      kind: 'user',
      path: '/0.json',
      source: 'p',
      text: '{"extends":"./1.json"}',
      readText,
    });
    assert.equal(loaded.layer, undefined);
    assert.match(loaded.problems[0]?.message ?? '', /Too many/);
  });

  it('reads dictionary files: one entry a line, comments and blank lines left out', async () => {
    const { layer } = await load('{"dictionaries":{"people":{"file":"./people.txt"}}}', {
      '/w/app/people.txt': '# staff\nMaria Gonzalez\r\n\n C# Corp # a customer\n',
    });
    assert.deepEqual(layer?.documents[0]?.dictionaryFiles?.people, ['Maria Gonzalez', 'C# Corp']);
  });
});

describe('the layer in force', () => {
  const file = { kind: 'workspace', path: root, source: 'p' } as const;
  const none = (): Promise<undefined> => Promise.resolve(undefined);
  const actionOf = (state: Awaited<ReturnType<typeof loadLayerState>>) =>
    compilePolicy([state.layer]).actionFor({ confidence: 'certain' }, rules[2]!, 'a.ts');

  it('comes back when the file is mended, and is the strict fallback where it cannot be read', async () => {
    const good = await loadLayerState({ ...file, text: '{"actions":{"contact":"block"}}' }, none, undefined);
    const broken = await loadLayerState({ ...file, text: '{"actions":' }, none, good);
    const unreadable = await loadLayerState({ ...file, text: undefined }, none, undefined);
    const mended = await loadLayerState({ ...file, text: '{"actions":{"contact":"off"}}' }, none, broken);
    assert.deepEqual([good, broken, unreadable, mended].map(actionOf), ['block', 'block', 'warn', 'off']);
    assert.equal(broken.problems[0]?.severity, 'error');
  });

  it('keeps no trust that was taken away', async () => {
    const text = '{"actions":{"contact":"off"}}';
    const good = await loadLayerState({ ...file, text, isTrusted: true }, none, undefined);
    const distrusted = await loadLayerState({ ...file, text: '{', isTrusted: false }, none, good);
    assert.deepEqual([actionOf(good), actionOf(distrusted)], ['off', 'warn']);
  });

  it('refuses a policy whose rule has a pattern that cannot be used', async () => {
    for (const pattern of ['(?=a)b', 'a{2000}', '[a', 'a*', '(a)\\\\1']) {
      const text = `{"rules":[{"id":"acme","title":"Acme","pattern":"${pattern}"}]}`;
      const state = await loadLayerState({ ...file, text }, none, undefined);
      assert.equal(state.loaded?.layer, undefined, pattern);
      assert.equal(text.slice(state.problems[0]?.start, state.problems[0]?.end), `"${pattern}"`);
    }
  });
});
