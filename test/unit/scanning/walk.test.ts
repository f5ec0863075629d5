import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiskTree } from '../../../src/scanning/node/diskTree.ts';
import { walk } from '../../../src/scanning/walk.ts';

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
  const paths = async (start = ''): Promise<string[]> => {
    const found = walk(new DiskTree(root), start, {
      isExcluded: (path, siblings) =>
        path.startsWith('excluded/') || (path.endsWith('.js') && siblings.has('made.ts')),
      isAlwaysScanned: (path) => path.endsWith('.env'),
    });
    const list: string[] = [];
    for await (const { kind, path } of found) list.push(kind === 'file' ? path : `${kind}: ${path}`);
    return list;
  };

  it('finds files in the order of their names and passes over git and what is excluded', async () => {
    write('b.txt');
    write('a/c.txt');
    write('.git/config');
    write('excluded/d.txt');
    assert.deepEqual(await paths(), ['a/c.txt', 'b.txt']);
  });

  it('leaves out what git ignores, with nested and negated patterns', async () => {
    write('.gitignore', '*.log\nbuild/\n');
    write('src/.gitignore', '!keep.log\nlocal.txt\n');
    for (const path of ['a.log', 'build/x.js', 'src/keep.log', 'src/local.txt', 'src/a.ts']) write(path);
    assert.deepEqual(await paths(), ['.gitignore', 'src/.gitignore', 'src/a.ts', 'src/keep.log']);
  });

  it('looks at an ignored .env all the same, since an assistant would read it', async () => {
    write('.gitignore', '.env\n');
    write('.env');
    assert.deepEqual(await paths(), ['.env', '.gitignore']);
  });

  it('follows a link to a file but not one to a folder, so that a loop ends', async () => {
    write('real.txt');
    symlinkSync(join(root, 'real.txt'), join(root, 'link.txt'));
    symlinkSync(root, join(root, 'loop'));
    symlinkSync(join(root, 'nowhere'), join(root, 'broken'));
    assert.deepEqual(await paths(), ['link.txt', 'real.txt']);
  });

  it('finds an .env on top of an ignored folder, and does not go through it', async () => {
    write('.gitignore', 'secrets/\n');
    for (const path of ['secrets/prod.env', 'secrets/readme.md', 'secrets/deep/other.env']) write(path);
    assert.deepEqual(await paths(), ['.gitignore', 'secrets/prod.env']);
  });

  it('heeds what the folders above the start ignore, unless the start itself is ignored', async () => {
    write('.gitignore', '*.log\nbuild/\n');
    for (const path of ['src/a.log', 'src/a.ts', 'build/a.log']) write(path);
    assert.deepEqual(await paths('src'), ['src/a.ts']);
    assert.deepEqual(await paths('build'), ['build/a.log']);
  });

  it('tells the names beside a file to who decides on it', async () => {
    for (const path of ['a/made.js', 'a/made.ts', 'b/kept.js']) write(path);
    assert.deepEqual(await paths(), ['a/made.ts', 'b/kept.js']);
  });

  it('says which folder cannot be read, and goes on', async () => {
    write('a.txt');
    const tree = new DiskTree(root);
    const list = tree.list.bind(tree);
    tree.list = (folder) => (folder === 'closed' ? Promise.reject(new Error('closed')) : list(folder));
    mkdirSync(join(root, 'closed'));
    const found: string[] = [];
    for await (const { kind, path } of walk(tree, '', {
      isExcluded: () => false,
      isAlwaysScanned: () => false,
    }))
      found.push(`${kind}: ${path}`);
    assert.deepEqual(found, ['file: a.txt', 'unreadable: closed']);
  });
});
