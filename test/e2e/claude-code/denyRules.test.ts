import assert from 'node:assert/strict';
import { denyRulesOf } from '../../../src/claude-code/protection/denyRules.ts';
import { compilePolicy } from '../../../src/policy/index.ts';
import { say, use, World } from './world.ts';

/** Files that the policy closes, and files that look a little like them. */
const paths = [
  ...['.env', 'a/.env', '.env.local', 'a/b/.env.production', '.env.example', 'a/.env.sample', 'prod.env'],
  ...['example.env', 'server.pem', 'a/SERVER.PEM', 'id_rsa', 'a/id_ed25519', 'id_rsa.pub', '.ssh/config'],
  ...['home/.ssh/known_hosts', '.aws/credentials', 'x/.aws/credentials', '.kube/config', '.netrc', '.envrc'],
  ...['terraform.tfstate', 'trace.har', 'users.sqlite3', 'dump.sql', 'db_backup.sql', 'schema.sql'],
  ...['src/index.ts', 'keyboard.ts', 'docs/environment.md', 'a/b/c/.docker/config.json', 'config.json'],
  ...['customers/a.csv', 'src/customers/a.csv', 'x/y.ledger', 'notes/june.txt', 'notes/2026/june.txt'],
];

describe('Claude Code with nothing but the deny rules', function () {
  this.timeout(120_000);

  it('shows Claude the files that the policy shares, and no other', async () => {
    const document = { files: { neverShare: ['customers/**', '*.ledger', 'notes/*.{txt,md}'] } };
    const policy = compilePolicy([{ kind: 'workspace', documents: [{ source: 'test', document }] }]);
    const world = new World();
    try {
      const contentOf = (index: number): string => `words of file ${index}.`;
      world.write(Object.fromEntries(paths.map((path, index) => [path, `${contentOf(index)}\n`])));
      const settings = { permissions: { deny: denyRulesOf(policy) } };
      world.write({ '.claude/settings.json': JSON.stringify(settings) });
      await world.serve((turn) => {
        const path = paths[turn];
        return path === undefined ? [say('Seen.')] : [use('Read', { file_path: `${world.project}/${path}` })];
      });
      await world.run(['-p', 'Look at all files']);
      assert.equal(world.requests, paths.length + 1);
      assert.deepEqual(
        paths.filter((_, index) => world.sent.includes(contentOf(index))),
        paths.filter((path) => policy.decideFile(path) === 'share'),
      );
    } finally {
      await world.end();
    }
  });
});
