import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { applyEdits } from 'jsonc-parser';
import { builtInDocument, presets } from '../../../src/policy/defaults.ts';
import { loadLayer } from '../../../src/policy/load.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import { loadLayerState } from '../../../src/settings/loadLayers.ts';
import { readPolicy } from '../../../src/policy/read.ts';
import { confidences, documents, paths, rules } from './support/arbitraries.ts';

const schemaText = readFileSync(new URL('../../../media/policy.schema.json', import.meta.url), 'utf8');

interface SchemaNode {
  readonly $ref?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
}

describe('reading a policy', () => {
  it('takes comments and trailing commas', () => {
    const { document, problems } = readPolicy('// team\n{ "actions": { "contact": "off", /* why */ }, }\n');
    assert.deepEqual(problems, []);
    assert.equal(JSON.stringify(document), '{"actions":{"contact":"off"}}');
  });

  describe('tells what is wrong, and where', () => {
    const cases: [text: string, place: string, message: RegExp][] = [
      ['', '1:1', /value is expected/],
      ['{\n  "actions": {\n', '3:1', /closing \}/],
      ['[]', '1:1', /an object/],
      ['{\n  "actoins": {}\n}', '2:3', /Did you mean "actions"/],
      ['{"actions":{"contact":"blok"}}', '1:23', /one of "block"/],
      ['{"actions":{"contact":{"sure":"off"}}}', '1:24', /Unknown property/],
      ['{"actions":{"Contact":"off"}}', '1:13', /category/],
      ['{"version":2}', '1:12', /Expected 1/],
      ['{"version":1 "actions":{}}', '1:14', /comma/],
      ['{"limits":{"timeout":5}}', '1:22', /at least 100/],
      ['{"limits":{"timeout":1.5e3}, "limits":{}}', '1:30', /given twice/],
      ['{"allow":[{"rule":"x"}]}', '1:11', /"fingerprint" is missing/],
      ['{"allow":[{"fingerprint":"12"}]}', '1:26', /32 hexadecimal/],
      ['{"allow":[{"fingerprint":"' + 'a'.repeat(32) + '","expires":"2027-13-01"}]}', '1:71', /2027-01-31/],
      ['{"dictionaries":{"people":{"sha256":[]}}}', '1:27', /"sha256" needs "salt"/],
      ['{"files":{"neverShare":[3]}}', '1:25', /text in quotes/],
      ['['.repeat(5000), '1:21', /nested too deeply/],
    ];
    for (const [text, place, message] of cases)
      it(JSON.stringify(text.slice(0, 60)), () => {
        const { document, problems } = readPolicy(text);
        assert.equal(document, undefined);
        const found = problems.find((problem) => message.test(problem.message));
        assert.ok(found, problems.map((problem) => problem.message).join('\n'));
        assert.equal(`${found.line}:${found.column}`, place);
      });
  });

  it('offers fixes that mend what they are offered for', () => {
    for (const text of [
      '{"actoins":{}}',
      '{"suppressions":"ignor"}',
      '{"version":1 // one\n, "share":{}}',
      '{"share":{} "files":{}}',
    ]) {
      const [problem] = readPolicy(text).problems;
      const fixes = problem?.fixes ?? [];
      for (const { edits } of fixes) {
        const changes = edits.map(({ start, end, text: content }) => ({
          offset: start,
          length: end - start,
          content,
        }));
        assert.deepEqual(readPolicy(applyEdits(text, changes)).problems, []);
      }
    }
  });
});

describe('the schema and the reader', () => {
  const ajv = new Ajv({ strict: false, allErrors: false });
  const isValid = ajv.compile(JSON.parse(schemaText) as object);

  /** A document in which one value, somewhere, is another one. */
  const mutated = fc
    .tuple(
      documents,
      fc.nat(),
      fc.oneof(fc.jsonValue(), fc.constantFrom('block', 'off', '', [], {}, null, 0, ['*'])),
    )
    .map(([document, at, replacement]) => replaceAt(document, at, replacement));

  it('agree on what is valid', () => {
    fc.assert(
      fc.property(fc.oneof(documents, mutated, fc.jsonValue()), (value) => {
        const text = JSON.stringify(value);
        assert.equal(readPolicy(text).document !== undefined, isValid(JSON.parse(text)), text);
      }),
      { numRuns: 3000 },
    );
  });

  it('take the presets, whose defaults are the ones the schema tells', () => {
    const schema = JSON.parse(schemaText) as {
      definitions: Record<string, { properties: Record<string, { default?: unknown }> }>;
    };
    for (const preset of Object.values(presets))
      assert.deepEqual(readPolicy(JSON.stringify(preset)).problems, []);
    const told = Object.entries(schema.definitions.actions!.properties).map(([name, entry]) => [
      name,
      entry.default,
    ]);
    assert.deepEqual(Object.fromEntries(told), presets['prompt-veil:recommended']!.actions);
  });

  it('tell the same defaults, and what every name is for', () => {
    const told: Record<string, unknown> = {};
    const silent: string[] = [];
    const visit = (reference: SchemaNode, path: string): void => {
      const name = reference.$ref?.replace('#/definitions/', '');
      const node = name === undefined ? reference : { ...schema.definitions[name], ...reference };
      if (path !== '' && node.description === undefined) silent.push(path);
      if (node.default !== undefined) told[path] = node.default;
      for (const [key, child] of Object.entries(node.properties ?? {}))
        visit(child, path === '' ? key : `${path}.${key}`);
      if (node.items) visit(node.items, `${path}[]`);
    };
    const schema = JSON.parse(schemaText) as SchemaNode & { definitions: Record<string, SchemaNode> };
    visit(schema, '');
    assert.deepEqual(silent, []);
    for (const [section, values] of Object.entries(builtInDocument))
      if (typeof values === 'string') assert.equal(told[section], values);
      else
        for (const [name, value] of Object.entries(values))
          // These globs hold beside those of a policy, and so are told in the hover.
          if (name !== 'neverShare') assert.deepEqual(told[`${section}.${name}`], value, name);
    const hover = schema.properties?.files?.properties?.neverShare?.markdownDescription ?? '';
    for (const glob of builtInDocument.files.neverShare) assert.ok(hover.includes(`\`${glob}\``), glob);
  });
});

