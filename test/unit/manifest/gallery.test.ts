import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (name: string): Buffer => fs.readFileSync(path.join(root, name));

interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly license: string;
  readonly icon: string;
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly galleryBanner: { readonly color: string; readonly theme: string };
}

/** Those of the galleries that could fit. Source: VS Code's extension manifest reference. */
const knownCategories = ['AI', 'Chat', 'Linters', 'Formatters', 'SCM Providers', 'Testing', 'Other'];

describe('what the galleries show', () => {
  const manifest = JSON.parse(read('package.json').toString()) as Manifest;

  it('is complete for the Marketplace and Open VSX', () => {
    for (const key of ['name', 'publisher', 'version', 'license'] as const) assert.ok(manifest[key], key);
    for (const category of manifest.categories) assert.ok(knownCategories.includes(category), category);
    assert.ok(manifest.keywords.length <= 30);
    assert.equal(new Set(manifest.keywords).size, manifest.keywords.length);
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/);
    assert.ok(['dark', 'light'].includes(manifest.galleryBanner.theme));
    for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) assert.ok(read(file).length > 0);
  });

  it('has an icon of 128 pixels at least, as a PNG', () => {
    const icon = read(manifest.icon);
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
  });

  it('shows pictures that are there, each with words for those who do not see it', () => {
    const readme = read('README.md').toString();
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length > 0);
    for (const [, words, file = ''] of pictures) {
      assert.ok(words, file);
      assert.ok(fs.existsSync(path.join(root, file)), file);
    }
  });
});
