import assert from 'node:assert/strict';
import { builtInRules } from '../../../src/detect/index.ts';
import { companyLabels, restore, Vault, type CompanyLabel } from '../../../src/dummy/index.ts';
import { Engine, fingerprinter } from '../../../src/engine/index.ts';
import { compilePolicy, type PolicyDocument } from '../../../src/policy/index.ts';
import { buildRules } from '../../../src/settings/buildRules.ts';
import { awsKeyId } from '../../support/secrets.ts';

const fingerprint = fingerprinter(new Uint8Array(32).fill(7));

async function engineFor(document: PolicyDocument): Promise<Engine> {
  const layers = [{ kind: 'workspace', documents: [{ source: 'p', document }] }] as const;
  const policy = compilePolicy(layers, { rules: await buildRules(layers) });
  return new Engine({ policy, fingerprint, rules: builtInRules });
}

async function check(document: PolicyDocument, text: string, path = 'a.ts') {
  const result = (await engineFor(document)).check(text, { path });
  assert.ok(result.kind === 'checked');
  return result;
}

describe('the engine under a policy', () => {
  const key = awsKeyId();
  const text = `const key = "${key}";\n`;

  it('judges by the policy of the path', async () => {
    const document = { overrides: [{ files: 'test/**', actions: { secret: 'hint' } }] } as const;
    assert.deepEqual(
      (await check(document, text)).findings.map(({ action }) => action),
      ['block'],
    );
    assert.deepEqual(
      (await check(document, text, 'test/a.ts')).findings.map(({ action }) => action),
      ['hint'],
    );
  });

  it('leaves out a value that is allowed, and no other', async () => {
    const [finding] = (await check({}, text)).findings;
    const document = { allow: [{ fingerprint: finding!.fingerprint }] };
    assert.deepEqual((await check(document, text)).findings, []);
    assert.equal((await check(document, text.replace(key, awsKeyId(2)))).findings.length, 1);
  });

  it('shows what comments silence where the policy says to ignore them', async () => {
    const silenced = `// promptveil-disable-next-line\n${text}`;
    const honoured = await check({}, silenced);
    assert.deepEqual([honoured.findings.length, honoured.suppressed.length], [0, 1]);
    const ignored = await check({ suppressions: 'ignore' }, silenced);
    assert.deepEqual([ignored.findings.length, ignored.suppressed.length], [1, 0]);
  });

  it('reports comments that silence nothing', async () => {
    const { unusedSuppressions = [] } = await check({}, '// promptveil-disable-file email-address\n');
    assert.equal(unusedSuppressions.length, 1);
  });

  it('finds and replaces what the policy’s own rules and dictionaries name, once and for all', async () => {
    const document: PolicyDocument = {
      rules: [
        {
          id: 'acme-number',
          title: 'Acme number',
          pattern: 'ACME-[0-9]{8}',
          keywords: ['acme-'],
          category: 'account',
        },
      ],
      dictionaries: { customers: ['Zeppelin Works'] },
      actions: { 'acme-number': 'block' },
    };
    const engine = await engineFor(document);
    const own = 'order ACME-12345678 of Zeppelin Works';
    const result = engine.check(own, { path: 'a.md' });
    assert.ok(result.kind === 'checked');
    assert.deepEqual(
      result.findings.map(({ start, end, action }) => [own.slice(start, end), action]),
      [
        ['ACME-12345678', 'block'],
        ['Zeppelin Works', 'warn'],
      ],
    );
    const redacted = engine.redact(own, result.findings, new Vault()).text;
    const again = engine.check(redacted, { path: 'a.md' });
    assert.ok(again.kind === 'checked');
    assert.deepEqual(again.findings, []);
  });

  it('calls a person by the role that the policy gives, to the rule before its category', async () => {
    const called = async (roles: Record<string, 'patient' | 'customer'>): Promise<string> => {
      const engine = await engineFor({ dictionaries: { people: ['Maria Gonzalez'] }, dummy: { roles } });
      const result = engine.check('Maria Gonzalez called', { path: 'a.md' });
      assert.ok(result.kind === 'checked');
      return engine.redact('Maria Gonzalez called', result.findings, new Vault()).text;
    };
    assert.match(await called({ 'dictionary-person': 'patient', contact: 'customer' }), /^Patient /);
    assert.match(await called({ contact: 'customer' }), /^Customer /);
  });

  it('calls a company or project by the label that the policy gives, and knows it again', async () => {
    const text =
      'Zeppelin Works pays for Bluefinch; zeppelinWorks has the keys, bluefinch_client them all.\n';
    const redacted = async (labels: Record<string, CompanyLabel>): Promise<string> => {
      const dictionaries = { customers: ['Zeppelin Works'], projects: ['Bluefinch'] };
      const engine = await engineFor({ dictionaries, dummy: { labels } });
      const result = engine.check(text, { path: 'a.md' });
      assert.ok(result.kind === 'checked');
      const vault = new Vault();
      const once = engine.redact(text, result.findings, vault, { path: 'a.md' }).text;
      const again = engine.check(once, { path: 'a.md' });
      assert.deepEqual(again.kind === 'checked' && again.findings, []);
      assert.equal(restore(once, vault).text, text);
      return once;
    };
    assert.match(await redacted({}), /^Company A pays for Project B; companyA has/);
    assert.match(
      await redacted({
        'dictionary-customer': 'prospect',
        custom: 'product',
        'dictionary-project': 'client',
      }),
      /^Prospect A pays for Client B; prospectA has the keys, client_b_client/,
    );
    for (const label of companyLabels)
      assert.match(await redacted({ organization: label }), new RegExp(`^${label} A`, 'i'));
  });
});