describe('a malformed policy', () => {
  const good = JSON.stringify(
    {
      actions: { contact: 'block' },
      overrides: [{ files: 'test/**', actions: { secret: 'warn' } }],
      files: { neverShare: ['*.md'] },
    },
    null,
    2,
  );
  const readText = (): Promise<undefined> => Promise.resolve(undefined);

  function answers(layer: Parameters<typeof compilePolicy>[0][number]): string[] {
    const policy = compilePolicy([layer]);
    return [
      ...[...paths, 'README.md'].map((path) => policy.decideFile(path)),
      ...rules.flatMap((rule) =>
        confidences.flatMap((confidence) =>
          paths.map((path) => policy.actionFor({ confidence }, rule, path)),
        ),
      ),
    ];
  }

  it('never takes the place of the last good one, and names line and column: 10,000 of them', async () => {
    const file = { kind: 'workspace', path: '/w/.promptveil.json', source: 'p' } as const;
    const before = await loadLayerState({ ...file, text: good }, readText, undefined);
    const expected = answers(before.layer);
    const fallback = answers((await loadLayerState({ ...file, text: '{' }, readText, undefined)).layer);
    let malformed = 0;
    for (const text of fc.sample(damaged(good), { numRuns: 12_000, seed: 7 })) {
      const loaded = await loadLayer({ ...file, text, readText });
      if (loaded.layer) continue;
      malformed++;
      const [first] = loaded.problems;
      assert.ok(first && first.line >= 1 && first.column >= 1 && first.message.length > 10, text);
      if (malformed % 50 > 0) continue;
      assert.deepEqual(answers((await loadLayerState({ ...file, text }, readText, before)).layer), expected);
      assert.deepEqual(
        answers((await loadLayerState({ ...file, text }, readText, undefined)).layer),
        fallback,
      );
    }
    assert.ok(malformed >= 10_000, `${malformed}`);
  }).timeout(60_000);

  it('that was never good is replaced by one at least as strict as the defaults, whatever the user says', async () => {
    const file = { kind: 'workspace', path: '/w/.promptveil.json', source: 'p', text: '{' } as const;
    const { layer } = await loadLayerState(file, readText, undefined);
    const user = {
      kind: 'user',
      documents: [{ source: 'u', document: { actions: { secret: 'off', contact: 'off' } } }],
    } as const;
    const policy = compilePolicy([user, layer]);
    assert.equal(policy.actionFor({ confidence: 'certain' }, rules[0]!, 'a.ts'), 'block');
    assert.equal(policy.actionFor({ confidence: 'certain' }, rules[2]!, 'a.ts'), 'warn');
    assert.deepEqual(
      [policy.share.preview, policy.share.copyAsIs, policy.honoursSuppressions],
      ['always', 'never', false],
    );
  });
});

/** Texts with something cut out, doubled, or put in. */
function damaged(text: string): fc.Arbitrary<string> {
  const noise = fc.oneof(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '//', '/*', 'null', '\n', '3', '"x"', '\u0000'),
    fc.string({ minLength: 1, maxLength: 6 }),
  );
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(12), noise), { minLength: 1, maxLength: 4 })
    .map((cuts) =>
      cuts.reduce(
        (damagedText, [at, length, put]) => damagedText.slice(0, at) + put + damagedText.slice(at + length),
        text,
      ),
    );
}

function replaceAt(value: unknown, at: number, replacement: unknown): unknown {
  let left = at % 25;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return replacement;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
  };
  return walk(value);
}
