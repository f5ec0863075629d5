import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { componentsOf, renderNotices } from '../../../scripts/lib/notices.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

/** As esbuild tells what went into a bundle. */
function outputOf(...inputs: string[]) {
  return {
    bytes: 1,
    imports: [],
    exports: [],
    inputs: Object.fromEntries(inputs.map((input) => [input, { bytesInOutput: 10 }])),
  };
}

describe('the bill of what is bundled', () => {
  const outputs = {
    'dist/one.js': outputOf('src/cli.ts', 'node_modules/re2js/build/index.js'),
    'dist/mod/two.js': outputOf(
      'node_modules/@noble/hashes/sha2.js',
      'node_modules/re2js/build/index.js',
      'src/detect/names/lexicon.generated.ts',
    ),
  };
  const components = componentsOf({ outputs }, root);

  it('names each package once, with the bundles that hold it', () => {
    assert.deepEqual(
      components.map(({ name, bundles }) => [name, bundles]),
      [
        ['@faker-js/faker', ['mod/two.js']],
        ['@noble/hashes', ['mod/two.js']],
        ['re2js', ['mod/two.js', 'one.js']],
      ],
    );
  });

  it('has a version, a licence and its text for each', () => {
    for (const { name, version, licence, text } of components) {
      assert.match(version, /^\d+\.\d+/, name);
      assert.ok(licence, name);
      assert.ok(text.length > 100, name);
    }
    assert.match(renderNotices(components), /re2js \d+\.\d+\.\d+ \(MIT\): mod\/two\.js, one\.js/);
  });

  it('names PDF.js beside the package that is a build of it', () => {
    const bundled = componentsOf(
      { outputs: { 'dist/pdf.js': outputOf('node_modules/unpdf/dist/pdfjs.mjs') } },
      root,
    );
    assert.deepEqual(
      bundled.map(({ name, licence }) => [name, licence]),
      [
        ['PDF.js', 'Apache-2.0'],
        ['unpdf', 'MIT'],
      ],
    );
    assert.match(bundled[0]?.text ?? '', /Mozilla Foundation[^]+Apache License/);
  });

  it('names every package that package.json says is needed', () => {
    const { dependencies } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
    const missing = Object.keys(dependencies).filter((name) => !readme.includes(`| \`${name}\` |`));
    assert.deepEqual(missing, [], "missing in the README's table of dependencies");
  });
});
