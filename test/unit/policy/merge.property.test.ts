import assert from 'node:assert/strict';
import fc from 'fast-check';
import { combine, explainCombination, type Opinion } from '../../../src/policy/combine.ts';
import {
  actionStrictness,
  type CompiledPolicy,
  compilePolicy,
  excludeStrictness,
  neverShareStrictness,
} from '../../../src/policy/compile.ts';
import { CompiledLayer, type PolicyLayer } from '../../../src/policy/layer.ts';
import { nameLists, policyValues, type PolicyValue } from '../../../src/policy/values.ts';
import { runsFor } from '../dummy/support/runs.ts';
import { confidences, fingerprints, layers, mayLoosen, paths, rules } from './support/arbitraries.ts';

const today = '2027-01-01';
const options = { today: () => today };
const runs = { numRuns: runsFor(0.2) };

/** Every question a policy is asked, as [question, how strict its answer is]. */
function strictnessOf(policy: CompiledPolicy): Map<string, number> {
  const answers = new Map<string, number>();
  for (const path of [...paths, undefined])
    for (const rule of rules)
      for (const confidence of confidences)
        for (const fingerprint of [...fingerprints, undefined])
          answers.set(
            `action ${rule.id} ${confidence} ${path ?? '-'} ${fingerprint ?? '-'}`,
            actionStrictness(policy.actionFor({ confidence }, rule, path, fingerprint)),
          );
  for (const path of paths) answers.set(`share ${path}`, policy.decideFile(path) === 'neverShare' ? 1 : 0);
  for (const value of Object.values(policyValues) as PolicyValue<unknown>[])
    answers.set(value.name, value.strictness(policy.combineValue(value).value));
  for (const model of ['claude-opus-4', 'claude-haiku', 'other'])
    answers.set(`model ${model}`, policy.claude.isModelAllowed(model) ? 0 : 1);
  for (const tool of ['mcp_db_query', 'mcp_web', 'fetch'])
    answers.set(`tool ${tool}`, policy.claude.mayTrustTool(tool) ? 0 : 1);
  return answers;
}

/** What a layer itself states: its answers where it says something, and nothing where it is silent. */
function statedBy(layer: PolicyLayer): Map<string, number> {
  const compiled = new CompiledLayer(layer);
  const stated = new Map<string, number>();
  for (const path of [...paths, undefined])
    for (const rule of rules)
      for (const confidence of confidences)
        for (const fingerprint of [...fingerprints, undefined]) {
          const question = `action ${rule.id} ${confidence} ${path ?? '-'} ${fingerprint ?? '-'}`;
          const isAllowed = fingerprint !== undefined && compiled.allowance(fingerprint, today) !== undefined;
          const action = isAllowed ? 'off' : compiled.action(rule, confidence, path)?.value;
          if (action) stated.set(question, actionStrictness(action));
        }
  for (const path of paths) {
    const opinion = compiled.isNeverShared(path);
    if (opinion) stated.set(`share ${path}`, neverShareStrictness(opinion.value));
  }
  for (const value of Object.values(policyValues) as PolicyValue<unknown>[]) {
    const opinion = compiled.value(value.name, value.read);
    if (opinion) stated.set(value.name, value.strictness(opinion.value));
  }
  const alone = compilePolicy([layer], options);
  for (const tool of ['mcp_db_query', 'mcp_web', 'fetch'])
    if (alone.listOpinions(nameLists.trustedTools).length > 0)
      stated.set(`tool ${tool}`, alone.claude.mayTrustTool(tool) ? 0 : 1);
  return stated;
}

function withMayLoosen(layer: PolicyLayer, topics: readonly string[]): PolicyLayer {
  const documents = layer.documents.map((entry) => ({
    ...entry,
    document: { ...entry.document, mayLoosen: topics },
  }));
  return { ...layer, documents };
}

