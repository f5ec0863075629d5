import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
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

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  assert.ok(item);
  return item;
}

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

  it('says so where the disk is full', async function () {
    if (!existsSync('/dev/full')) this.skip();
    const audit = new AuditFile({ folder: root });
    await symlink('/dev/full', audit.path);
    assert.equal(await audit.record(entry), false);
  });

  it('begins a new line after one that a full disk has cut', async () => {
    const audit = new AuditFile({ folder: root });
    await writeFile(audit.path, '{"version":1,"ti');
    await audit.record(entry);
    const [, whole = ''] = (await readFile(audit.path, 'utf8')).split('\n');
    assert.equal((JSON.parse(whole) as AuditEntry).door, 'clipboard');
  });

  it('loses no entry where several windows write and rotate at once', async () => {
    const windows = Array.from(
      { length: 4 },
      () => new AuditFile({ folder: root, largestBytes: 2000, kept: 50 }),
    );
    const lengths = Array.from({ length: 120 }, (_, index) => index);
    const written = await Promise.all(
      lengths.map((length) => at(windows, length % windows.length).record({ ...entry, length })),
    );
    assert.ok(written.every((isWritten) => isWritten));
    const files = (await readdir(root)).filter((name) => name.startsWith('audit.jsonl'));
    const texts = await Promise.all(files.map((name) => readFile(path.join(root, name), 'utf8')));
    const found = texts
      .flatMap((text) => text.split('\n').filter((line) => line !== ''))
      .map((line) => (JSON.parse(line) as AuditEntry).length);
    assert.deepEqual(
      found.sort((a, b) => a - b),
      lengths,
    );
    assert.ok(files.length > 3);
  });

  it('names the account of the operating system', async () => {
    const audit = new AuditFile({ folder: root });
    await audit.record(entry);
    const { user } = JSON.parse(await readFile(audit.path, 'utf8')) as AuditEntry;
    assert.equal(user, os.userInfo().username);
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
