import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { AuditEntry } from '../../../src/policy/audit.ts';
import { AuditFile } from '../../../src/settings/node/auditFile.ts';
import { NodeHostPolicies, readPolicyText } from '../../../src/settings/node/policyFiles.ts';
import { readSettings } from '../../../src/settings/settingsDocument.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'prompt-veil-settings-'));
});
afterEach(() => rm(root, { recursive: true }));

describe('the audit file', () => {
  const entry: AuditEntry = {
    time: new Date(0),
    door: 'clipboard',
    decision: 'refused',
    decidedBy: 'policy',
    paths: ['a.ts'],
    length: 1,
    findings: {},
  };

  it('holds one line for each entry, in order, for the user alone', async () => {
    const audit = new AuditFile({ folder: path.join(root, 'new') });
    const written = await Promise.all([1, 2, 3].map((length) => audit.record({ ...entry, length })));
    assert.deepEqual(written, [true, true, true]);
    const lines = (await readFile(audit.path, 'utf8')).trimEnd().split('\n');
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { length: number }).length),
      [1, 2, 3],
    );
    if (process.platform !== 'win32') assert.equal((await stat(audit.path)).mode & 0o777, 0o600);
  });

  it('is rotated by size, and only so many are kept', async () => {
    const audit = new AuditFile({ folder: root, largestBytes: 100, kept: 2 });
    for (let length = 0; length < 6; length++) await audit.record({ ...entry, length });
    assert.deepEqual((await readdir(root)).sort(), ['audit.jsonl', 'audit.jsonl.1', 'audit.jsonl.2']);
    assert.match(await readFile(audit.path, 'utf8'), /"length":5/);
    assert.match(await readFile(`${audit.path}.2`, 'utf8'), /"length":3/);
  });

  it('says so when it cannot be written, and goes on when it can again', async () => {
    const folder = path.join(root, 'audit');
    await writeFile(folder, 'a file where the folder should be');
    const audit = new AuditFile({ folder });
    assert.equal(await audit.record(entry), false);
    await rm(folder);
    assert.equal(await audit.record(entry), true);
  });
});

describe('policy files of the machine', () => {
  const read = () =>
    new NodeHostPolicies({ machine: path.join(root, 'm'), user: path.join(root, 'u') }).read();

  it('are those that exist, without byte order mark', async () => {
    assert.deepEqual(await read(), []);
    await mkdir(path.join(root, 'm'));
    await writeFile(path.join(root, 'm', 'policy.json'), '\uFEFF{}');
    const [file] = await read();
    assert.deepEqual([file?.kind, file?.text], ['machine', '{}']);
  });

  it('are told apart from those that are there but cannot be read', async () => {
    await mkdir(path.join(root, 'u', 'policy.json'), { recursive: true });
    const files = await read();
    assert.deepEqual(
      files.map(({ kind, text }) => [kind, text]),
      [['user', undefined]],
    );
    await assert.rejects(readPolicyText(path.join(root, 'u', 'policy.json')));
  });
});

describe('settings as a policy', () => {
  it('state only what someone has set', () => {
    const set: Record<string, unknown> = {
      actions: { contact: 'off' },
      'share.preview': 'always',
      'limits.timeout': 500,
    };
    const { document, refused } = readSettings((setting) => set[setting]);
    assert.deepEqual(document, {
      actions: { contact: 'off' },
      share: { preview: 'always' },
      limits: { timeout: 500 },
    });
    assert.deepEqual(refused, []);
    assert.equal(readSettings(() => undefined).document, undefined);
  });

  it('leave out a value that makes no sense, and say which', () => {
    const set: Record<string, unknown> = {
      actions: { contact: 'blok' },
      'share.audit': 'on',
      'share.clipboard': 'yes',
    };
    const { document, refused } = readSettings((setting) => set[setting]);
    assert.deepEqual(document, { share: { audit: 'on' } });
    assert.deepEqual(
      refused.map(({ setting }) => setting),
      ['actions', 'share.clipboard'],
    );
  });
});
