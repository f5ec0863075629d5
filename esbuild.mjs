/**
 * Builds dist/. Flags: --production (minified, no source maps, the same bytes every time), --watch.
 * The list of what went into each bundle is written to out/meta.json, for the bill of materials.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.join(ROOT, 'dist');
const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

const vscodeHost = { external: ['vscode'] };
const commandLine = { banner: { js: '#!/usr/bin/env node' } };

/**
 * Modules that are bundles of their own on Node hosts, shared and loaded when they are first needed. The web host can
 * load one file only: there they are part of it, and merely run later.
 * @type {Record<string, string>}
 */
const LOADED_LATER = {
  'src/engineModule.ts': 'engine.js',
  'src/detect/names/lexicon.generated.ts': 'lexicon.js',
  'src/policy/linearPattern.ts': 'linearPattern.js',
  'src/share/askClaude/claudeModule.ts': 'askClaude.js',
};

/** @type {{ from: string, to: string, platform: 'node' | 'browser', options?: esbuild.BuildOptions }[]} */
const BUNDLES = [
  { from: 'src/extension.ts', to: 'extension.js', platform: 'node', options: vscodeHost },
  { from: 'src/web.ts', to: 'web.js', platform: 'browser', options: vscodeHost },
  { from: 'src/cli.ts', to: 'cli.js', platform: 'node', options: commandLine },
  ...Object.entries(LOADED_LATER).map(([from, to]) => ({
    from,
    to,
    platform: /** @type {const} */ ('node'),
  })),
];

const present = BUNDLES.filter(({ from }) => {
  const exists = fs.existsSync(path.join(ROOT, from));
  if (!exists) console.log(`${from}: not there yet, skipped`);
  return exists;
});
const configurations = present.map(configurationOf);

if (isWatching) {
  for (const configuration of configurations) await (await esbuild.context(configuration)).watch();
  console.log('watching; Ctrl+C ends it');
} else {
  try {
    const results = await Promise.all(configurations.map((configuration) => esbuild.build(configuration)));
    writeMetafile(results);
    removeStale();
  } catch (error) {
    // esbuild has already printed what is wrong and where.
    if (!(error instanceof Error && 'errors' in error)) console.error(error);
    process.exitCode = 1;
  }
}

/**
 * @param {(typeof BUNDLES)[number]} bundle
 * @returns {esbuild.BuildOptions}
 */
function configurationOf({ from, to, platform, options }) {
  return {
    entryPoints: [path.join(ROOT, from)],
    outfile: path.join(DIST, to),
    absWorkingDir: ROOT,
    bundle: true,
    format: 'cjs',
    target: platform === 'node' ? 'node20' : 'es2022',
    platform,
    // Some packages' `main` is UMD, whose hidden `require` cannot be bundled.
    ...(platform === 'node' ? { mainFields: ['module', 'main'] } : {}),
    minify: isProduction,
    sourcemap: isProduction ? false : 'linked',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    write: false,
    plugins: [...(platform === 'node' ? [loadLater(from)] : []), writeWhole()],
    ...options,
  };
}

/**
 * Leaves the modules of LOADED_LATER out of every other bundle.
 * @param {string} entry
 * @returns {esbuild.Plugin}
 */
function loadLater(entry) {
  return {
    name: 'load-later',
    setup: (build) => {
      for (const [module, to] of Object.entries(LOADED_LATER)) {
        if (module === entry) continue;
        const name = path.basename(module).replaceAll('.', '\\.');
        build.onResolve({ filter: new RegExp(`/${name}$`) }, ({ path: imported, resolveDir }) => {
          const isMeant = path.relative(ROOT, path.resolve(resolveDir, imported)) === path.normalize(module);
          return isMeant ? { path: `./${to}`, external: true } : undefined;
        });
      }
    },
  };
}

/**
 * Replaces each file in one step: a VS Code that starts meanwhile never reads half a bundle.
 * @returns {esbuild.Plugin}
 */
function writeWhole() {
  return {
    name: 'write-whole',
    setup: (build) => build.onEnd(({ outputFiles = [] }) => outputFiles.forEach(writeFile)),
  };
}

/** @param {esbuild.OutputFile} file */
function writeFile(file) {
  fs.mkdirSync(DIST, { recursive: true });
  const partial = `${file.path}.${process.pid}.partial`;
  fs.writeFileSync(partial, file.contents, { mode: isExecutable(file) ? 0o755 : 0o644 });
  fs.renameSync(partial, file.path);
  if (file.path.endsWith('.map')) return;
  console.log(`${path.relative(ROOT, file.path)}  ${(file.contents.length / 1024).toFixed(1)} KB`);
}

/** @param {esbuild.OutputFile} file */
function isExecutable(file) {
  return file.contents[0] === 0x23 && file.contents[1] === 0x21; // "#!"
}

/** @param {esbuild.BuildResult[]} results */
function writeMetafile(results) {
  const meta = { inputs: {}, outputs: {} };
  for (const { metafile } of results) {
    Object.assign(meta.inputs, metafile?.inputs);
    Object.assign(meta.outputs, metafile?.outputs);
  }
  fs.mkdirSync(path.join(ROOT, 'out'), { recursive: true });
  fs.writeFileSync(path.join(ROOT, 'out', 'meta.json'), JSON.stringify(meta, null, 1));
}

/** What an earlier build or a removed bundle left would otherwise end up in the package. */
function removeStale() {
  if (!fs.existsSync(DIST)) return;
  const current = new Set(BUNDLES.flatMap(({ to }) => (isProduction ? [to] : [to, `${to}.map`])));
  for (const name of fs.readdirSync(DIST)) {
    if (!current.has(name) && !name.endsWith('.partial'))
      fs.rmSync(path.join(DIST, name), { recursive: true });
  }
}
