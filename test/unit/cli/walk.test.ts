import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { walk } from '../../../src/cli/walk.ts';

describe('walk', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'walk-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  const write = (path: string, content = ''): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const paths = (): string[] =>
    walk(root, root, {
      isExcluded: (path) => path.startsWith('excluded/'),
      isAlwaysScanned: (path) => path.endsWith('.env'),
    }).files.map(({ path }) => path);

  it('finds files in the order of their names and passes over git and what is excluded', () => {
    write('b.txt');
    write('a/c.txt');
    write('.git/config');
    write('excluded/d.txt');
    assert.deepEqual(paths(), ['a/c.txt', 'b.txt']);
  });

  it('leaves out what git ignores, with nested and negated patterns', () => {
    write('.gitignore', '*.log\nbuild/\n');
    write('src/.gitignore', '!keep.log\nlocal.txt\n');
    for (const path of ['a.log', 'build/x.js', 'src/keep.log', 'src/local.txt', 'src/a.ts']) write(path);
    assert.deepEqual(paths(), ['.gitignore', 'src/.gitignore', 'src/a.ts', 'src/keep.log']);
  });

  it('looks at an ignored .env all the same, since an assistant would read it', () => {
    write('.gitignore', '.env\n');
    write('.env');
    assert.deepEqual(paths(), ['.env', '.gitignore']);
  });

  it('follows a link to a file but not one to a folder, so that a loop ends', () => {
    write('real.txt');
    symlinkSync(join(root, 'real.txt'), join(root, 'link.txt'));
    symlinkSync(root, join(root, 'loop'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken'));
    assert.deepEqual(paths(), ['link.txt', 'real.txt']);
  });
});