describe('merging policies', () => {
  it('gives no combination of layers that is weaker than what any one of them states', () => {
    fc.assert(
      fc.property(fc.array(layers(), { maxLength: 4 }), (list) => {
        const merged = strictnessOf(compilePolicy(list, options));
        for (const layer of list)
          for (const [question, strictness] of statedBy(layer))
            assert.ok((merged.get(question) ?? -1) >= strictness, `${layer.kind}: ${question}`);
      }),
      runs,
    );
  });

  it('lets one layer loosen only what the other marks, and never what a third one states firmly', () => {
    fc.assert(
      fc.property(
        layers(['machine']),
        layers(),
        layers(['user']),
        mayLoosen,
        (machine, other, user, topics) => {
          const marked = withMayLoosen(machine, topics);
          const merged = strictnessOf(compilePolicy([marked, other, user], options));
          for (const layer of [other, user])
            for (const [question, strictness] of statedBy(layer))
              assert.ok((merged.get(question) ?? -1) >= strictness, `${layer.kind}: ${question}`);
          const isMarked = topics.length > 0;
          const firm = isMarked ? new Map<string, number>() : statedBy(marked);
          for (const [question, strictness] of firm) assert.ok((merged.get(question) ?? -1) >= strictness);
        },
      ),
      runs,
    );
  });

  it('does not depend on the order in which layers of different authority are given', () => {
    fc.assert(
      fc.property(
        layers(['machine']),
        layers(['workspace']),
        layers(['user']),
        (machine, workspace, user) => {
          const one = strictnessOf(compilePolicy([machine, workspace, user], options));
          assert.deepEqual(strictnessOf(compilePolicy([user, machine, workspace], options)), one);
        },
      ),
      { numRuns: runsFor(0.05) },
    );
  });

  it('ignores whatever an untrusted workspace would loosen', () => {
    fc.assert(
      fc.property(
        fc.array(layers(['user', 'machine']), { maxLength: 2 }),
        layers(['workspace']),
        mayLoosen,
        (others, workspace, topics) => {
          const untrusted = { ...withMayLoosen(workspace, topics), isTrusted: false };
          const without = strictnessOf(compilePolicy(others, options));
          const merged = strictnessOf(compilePolicy([...others, untrusted], options));
          for (const [question, strictness] of without)
            assert.ok((merged.get(question) ?? -1) >= strictness, question);
        },
      ),
      runs,
    );
  });

  it('falls back to the defaults where nobody speaks', () => {
    const policy = compilePolicy([]);
    const [key, publishable, email] = rules;
    assert.equal(policy.actionFor({ confidence: 'certain' }, key!, undefined), 'block');
    assert.equal(policy.actionFor({ confidence: 'possible' }, key!, undefined), 'warn');
    assert.equal(policy.actionFor({ confidence: 'certain' }, publishable!, undefined), 'hint');
    assert.equal(policy.actionFor({ confidence: 'likely' }, email!, 'src/a.ts'), 'warn');
    assert.equal(policy.actionFor({ confidence: 'possible' }, email!, 'src/a.ts'), 'hint');
  });
});

