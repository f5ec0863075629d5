import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';
import { Program, type Run } from './support/program.ts';

interface Report {
  findings: {
    path: string;
    ruleId: string;
    startOffset: number;
    endOffset: number;
    startLine: number;
    startColumn: number;
    fingerprint: string;
  }[];
  notChecked: { path: string; reason: string }[];
  summary: { filesScanned: number; findings: number };
}

describe('prompt-veil', function () {
  this.timeout(60_000);
  const key = awsKeyId(7);
  let program: Program;

  before(async () => {
    program = await Program.build();
  });
  after(() => program.remove());
  beforeEach(() => program.startAnew());

  const inWork = (path: string): string => join(program.work, path);
  const write = (path: string, content: string | Uint8Array): string => program.write(path, content);
  const run = (words: string[], input: string | Uint8Array = ''): Run => program.run(words, { input });
  const scan = (...words: string[]): Report =>
    JSON.parse(run(['scan', '--format', 'json', ...words]).output) as Report;

  it('reports each finding at exactly the value, in a text with byte order mark, CRLF and an emoji before it', () => {
    const text = `// 😀\r\nconst key = "${key}";\r\n`;
    write('src/a.ts', `\uFEFF${text}`);
    const [finding, ...more] = scan('.').findings;
    assert.equal(more.length, 0);
    assert.equal(finding?.path, 'src/a.ts');
    assert.equal(text.slice(finding.startOffset, finding.endOffset), key);
    assert.deepEqual([finding.startLine, finding.startColumn], [2, 14]);
  });

  it('finds the same in UTF-16', () => {
    const text = `key = ${key}\n`;
    write('a.ini', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const [finding] = scan('.').findings;
    assert.equal(text.slice(finding?.startOffset, finding?.endOffset), key);
  });

  it('never prints the value, in any format', () => {
    write('a.ts', `const key = "${key}";\n`);
    for (const format of ['text', 'json', 'sarif', 'markdown', 'html', 'csv']) {
      const { output, error } = run(['scan', '--format', format]);
      assert.ok(output.length > 0, format);
      assert.ok(!(output + error).includes(key), format);
    }
  });

  it('exits with 0 when clean, 1 at --fail-on, 2 on wrong use', () => {
    const clean = write('clean.ts', 'const answer = 42;\n');
    const leaky = write('leaky.ts', `const key = "${key}";\n`);
    assert.equal(run(['scan', clean]).status, 0);
    assert.equal(run(['scan', leaky]).status, 1);
    assert.equal(run(['scan', leaky, '--fail-on', 'none']).status, 0);
    assert.equal(run(['scan', leaky, '--fail-on', 'sometimes']).status, 2);
    assert.equal(run(['scan', inWork('missing.ts')]).status, 2);
    assert.equal(run(['scan', '--colour']).status, 2);
    assert.equal(run(['frobnicate']).status, 2);
    assert.match(run(['scan', inWork('missing.ts')]).error, /missing\.ts: no such file/);
  });

  it('explains itself wherever it is asked to, and says in one sentence what it does not know', () => {
    for (const words of [['--help'], ['help'], ['scan', '--help'], ['redact', 'a.ts', '-h']]) {
      const { status, output, error } = run(words);
      assert.deepEqual([status, error], [0, '']);
      assert.match(output, /^Usage: prompt-veil <command>/);
    }
    assert.match(run([]).error, /^Usage: /);
    assert.equal(
      run(['scan', '--colour']).error,
      "prompt-veil: Unknown option '--colour'. See prompt-veil --help.\n",
    );
    assert.match(run(['scan', '--', '--help']).error, /--help: no such file/);
  });

  it('says why a report could not be written, and does not count as clean', () => {
    write('clean.ts', 'const answer = 42;\n');
    const through = run(['scan', 'clean.ts', '--output', 'clean.ts/report.txt']);
    assert.deepEqual([through.status, through.output], [2, '']);
    assert.match(through.error, /^prompt-veil: Could not write \S+: a part of the path is a file\n$/);
    if (!existsSync('/dev/full')) return;
    const full = openSync('/dev/full', 'w');
    const { status, error } = program.run(['scan', 'clean.ts'], { descriptor: full });
    closeSync(full);
    assert.equal(status, 2);
    assert.equal(error, 'prompt-veil: Could not write the output: the disk is full\n');
  });

  it('lists binary and unreadable files as not checked, and goes on', () => {
    write('photo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13));
    write('leaky.ts', `const key = "${key}";\n`);
    const locked = write('locked.ts', `const key = "${key}";\n`);
    chmodSync(locked, 0);
    const { findings, notChecked } = scan('.');
    chmodSync(locked, 0o600);
    assert.ok(findings.some(({ path }) => path === 'leaky.ts'));
    assert.ok(notChecked.some(({ path, reason }) => path === 'photo.png' && reason === 'binary file'));
    // Root reads everything.
    if (process.getuid?.() !== 0)
      assert.ok(
        notChecked.some(({ path, reason }) => path === 'locked.ts' && reason === 'permission denied'),
      );
  });

  it('lists a file over the limit of the policy as not checked', () => {
    write('.promptveil.json', '{ "limits": { "maximumLength": 1024 } }');
    write('large.txt', 'a '.repeat(600));
    assert.deepEqual(
      scan('.').notChecked.map(({ path }) => path),
      ['large.txt'],
    );
  });

  it('judges standard input by the name it is given', () => {
    const { output, status } = run(
      ['scan', '--stdin', '--as', 'conf/a.yml', '--format', 'json'],
      `key: ${key}\n`,
    );
    assert.equal((JSON.parse(output) as Report).findings[0]?.path, 'conf/a.yml');
    assert.equal(status, 1);
  });

  it('writes the report to a file', () => {
    write('a.ts', `const key = "${key}";\n`);
    const report = inWork('out/report.json');
    assert.equal(run(['scan', 'a.ts', '--format', 'json', '--output', report]).output, '');
    assert.equal((JSON.parse(readFileSync(report, 'utf8')) as Report).summary.findings, 1);
  });

  it('obeys the nearest policy, or the one that is named', () => {
    write('.promptveil.json', '{ "actions": { "secret": "off" } }');
    const strict = write('strict.json', '{ "actions": { "secret": "block" } }');
    write('src/a.ts', `const key = "${key}";\n`);
    assert.equal(scan('src').findings.length, 0);
    assert.equal(scan('src', '--policy', strict).findings.length, 1);
  });

  it('refuses to scan with a policy that is not valid, and says where', () => {
    write('.promptveil.json', '{\n  "actions": { "secret": "blok" }\n}');
    write('a.ts', `const key = "${key}";\n`);
    const { status, error } = run(['scan', '.']);
    assert.equal(status, 2);
    assert.match(error, /\.promptveil\.json:2:\d+: /);
  });

  it('stops showing a value whose fingerprint the policy allows', () => {
    write('a.ts', `const key = "${key}";\n`);
    const [finding] = scan('.').findings;
    const allowance = { fingerprint: finding?.fingerprint, rule: finding?.ruleId, reason: 'revoked' };
    write('.promptveil.json', JSON.stringify({ allow: [allowance] }));
    assert.equal(scan('.').findings.length, 0);
  });

  it('redacts and restores byte for byte, whatever the encoding', () => {
    const text = `# größe\r\nkey = "${key}"\r\nowner = "maria.gonzalez@blumenthal.de"\r\n`;
    const files = {
      'utf8.toml': Buffer.from(text),
      'marked.toml': Buffer.from(`\uFEFF${text}`),
      'utf16.toml': Buffer.from(`\uFEFF${text}`, 'utf16le'),
      'latin1.toml': Buffer.from(text, 'latin1'),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const path = write(name, bytes);
      const redacted = run(['redact', path, '--vault', inWork('vault')]);
      assert.equal(redacted.status, 0, redacted.error);
      assert.ok(!redacted.bytes.includes(key) && !redacted.bytes.includes(Buffer.from(key, 'utf16le')), name);
      const restored = run(['restore', '-', '--vault', inWork('vault')], redacted.bytes);
      assert.ok(restored.bytes.equals(bytes), name);
    }
  });

  it('gives the same value the same dummy over files, and keeps the vault encrypted and private', () => {
    const vault = inWork('vault');
    const first = run(['redact', write('a.env', `A=${key}\n`), '--vault', vault]).output.trim();
    const second = run(['redact', write('b.env', `B=${key}\n`), '--vault', vault]).output.trim();
    assert.equal(first.slice(2), second.slice(2));
    assert.ok(!readFileSync(vault).includes(key));
    assert.equal(statSync(vault).mode & 0o777, 0o600);
  });

  it('lets a vault expire, and goes on saying so', () => {
    const vault = inWork('vault');
    const file = write('a.env', `A=${key}\n`);
    const redacted = run(['redact', file, '--vault', vault, '--expires', '0']);
    assert.equal(redacted.status, 0, redacted.error);
    const restored = run(['restore', '-', '--vault', vault], redacted.bytes);
    assert.deepEqual([restored.status, restored.output], [2, '']);
    assert.match(restored.error, /has expired/);
    assert.equal(run(['redact', file, '--expires', 'soon']).status, 2);
  });

  it('writes copies of several files over one vault, in their encodings and under their own policies', () => {
    write('open/.promptveil.json', '{ "actions": { "secret": "off" } }');
    const names = [
      write('src/a.env', `A=${key}\r\n`),
      write('src/deep/b.env', Buffer.from(`\uFEFFB=${key}\n`, 'utf16le')),
      write('open/c.env', `C=${key}\n`),
    ];
    const copies = inWork('copies');
    const { status, error, output } = run(['redact', ...names, '--output', copies]);
    assert.deepEqual([status, error, output], [0, '', '']);
    const first = readFileSync(join(copies, 'src/a.env'), 'utf8');
    const second = readFileSync(join(copies, 'src/deep/b.env'), 'utf16le');
    assert.match(first, /^A=\w+\r\n$/);
    assert.equal(second, `\uFEFFB=${first.trim().slice(2)}\n`);
    assert.equal(first.includes(key), false);
    assert.equal(readFileSync(join(copies, 'open/c.env'), 'utf8'), `C=${key}\n`);
  });

  it('writes no copy at all where one of the files could not be checked', () => {
    const names = [write('a.env', `A=${key}\n`), write('b.bin', Uint8Array.of(0, 1, 2, 0, 9))];
    const refused = run(['redact', ...names, '--output', inWork('copies')]);
    assert.equal(refused.status, 2);
    assert.match(refused.error, /b\.bin was not checked/);
    assert.equal(existsSync(inWork('copies')), false);
    assert.match(run(['redact', ...names]).error, /--output/);
  });

  it('records what it prints where the policy wants that, and prints nothing where it cannot', () => {
    const audit = join(program.folder, 'config', 'prompt-veil', 'audit.jsonl');
    write('.promptveil.json', '{ "share": { "audit": "required" } }');
    const file = write('settings.py', `key = "${key}"\n`);
    assert.equal(run(['redact', file]).status, 0);
    const [line = ''] = readFileSync(audit, 'utf8').trim().split('\n');
    const entry = JSON.parse(line) as { door: string; findings: Record<string, number> };
    assert.deepEqual([entry.door, entry.findings], ['command-line', { 'aws-access-key-id': 1 }]);
    assert.ok(!line.includes(key));
    rmSync(audit);
    mkdirSync(audit);
    const refused = run(['redact', file]);
    rmSync(audit, { recursive: true });
    assert.equal(refused.status, 2);
    assert.equal(refused.output, '');
    assert.match(refused.error, /demands a record/);
  });

  it('tells, beside a copy, where only secrets were looked for', () => {
    const lock = write('yarn.lock', '# yarn lockfile v1\n');
    const note = /^prompt-veil: .*yarn\.lock: lock file: only secrets were looked for\n$/;
    assert.match(run(['redact', lock]).error, note);
    assert.match(run(['redact', lock, '--output', join(program.work, 'copies')]).error, note);
    assert.equal(run(['redact', write('a.txt', 'a\n')]).error, '');
  });

  it('finds nothing in what it has redacted', () => {
    const redacted = run(
      ['redact', '--as', 'a.env'],
      `KEY=${key}\nMAIL=maria.gonzalez@blumenthal.de\n`,
    ).bytes;
    const { output } = run(['scan', '--stdin', '--as', 'a.env', '--format', 'json'], redacted);
    assert.deepEqual((JSON.parse(output) as Report).findings, []);
  });

  it('prints nothing when the text could not be checked or the pairs could not be kept', () => {
    const binary = write('a.bin', Uint8Array.of(0, 1, 2, 3, 0, 0, 9));
    assert.deepEqual([run(['redact', binary]).status, run(['redact', binary]).output], [2, '']);
    const leaky = write('a.env', `KEY=${key}\n`);
    const blocked = run(['redact', leaky, '--vault', join(leaky, 'vault')]);
    assert.deepEqual([blocked.status, blocked.output], [2, '']);
    assert.ok(!blocked.error.includes(key));
  });

  it('refuses a vault that is none, or damaged', () => {
    const vault = write('vault', 'not a vault');
    assert.match(run(['restore', '-', '--vault', vault], 'text').error, /is not a vault/);
    run(['redact', '-', '--vault', inWork('good')], `KEY=${key}\n`);
    const bytes = readFileSync(inWork('good'));
    bytes[bytes.length - 1]! ^= 1;
    write('damaged', bytes);
    assert.match(run(['restore', '-', '--vault', inWork('damaged')], 'text').error, /damaged/);
    assert.equal(run(['restore', '-'], 'text').status, 2);
  });

  it('looks at a git-ignored .env all the same', () => {
    execFileSync('git', ['init', '-q'], { cwd: program.work });
    write('.gitignore', '.env\nbuild/\n');
    write('.env', `AWS_ACCESS_KEY_ID=${key}\n`);
    write('build/a.js', `const key = "${key}";\n`);
    assert.deepEqual(
      scan('.').findings.map(({ path }) => path),
      ['.env'],
    );
  });

  it('shows only what is new since a baseline, and says how it has shrunk', () => {
    write('a.ts', `const key = "${key}";\n`);
    const baseline = inWork('baseline.json');
    run(['scan', 'a.ts', '--write-baseline', baseline]);
    assert.ok(!readFileSync(baseline, 'utf8').includes(key));
    assert.equal(run(['scan', 'a.ts', '--baseline', baseline]).status, 0);
    write('a.ts', `const other = "${awsKeyId(8)}";\n`);
    const { status, error } = run(['scan', 'a.ts', '--baseline', baseline]);
    assert.equal(status, 1);
    assert.match(error, /Baseline: 0 known, 1 gone/);
    assert.equal(run(['scan', 'a.ts', '--baseline', write('broken.json', '{}')]).status, 2);
  });

  it('checks policies and explains what holds for a file', () => {
    const policy = { overrides: [{ files: ['gone/**'], actions: { 'aws-acces-key-id': 'off' } }] };
    write('.promptveil.json', JSON.stringify(policy));
    write('a.ts', '');
    const check = run(['policy', 'check']);
    assert.match(check.output, /aws-acces-key-id/);
    assert.match(check.output, /\.promptveil\.json:1:\d+: (?:warning|error): /);
    const explanation = run(['policy', 'explain', 'a.ts']);
    assert.equal(explanation.status, 0, explanation.error);
    assert.match(explanation.output, /a\.ts/);
    assert.match(explanation.output, /VS Code's settings .* are not seen here/);
    assert.equal(run(['policy', 'frobnicate']).status, 2);
  });

  it('tells which comments silence nothing', () => {
    write('a.py', `# promptveil-disable-next-line aws-access-key-id\nkey = "${key}"\n`);
    write('b.py', '\n# promptveil-disable-next-line aws-access-key-id\nx = 1\n');
    const { output } = run(['scan']);
    assert.match(output, /Comments that silence nothing\n {2}b\.py:2\n\n/);
    assert.match(output, /1 suppressed/);
  });

  it('hashes a list of names into a dictionary that finds them and does not hold them', () => {
    const names = write('names.txt', '# Customers\nQuandt Orlowski\nBlumenthal Logistik\n');
    const [first, second] = [run(['policy', 'hash', names]), run(['policy', 'hash'], 'Quandt Orlowski\n')];
    assert.equal(first.status, 0, first.error);
    assert.ok(!/quandt/i.test(first.output + second.output));
    const salts = [first, second].map(({ output }) => (JSON.parse(output) as { salt: string }).salt);
    assert.notEqual(salts[0], salts[1]);
    rmSync(names);
    write('.promptveil.json', `{ "dictionaries": { "customers": ${first.output} } }`);
    const report = run(['redact', '-'], 'Call quandt_orlowski today.\n');
    assert.equal(report.status, 0, report.error);
    assert.ok(!report.output.includes('quandt'));
  });
});
