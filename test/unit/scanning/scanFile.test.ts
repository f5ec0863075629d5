import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine, fingerprinter } from '../../../src/engine/index.ts';
import { defaultPolicy } from '../../../src/policy/index.ts';
import { scanFile } from '../../../src/scanning/node/scanFile.ts';
import type { FileTask } from '../../../src/scanning/task.ts';
import { awsKeyId } from '../../support/secrets.ts';

describe('scanFile', () => {
  const engine = new Engine({ policy: defaultPolicy, fingerprint: fingerprinter(new Uint8Array(32)) });
  const made = { engine, maximumLength: 10_000 };
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'scan-file-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const task = (name: string, text?: string): FileTask => {
    const file = join(root, name);
    if (text !== undefined) writeFileSync(file, text);
    return { kind: 'file', file, path: name, largestBytes: 5000 };
  };

  it('finds what stands in a file, with its line', async () => {
    const scan = await scanFile(made, task('a.py', `# nothing\nkey = "${awsKeyId()}"\n`));
    assert.equal(scan.kind, 'checked');
    assert.deepEqual(
      scan.findings.map(({ ruleId, startLine }) => [ruleId, startLine]),
      [['aws-access-key-id', 2]],
    );
  });

  it('says of a file without permission that it could not be read', async function () {
    const closed = task('closed.txt', 'closed\n');
    chmodSync(root, 0o755);
    chmodSync(closed.file, 0);
    const reading = await asNobody(() => scanFile(made, closed));
    if (!reading) this.skip();
    assert.deepEqual(reading, { kind: 'notChecked', reason: 'unreadable', code: 'EACCES' });
  });

  it('says of what is gone, or no file, that it could not be read', async () => {
    assert.deepEqual(await scanFile(made, task('gone.txt')), {
      kind: 'notChecked',
      reason: 'unreadable',
      code: 'ENOENT',
    });
    const folder = await scanFile(made, { ...task('.'), file: root });
    assert.deepEqual([folder.kind, 'code' in folder && folder.code], ['notChecked', 'EISDIR']);
  });

  it('does nothing for a file that is as it was', async () => {
    const known = task('a.txt', 'as it was\n');
    const { size, mtimeMs } = statSync(known.file);
    const scan = await scanFile(made, { ...known, known: { size, modified: mtimeMs } });
    assert.deepEqual(scan, { kind: 'unchanged' });
  });

  it('puts off what is large, and does not open what is too large', async () => {
    assert.deepEqual(await scanFile(made, task('large.txt', 'a '.repeat(3000))), { kind: 'putOff' });
    const scan = await scanFile(made, task('larger.txt', 'a '.repeat(30_000)));
    assert.deepEqual([scan.kind, 'reason' in scan && scan.reason], ['notChecked', 'too-large']);
  });
});

/** Root reads everything: it becomes somebody else for the while. Undefined where the system knows no such thing. */
async function asNobody<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  if (!process.seteuid || !process.getuid) return undefined;
  if (process.getuid() !== 0) return run();
  process.seteuid(65_534);
  try {
    return await run();
  } finally {
    process.seteuid(0);
  }
}