describe('explaining how opinions combine', () => {
  const opinions = fc.array(
    fc.record({
      value: fc.nat(3),
      mayBeLoosened: fc.boolean(),
      isUntrusted: fc.boolean(),
      source: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 5 },
  );
  const fallback: Opinion<number> = { value: 1, mayBeLoosened: true, isUntrusted: false, source: 'defaults' };

  it('names as deciding exactly the value that holds, and says of every other opinion why it does not', () => {
    fc.assert(
      fc.property(opinions, (list) => {
        const { value } = combine(list, fallback, Number);
        const explained = explainCombination(list, fallback, Number);
        assert.equal(explained.length, list.length + 1);
        assert.equal(explained[0]?.outcome, 'decides');
        assert.equal(explained[0].value, value);
        assert.equal(explained.filter(({ outcome }) => outcome === 'decides').length, 1);
        for (const { outcome, value: other, isUntrusted } of explained) {
          if (outcome === 'not trusted') assert.ok(isUntrusted && other < value);
          if (outcome === 'less strict') assert.ok(other < value);
          if (outcome === 'agrees') assert.equal(other, value);
        }
      }),
      runs,
    );
  });
});

describe('what a single policy says', () => {
  const [key, publishable, email] = rules;
  const policyOf = (...documents: object[]) =>
    compilePolicy(
      [{ kind: 'workspace', documents: documents.map((document) => ({ source: 'p', document })) }],
      options,
    );
  const certain = { confidence: 'certain' } as const;

  it('decides by rule before category, and by confidence', () => {
    const policy = policyOf({ actions: { contact: 'hint', 'email-address': { certain: 'block' } } });
    assert.equal(policy.actionFor(certain, email!, undefined), 'block');
    assert.equal(policy.actionFor({ confidence: 'likely' }, email!, undefined), 'hint');
  });

  it('lets the last override that matches and speaks win', () => {
    const policy = policyOf({
      actions: { 'email-address': 'block' },
      overrides: [
        { files: 'test/**', actions: { contact: 'off' } },
        { files: ['*.ts', '!src/**'], actions: { secret: 'warn' } },
      ],
    });
    assert.equal(policy.actionFor(certain, email!, 'test/a.ts'), 'off');
    assert.equal(policy.actionFor(certain, email!, 'src/a.ts'), 'block');
    assert.equal(policy.actionFor(certain, key!, 'test/a.ts'), 'warn');
    assert.equal(policy.actionFor(certain, key!, 'src/a.ts'), 'block');
    assert.equal(policy.actionFor(certain, email!, undefined), 'block');
  });

  it('does not speak of publishable keys where it speaks of secrets', () => {
    assert.equal(
      policyOf({ actions: { secret: 'block' } }).actionFor(certain, publishable!, undefined),
      'hint',
    );
    const policy = policyOf({ actions: { publishable: 'off' } });
    assert.equal(policy.actionFor(certain, publishable!, undefined), 'off');
  });

  it('lets the extending document win over the extended one', () => {
    const policy = policyOf({ actions: { contact: 'block' } }, { actions: { contact: 'hint' } });
    assert.equal(policy.actionFor(certain, email!, undefined), 'hint');
  });

  it('counts an allowance up to and including its last day', () => {
    const fingerprint = fingerprints[0]!;
    const allow = (expires: string) => policyOf({ allow: [{ fingerprint, expires }] });
    assert.equal(allow('2027-01-01').actionFor(certain, key!, undefined, fingerprint), 'off');
    assert.equal(allow('2026-12-31').actionFor(certain, key!, undefined, fingerprint), 'block');
    assert.ok(!allow('2026-12-31').isAllowed(fingerprint));
  });

  it('keeps what is never shared closed, takes out what is negated, in any case and at any depth', () => {
    const policy = policyOf({ files: { neverShare: ['secrets/', '!.env.test'], exclude: 'dist/**' } });
    const decided = [
      'a/.ENV',
      '.env.example',
      '.env.test',
      'secrets/x/y.ts',
      'dist/a.js',
      'src/a.ts',
      'k.PEM',
    ];
    assert.deepEqual(
      decided.map((path) => policy.decideFile(path)),
      ['neverShare', 'share', 'share', 'neverShare', 'exclude', 'share', 'neverShare'],
    );
  });

  it('names brackets and braces of paths with a backslash before them', () => {
    const policy = policyOf({ files: { exclude: String.raw`app/\[id\]/page.tsx` } });
    assert.equal(policy.decideFile('app/[id]/page.tsx'), 'exclude');
    assert.equal(policy.decideFile('app/i/page.tsx'), 'share');
  });

  it('scans what any policy wants scanned', () => {
    const exclude = {
      kind: 'workspace',
      documents: [{ source: 'p', document: { files: { exclude: 'gen/**' } } }],
    } as const;
    const include = {
      kind: 'machine',
      documents: [{ source: 'm', document: { files: { exclude: '!gen/**' } } }],
    } as const;
    assert.equal(compilePolicy([exclude]).decideFile('gen/a.ts'), 'exclude');
    assert.equal(compilePolicy([exclude, include]).decideFile('gen/a.ts'), 'share');
    assert.equal(excludeStrictness(false) > excludeStrictness(true), true);
  });
});
