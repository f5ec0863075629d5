import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  formatAuditLine,
  noKeeper,
  recordLeaving,
  type AuditEntry,
  type AuditKeeper,
} from '../../../src/policy/audit.ts';
import {
  compareWithBaseline,
  createBaseline,
  formatBaseline,
  readBaseline,
} from '../../../src/policy/baseline.ts';
import { checkCommand, explainCommand, hashCommand } from '../../../src/policy/commands.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import type { PolicyLayer } from '../../../src/policy/layer.ts';
import { explainFile } from '../../../src/policy/explain/explainFile.ts';
import { explainPolicy } from '../../../src/policy/explain/explainPolicy.ts';
import { readPolicy } from '../../../src/policy/read.ts';
import { starterPolicy } from '../../../src/policy/starter.ts';
import { confidences, layers, paths, rules } from './support/arbitraries.ts';

const findings = fc.array(
  fc.record({
    path: fc.constantFrom('a.ts', 'b.ts'),
    ruleId: fc.constantFrom('email-address', 'aws-access-key-id'),
    fingerprint: fc.constantFrom('1'.repeat(32), '2'.repeat(32)),
  }),
  { maxLength: 8 },
);

describe('a baseline', () => {
  it('accepts what it was made of, however ordered, and survives being written and read', () => {
    fc.assert(
      fc.property(findings, (list) => {
        const baseline = readBaseline(formatBaseline(createBaseline(list, 'k')));
        assert.ok(baseline);
        assert.deepEqual(createBaseline([...list].reverse(), 'k'), baseline);
        const compared = compareWithBaseline(list, baseline, 'k');
        assert.deepEqual(compared, { added: [], known: list.length, gone: 0, isSameKey: true });
      }),
    );
  });

  it('shows exactly what is new, and how far it has shrunk', () => {
    fc.assert(
      fc.property(findings, findings, (before, now) => {
        const { added, known, gone } = compareWithBaseline(now, createBaseline(before, 'k'), 'k');
        assert.equal(known + added.length, now.length);
        assert.equal(known + gone, before.length);
      }),
    );
    const one = { path: 'a.ts', ruleId: 'email-address', fingerprint: '1'.repeat(32) };
    const compared = compareWithBaseline(
      [one, one, { ...one, path: 'b.ts' }],
      createBaseline([one], 'k'),
      'k',
    );
    assert.deepEqual(compared.added, [one, { ...one, path: 'b.ts' }]);
  });

  it('made with another key accepts nothing', () => {
    const one = { path: 'a.ts', ruleId: 'email-address', fingerprint: '1'.repeat(32) };
    const compared = compareWithBaseline([one], createBaseline([one], 'other'), 'k');
    assert.deepEqual([compared.added.length, compared.isSameKey, compared.gone], [1, false, 0]);
  });

  it('is refused where it is malformed', () => {
    for (const text of [
      '',
      '[]',
      '{"version":2,"key":"k","findings":[]}',
      '{"version":1,"key":"k","findings":[{"path":"a"}]}',
    ])
      assert.equal(readBaseline(text), undefined);
  });
});

describe('an audit line', () => {
  it('is one line of JSON with counts and names, and nothing that was not asked for', () => {
    const entry = {
      time: new Date(0),
      door: 'clipboard',
      decision: 'shared-with-dummies',
      decidedBy: 'developer',
      paths: ['a\n.ts', 'x'.repeat(1000)],
      length: 12,
      findings: { 'email-address': 2, 'aws-access-key-id': 0 },
      value: 'slipped in',
    } as const;
    const line = formatAuditLine(entry);
    assert.match(line, /^[^\n]+\n$/);
    assert.ok(!line.includes('slipped in'));
    const parsed = JSON.parse(line) as { findings: object; paths: string[] };
    assert.deepEqual(parsed.findings, { 'email-address': 2 });
    assert.ok(parsed.paths.every((path) => path.length <= 301));
  });
});

describe('recording what leaves', () => {
  const entry = (): AuditEntry => ({
    ...{ time: new Date(0), door: 'clipboard', decision: 'shared-with-dummies', decidedBy: 'developer' },
    ...{ paths: [], length: 1, findings: {} },
  });
  const policyWith = (audit: 'off' | 'on' | 'required') =>
    compilePolicy([{ kind: 'user', documents: [{ source: 'test', document: { share: { audit } } }] }]);
  const keeperThat = (isWritten: boolean): AuditKeeper & { entries: AuditEntry[] } => {
    const entries: AuditEntry[] = [];
    const record = (one: AuditEntry): Promise<boolean> => {
      entries.push(one);
      return Promise.resolve(isWritten);
    };
    return { entries, path: undefined, record };
  };

  it('lets go what was recorded, and what need not be', async () => {
    const keeper = keeperThat(true);
    for (const audit of ['off', 'on', 'required'] as const)
      assert.equal(await recordLeaving([policyWith(audit)], keeper, entry), true);
    assert.equal(keeper.entries.length, 2);
  });

  it('keeps back what cannot be recorded only where that is demanded, by any of the policies', async () => {
    const broken = keeperThat(false);
    assert.equal(await recordLeaving([policyWith('on')], broken, entry), true);
    assert.equal(await recordLeaving([policyWith('off'), policyWith('required')], broken, entry), false);
    assert.equal(await recordLeaving([policyWith('required')], noKeeper, entry), false);
  });
});

