import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';
import { Program, type Run } from './support/program.ts';

interface Report {
  readonly findings: readonly { readonly path: string; readonly startLine: number }[];
  readonly notChecked: readonly { readonly path: string }[];
}

describe('prompt-veil scan --staged', function () {
  this.timeout(60_000);
  let program: Program;

  before(async () => {
    program = await Program.build();
  });
  after(() => program.remove());
  beforeEach(() => {
    program.startAnew();
    git('init', '--quiet');
  });

  const environment = (): NodeJS.ProcessEnv => ({
    ...program.environment(),
    GIT_CONFIG_GLOBAL: '/dev/null',
    // The temporary folder may lie in somebody's repository.
    GIT_CEILING_DIRECTORIES: program.folder,
  });
  const git = (...words: string[]): void => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...words], { cwd: program.work, env: environment() });
  };
  const inWork = (path: string): string => join(program.work, path);
  const write = (path: string, content: string | Uint8Array): string => program.write(path, content);
  const run = (words: string[], cwd = program.work): Run =>
    program.run(['scan', '--staged', '--format', 'json', ...words], { cwd, env: environment() });
  const places = (words: string[] = [], cwd = program.work): string[] => {
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
    renameSync(inWork('old.py'), inWork('new name – ü.py'));
    write('new name – ü.py', assign(1) + body + assign(3));
    rmSync(inWork('gone.py'));
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
    assert.deepEqual(places([], inWork('src')), ['src/b.py:1', 'src/c.py:1']);
    assert.deepEqual(places(['c.py'], inWork('src')), ['src/c.py:1']);
  });

  it('is clean with nothing staged, and says so where there is no repository', () => {
    assert.equal(run([]).status, 0);
    rmSync(inWork('.git'), { recursive: true });
    const { status, error } = run([]);
    assert.equal(status, 2);
    assert.match(error, /not in a git repository/);
  });
});
