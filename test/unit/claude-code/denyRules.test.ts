import assert from 'node:assert/strict';
import ignore from 'ignore';
import { denyRulesOf, translateGlob } from '../../../src/claude-code/protection/denyRules.ts';
import { compilePolicy } from '../../../src/policy/index.ts';

/** What Claude Code does with `Read(…)`: the patterns of .gitignore, without regard to case. */
function denies(rules: readonly string[], path: string): boolean {
  const patterns = rules.map((rule) => /^Read\((.*)\)$/.exec(rule)?.[1] ?? 'no rule');
  return ignore().add(patterns).ignores(path);
}

describe('the deny rules of a policy', () => {
  const pairs: [glob: string, rules: string[]][] = [
    ['.env', ['Read(**/.env)']],
    ['*.{pem,key}', ['Read(**/*.pem)', 'Read(**/*.key)']],
    ['**/.ssh/**', ['Read(**/.ssh/**)']],
    ['secrets/', ['Read(/secrets/**)']],
    ['./config/prod.yml', ['Read(/config/prod.yml)']],
    ['config\\prod.yml', ['Read(/config/prod.yml)']],
    ['a/*/b?.txt', ['Read(/a/*/b?.txt)']],
    ['file[0-9].txt', ['Read(**/file[0-9].txt)']],
    ['!*.pub', ['Read(!**/*.pub)']],
    ['!.env.{example,sample}', ['Read(!**/.env.example)', 'Read(!**/.env.sample)']],
  ];
  for (const [glob, rules] of pairs)
    it(`write ${glob} as ${rules.join(' and ')}`, () => assert.deepEqual(translateGlob(glob), rules));

  it('count from anywhere outside a project', () =>
    assert.deepEqual(translateGlob('config/prod.yml', false), ['Read(**/config/prod.yml)']));

  const paths = [
    ...['.env', 'a/.env', '.env.local', 'a/b/.env.production', '.env.example', 'a/.env.sample', 'prod.env'],
    ...['example.env', 'server.pem', 'a/SERVER.PEM', 'id_rsa', 'a/id_ed25519', 'id_rsa.pub', '.ssh/config'],
    ...['home/.ssh/known_hosts', '.aws/credentials', 'x/.aws/credentials', '.aws/config', '.kube/config'],
    ...['.netrc', 'terraform.tfstate', 'terraform.tfstate.backup', 'trace.har', 'users.sqlite3', 'dump.sql'],
    ...['db_backup.sql', 'schema.sql', 'seed.sql.gz', 'src/index.ts', 'README.md', 'keyboard.ts', 'env.ts'],
    ...['.promptveil.key', 'docs/environment.md', 'a/b/c/.docker/config.json', 'config.json', '.envrc'],
  ];
  const policy = compilePolicy([]);
  for (const path of paths)
    it(`close ${path} as the policy does`, () =>
      assert.equal(denies(denyRulesOf(policy), path), policy.decideFile(path) === 'neverShare'));

  it('follow what a project adds, and never open what the defaults close', () => {
    const document = { files: { neverShare: ['customers/**', '!*.pem', '*.ledger'] } };
    const own = compilePolicy([{ kind: 'workspace', documents: [{ source: 'test', document }] }]);
    const rules = denyRulesOf(own);
    for (const path of ['customers/a.csv', 'x/y.ledger', 'server.pem']) assert.ok(denies(rules, path), path);
    assert.ok(!denies(rules, 'src/customers/a.csv'));
  });
});