describe('explaining a policy', () => {
  const options = { today: () => '2027-01-01' };

  it('tells of every value what holds, for the whole policy, a file and its findings', () => {
    fc.assert(
      fc.property(fc.array(layers(), { maxLength: 3 }), fc.constantFrom(...paths), (list, path) => {
        const policy = compilePolicy(list, options);
        for (const { value, statements } of explainPolicy(policy, rules).values) {
          assert.equal(
            statements.some(({ outcome }) => outcome === 'decides'),
            true,
          );
          assert.notEqual(value, '');
        }
        const file = explainFile(policy, path, rules);
        assert.equal(file.decision, policy.decideFile(path));
        for (const rule of rules) {
          const names = [rule.id, rule.publishable === true ? 'publishable' : rule.category];
          const told = names.map((topic) => file.actions.find(({ name }) => name === `actions.${topic}`));
          const inForce = confidences.map((confidence) => policy.actionFor({ confidence }, rule, path));
          const isOne = inForce.every((action) => action === inForce[0]);
          assert.equal(told.find((value) => value)?.value, isOne ? inForce[0] : inForce.join(' / '));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('names sources, what was overrode, globs that match, and what an untrusted workspace does not get', () => {
    const policy = compilePolicy([
      {
        kind: 'machine',
        documents: [{ source: 'admin', document: { actions: { contact: 'block' }, mayLoosen: ['files'] } }],
      },
      {
        kind: 'workspace',
        isTrusted: false,
        documents: [
          {
            source: 'team',
            document: {
              actions: { contact: 'off' },
              overrides: [{ files: ['test/**', '*.py'], actions: { secret: 'off' } }],
              files: { exclude: ['src/**'] },
              allow: [{ fingerprint: '0'.repeat(32) }],
            },
          },
        ],
      },
    ]);
    const whole = explainCommand(policy, rules).text;
    assert.match(whole, /Three words stand for what is certain \/ likely \/ possible\./);
    assert.match(
      whole,
      /`actions.contact` \| `block` \| admin: actions.contact \| `off` from team: actions.contact \(ignored, not trusted\)/,
    );
    assert.match(whole, /not trusted: only what is stricter counts/);
    assert.match(whole, /others may loosen `files`/);
    assert.match(whole, /Ignored, because[^]*files\.exclude: src\/\*\*[^]*allow: 1/);
    const file = explainCommand(policy, rules, 'src/b.py').text;
    assert.match(file, /Ignored, because[^]*actions\.secret: off[^]*Overrides that match/);
    assert.match(file, /team: overrides\[0\]: `\*\.py`/);
    assert.match(
      explainCommand(policy, rules, 'a/.env').text,
      /never shared[^]*from built-in defaults: files\.neverShare: \*\.env/,
    );
  });
});

describe('lists of names', () => {
  const layer = (kind: 'machine' | 'workspace', trustedTools: string[]): PolicyLayer => ({
    ...{ kind, documents: [{ source: kind, document: { claude: { trustedTools } } }] },
  });

  it('let a tool have real values only where it is on every list, whoever says it', () => {
    const policy = compilePolicy([layer('machine', ['mcp_*']), layer('workspace', ['mcp_db_*', 'fetch'])]);
    const asked = ['mcp_db_query', 'mcp_web', 'fetch'].map((tool) => policy.claude.mayTrustTool(tool));
    assert.deepEqual(asked, [true, false, false]);
    assert.equal(compilePolicy([]).claude.mayTrustTool('anything'), true);
    assert.equal(compilePolicy([layer('workspace', [])]).claude.mayTrustTool('mcp_db_query'), false);
    assert.match(
      explainCommand(policy, rules).text,
      /`claude\.trustedTools` \| `mcp_\* and mcp_db_\*, fetch`/,
    );
  });
});

describe('the policy commands', () => {
  it('print a line for each problem and fail on errors only', () => {
    const { problems } = readPolicy('{\n  "actoins": {}\n}');
    const failed = checkCommand([{ name: '.promptveil.json', problems }]);
    assert.match(failed.text, /^\.promptveil\.json:2:3: error: Unknown property/);
    assert.equal(failed.exitCode, 1);
    assert.deepEqual(checkCommand([{ name: 'p', problems: [] }]), { text: 'p: no problems.\n', exitCode: 0 });
    assert.equal(checkCommand([]).exitCode, 0);
  });

  it('hash a list into what a policy takes', () => {
    const { text } = hashCommand('# ours\nZeppelin\n\nAcme Corp\n', '0'.repeat(32));
    assert.deepEqual(readPolicy(`{"dictionaries":{"projects":${text}}}`).problems, []);
    assert.equal((JSON.parse(text) as { sha256: string[] }).sha256.length, 2);
  });
});

describe('the starter policy', () => {
  const files = fc.subarray([
    ...[
      'package.json',
      'src/a.ts',
      'test/a.ts',
      'main.tf',
      'pyproject.toml',
      'a.ipynb',
      'data/x.csv',
      'go.mod',
    ],
    ...['Gemfile', 'App.csproj', 'android/key.properties', 'ansible.cfg', 'pom.xml'],
  ]);

  it('is valid and commented for every kind of workspace', () => {
    fc.assert(
      fc.property(files, (list) => {
        const text = starterPolicy(list);
        assert.deepEqual(readPolicy(text).problems, []);
        assert.match(text, /\/\/ /);
      }),
    );
  });

  it('speaks of what is there and of nothing else', () => {
    assert.match(starterPolicy(['infra/main.tf']), /tfvars/);
    assert.doesNotMatch(starterPolicy(['package.json']), /tfvars|Python/);
  });
});
