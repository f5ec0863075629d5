import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { awsKeyId } from '../../support/secrets.ts';

interface Report {
  readonly findings: readonly { readonly path: string; readonly startLine: number }[];
  readonly notChecked: readonly { readonly path: string }[];
}

describe('prompt-veil scan --staged', function () {
  this.timeout(60_000);
  let folder: string;
  let program: string;
  let work: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'staged-'));
    program = join(folder, 'cli.js');
    await build({
      entryPoints: [join(__dirname, '../../../src/cli.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      logLevel: 'error',
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    work = mkdtempSync(join(folder, 'work-'));
    git('init', '--quiet');
  });

  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    XDG_CONFIG_HOME: join(folder, 'config'),
    GIT_CONFIG_GLOBAL: '/dev/null',
    // The temporary folder may lie in somebody's repository.
    GIT_CEILING_DIRECTORIES: folder,
  });
  const git = (...words: string[]): void => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...words], { cwd: work, env: environment() });
  };
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), content);
  };
  const run = (words: string[], cwd = work) => {
    const all = [program, 'scan', '--staged', '--format', 'json', ...words];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd, env: environment() });
    return { status, output: stdout.toString(), error: stderr.toString() };
  };
  const places = (words: string[] = [], cwd = work): string[] => {
    const { findings } = JSON.parse(run(words, cwd).output) as Report;
    return findings.map(({ path, startLine }) => `${path}:${startLine}`);
  };
  const assign = (seed: number): string => `key = "${awsKeyId(seed)}"\n`;

  it('finds what the commit adds, and not what was there or is not staged', () => {
    write('a.py', `${assign(1)}x = 1\n`);
    git('add', '.');
    git('commit', '--quiet', '-m', 'first');
    write('a.py', `${assign(1)}x = 2\n${assign(2)}`);
    write('dir/new.py', `\n${assign(3)}`);
    git('add', '.');
    write('a.py', `${assign(1)}x = 2\n${assign(2)}${assign(4)}`);
    write('b.py', assign(5));
    const { status } = run([]);
    assert.equal(status, 1);
    assert.deepEqual(places(), ['a.py:3', 'dir/new.py:2']);
  });

  it('looks at the staged version although the file on disk is another', () => {
    write('a.py', assign(1));
    git('add', '.');
    write('a.py', 'key = None\n');
    assert.deepEqual(places(), ['a.py:1']);
  });

  it('reports of a renamed file only what is new in it, and nothing of a deleted one', () => {
    const body = Array.from({ length: 30 }, (_, line) => `value_${line} = ${line}\n`).join('');
    write('old.py', assign(1) + body);
    write('gone.py', assign(2));
    git('add', '.');
    git('commit', '--quiet', '-m', 'first');
    renameSync(join(work, 'old.py'), join(work, 'new name – ü.py'));
    write('new name – ü.py', assign(1) + body + assign(3));
    rmSync(join(work, 'gone.py'));
    git('add', '--all');
    assert.deepEqual(places(), ['new name – ü.py:32']);
  });

  it('lists a binary file as not checked', () => {
    write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    git('add', '.');
    const { notChecked } = JSON.parse(run([]).output) as Report;
    assert.deepEqual(
      notChecked.map(({ path }) => path),
      ['picture.png'],
    );
  });

  it('reads a text that git takes for binary', () => {
    write('a.txt', Buffer.from(`\uFEFF${assign(1)}`, 'utf16le'));
    git('add', '.');
    assert.deepEqual(places(), ['a.txt:1']);
  });

  it('obeys the policy of the repository from a folder below, and scans only what is named', () => {
    write('.promptveil.json', '{ "files": { "exclude": ["made/**"] } }');
    for (const path of ['made/a.py', 'src/b.py', 'src/c.py']) write(path, assign(1));
    git('add', '.');
    assert.deepEqual(places([], join(work, 'src')), ['src/b.py:1', 'src/c.py:1']);
    assert.deepEqual(places(['c.py'], join(work, 'src')), ['src/c.py:1']);
  });

  it('is clean with nothing staged, and says so where there is no repository', () => {
    assert.equal(run([]).status, 0);
    rmSync(join(work, '.git'), { recursive: true });
    const { status, error } = run([]);
    assert.equal(status, 2);
    assert.match(error, /not in a git repository/);
  });
});
