import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SUPPORT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles test files into one file that exports `run()`, which VS Code calls.
 * @param {string[]} files absolute paths of `*.test.ts`
 * @param {string} folder where `tests.js` goes
 * @param {boolean} isWeb for a web worker instead of Node
 * @returns {Promise<string>} the bundle
 */
export async function bundleTests(files, folder, isWeb) {
  const { build } = await import('esbuild');
  const outfile = path.join(folder, 'tests.js');
  const requires = files.map((file) => `require(${JSON.stringify(file)});`).join('\n');
  await build({
    stdin: {
      // Required late: a test file calls describe() as soon as it is loaded.
      contents: `import { runTests } from './hostEntry.ts';
        export const run = () => runTests(() => { ${requires} });`,
      resolveDir: SUPPORT,
    },
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: isWeb ? 'browser' : 'node',
    external: ['vscode'],
    alias: isWeb ? { 'node:assert/strict': path.join(SUPPORT, 'webAssert.ts') } : {},
    plugins: [mochaAsCommonJs],
    sourcemap: true,
    logLevel: 'error',
  });
  return outfile;
}

/**
 * Bundles each test file by itself, for a runner that brings its own mocha.
 * @param {string[]} files
 * @param {string} folder
 * @returns {Promise<string[]>} the bundles
 */
export async function bundleEach(files, folder) {
  const { build } = await import('esbuild');
  fs.rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: files,
    outdir: folder,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    platform: 'node',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return files.map((file) => path.join(folder, path.basename(file).replace(/\.ts$/, '.js')));
}

/**
 * Mocha's browser build is CommonJS in a package that says it is ESM. Taken at that word, it would assign the
 * bundle's own `module.exports`; a namespace of its own hides the package from esbuild.
 * @type {import('esbuild').Plugin}
 */
const mochaAsCommonJs = {
  name: 'mocha-as-commonjs',
  setup(build) {
    const file = fileURLToPath(import.meta.resolve('mocha/mocha.js'));
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: file, namespace: 'mocha' }));
    build.onLoad({ filter: /.*/, namespace: 'mocha' }, () => ({ contents: fs.readFileSync(file, 'utf8') }));
  },
};
