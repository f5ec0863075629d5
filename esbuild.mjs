/**
 * Builds dist/. Flags: --production (minified, no source maps, the same bytes every time), --watch.
 * The list of what went into each bundle is written to out/meta.json, for the bill of materials.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { editingSchema } from './scripts/lib/editingSchema.mjs';
import { componentsOf, renderNotices } from './scripts/lib/notices.mjs';

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const DIST = path.join(ROOT, 'dist');
const NOTICES = 'third-party-notices.txt';
const EDITING_SCHEMA = 'policy.editing.schema.json';
const isProduction = process.argv.includes('--production');
const isWatching = process.argv.includes('--watch');

const vscodeHost = { external: ['vscode'] };
const commandLine = { banner: { js: '#!/usr/bin/env node' } };

const PDF = 'src/files/documents/pdfText.ts';
const PDF_SURROUNDINGS = 'src/files/documents/pdfSurroundings.ts';

/**
 * Modules that are bundles of their own, shared by all hosts and loaded when they are first needed. In the browser,
 * where `require` knows no files, src/bundleLoader.ts loads them.
 * @type {Record<string, string>}
 */
const LOADED_LATER = {
  'src/engineModule.ts': 'engine.js',
  'src/detect/names/lexicon.generated.ts': 'lexicon.js',
  'src/claude-code/editor/actions.ts': 'claudeCode.js',
  'src/policy/linearPattern.ts': 'linearPattern.js',
  'src/share/askClaude/claudeModule.ts': 'askClaude.js',
  'src/privacyView/page.ts': 'privacyPage.js',
  'src/files/documents/extractText.ts': 'documents.js',
  [PDF]: 'pdf.js',
  'src/scanning/node/scanWorker.ts': 'scanWorker.js',
  'src/workspace/room.ts': 'workspace.js',
  'src/workspace/node/diskAccess.ts': 'scanning.js',
};

/**
 * Those of them whose packages bring a part for Node that is wanted nowhere (it looks for keys on the disk), with the
 * names they export.
 * @type {Record<string, string[]>}
 */
const WITHOUT_NODE = { 'askClaude.js': ['createClient', 'failureOf'] };

const MOD = 'claude-code/mod';
/** Readable, the engine would be larger than Claude Code reads, and the hook would start later. */
const ALWAYS_MINIFIED = { minify: true, sourcemap: false };
/** Claude Code reads no module of a mod that has as many bytes or more: the mod would be missing without a word. */
const MOD_MODULE_LIMIT = 1_048_576;
/** What the mod's engine requires. */
const BESIDE_MOD_ENGINE = {
  'src/policy/linearPattern.ts': `${MOD}/hooks/linearPattern.js`,
  'src/detect/names/lexicon.generated.ts': `${MOD}/hooks/lexicon.js`,
  'src/detect/context/fieldNames.ts': `${MOD}/hooks/fieldNames.js`,
};

/** @type {{ from: string, to: string, platform: 'node' | 'browser', options?: esbuild.BuildOptions }[]} */
const BUNDLES = [
  { from: 'src/extension.ts', to: 'extension.js', platform: 'node', options: vscodeHost },
  {
    from: 'src/web.ts',
    to: 'web.js',
    platform: 'browser',
    options: { ...vscodeHost, plugins: [loadBundles(), writeWhole()] },
  },
  { from: 'src/cli.ts', to: 'cli.js', platform: 'node', options: commandLine },
  modEntry(),
  modBody('src/claude-code/engineModule.ts', `${MOD}/hooks/engine.js`),
  ...Object.entries(BESIDE_MOD_ENGINE).map(([from, to]) => modBody(from, to)),
  settingsHook(),
  ...Object.entries(LOADED_LATER).map(([from, to]) => laterBundle(from, to)),
];

const present = BUNDLES.filter(({ from }) => {
  const exists = fs.existsSync(path.join(ROOT, from));
  if (!exists) console.log(`${from}: not there yet, skipped`);
  return exists;
});
const configurations = present.map(configurationOf);
writeEditingSchema();

if (isWatching) {
  for (const configuration of configurations) await (await esbuild.context(configuration)).watch();
  console.log('watching; Ctrl+C ends it');
} else {
  try {
    const results = await Promise.all(configurations.map((configuration) => esbuild.build(configuration)));
    const manifest = writeModManifest();
    checkModSize();
    writeNotices(writeMetafile(results));
    removeStale(manifest);
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
 * @param {string} from
 * @param {string} to
 * @returns {(typeof BUNDLES)[number]}
 */
function laterBundle(from, to) {
  // In the browser a bundle finds the ones beside it through the `require` that it is given.
  const surroundings = from === PDF ? ownSurroundings() : {};
  const options = { ...vscodeHost, supported: { 'dynamic-import': false }, ...surroundings };
  const names = WITHOUT_NODE[to];
  if (!names) return { from, to, platform: 'node', options };
  const plugins = [loadLater(from), writeWhole()];
  // Node's `import()` reads the names of what it loads from such a line; for Node, esbuild writes it by itself.
  const footer = { js: `0 && (module.exports = { ${names.join(', ')} });` };
  return { from, to, platform: 'browser', options: { ...options, plugins, footer } };
}

/**
 * The module that Claude Code looks through before it runs it: its names have to stay.
 * @returns {(typeof BUNDLES)[number]}
 */
function modEntry() {
  const session = { 'src/claude-code/mod/session.ts': `${MOD}/hooks/session.js` };
  const plugins = [leaveOut(session, '', `${MOD}/hooks`), writeWhole()];
  const options = { format: /** @type {const} */ ('esm'), minify: false, sourcemap: false, plugins };
  return {
    from: 'src/claude-code/mod/register.ts',
    to: `${MOD}/hooks/register.js`,
    platform: 'browser',
    options,
  };
}

/**
 * A module for the mod, which knows ES modules only, and for the settings hook, which starts much sooner from a script
 * (V8 keeps no compiled code of ES modules): an ES module that exports the body of a CommonJS one.
 * @param {string} from
 * @param {string} to
 * @returns {(typeof BUNDLES)[number]}
 */
function modBody(from, to) {
  const options = {
    ...ALWAYS_MINIFIED,
    mainFields: ['module', 'main'],
    external: ['node:*'],
    supported: { 'dynamic-import': false },
    banner: { js: 'export const evaluate = (module, exports, require) => {' },
    footer: { js: '};' },
    plugins: [leaveOut(BESIDE_MOD_ENGINE, from, path.dirname(to)), writeWhole()],
  };
  return { from, to, platform: 'browser', options };
}

/** @returns {(typeof BUNDLES)[number]} */
function settingsHook() {
  const options = { ...ALWAYS_MINIFIED, plugins: [writeWhole()] };
  return {
    from: 'src/claude-code/hook/main.ts',
    to: `${MOD}/settings-hook/hook.js`,
    platform: 'node',
    options,
  };
}

/**
 * Gives PDF.js globals of its own: it would otherwise change those that all extensions share.
 * @returns {esbuild.BuildOptions}
 */
function ownSurroundings() {
  const names = ['DOMMatrix', 'navigator', 'pdfjsLib', 'pdfjsWorker'];
  const own = names.flatMap((name) =>
    [name, `globalThis.${name}`].map((from) => [from, `pdfSurroundings.${name}`]),
  );
  return { define: Object.fromEntries(own), inject: [path.join(ROOT, PDF_SURROUNDINGS)] };
}

/**
 * Leaves the modules of LOADED_LATER out of every other bundle.
 * @param {string} entry
 * @returns {esbuild.Plugin}
 */
function loadLater(entry) {
  return leaveOut(LOADED_LATER, entry, '.');
}

/**
 * Turns `await import()` of a module of LOADED_LATER into a call that reads its bundle.
 * @returns {esbuild.Plugin}
 */
function loadBundles() {
  const loader = path.join(ROOT, 'src', 'bundleLoader.ts');
  return {
    name: 'load-bundles',
    setup: (build) => {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
        let isChanged = false;
        const contents = fs
          .readFileSync(file, 'utf8')
          .replace(/\bimport\((['"])([^'"]+)\1\)/g, (whole, _, name) => {
            const module = path
              .relative(ROOT, path.resolve(path.dirname(file), name))
              .replaceAll(path.sep, '/');
            const bundle = LOADED_LATER[module];
            isChanged ||= bundle !== undefined;
            return bundle === undefined ? whole : `loadBundle(${JSON.stringify(bundle)})`;
          });
        if (!isChanged) return undefined;
        return {
          contents: `import { loadBundle } from ${JSON.stringify(loader)};\n${contents}`,
          loader: 'ts',
        };
      });
      // Somebody imported it at once: the browser would get a second copy.
      build.onEnd(({ metafile }) => {
        const doubled = Object.keys(LOADED_LATER).filter((module) => metafile?.inputs[module]);
        return { errors: doubled.map((module) => ({ text: `${module} is part of the browser's bundle.` })) };
      });
    },
  };
}

/**
 * @param {Record<string, string>} modules and the files below dist/ that they are bundled to
 * @param {string} entry
 * @param {string} folder below dist/ that the bundle of `entry` lies in
 * @returns {esbuild.Plugin}
 */
function leaveOut(modules, entry, folder) {
  return {
    name: 'leave-out',
    setup: (build) => {
      for (const [module, to] of Object.entries(modules)) {
        if (module === entry) continue;
        const name = path.basename(module).replaceAll('.', '\\.');
        build.onResolve({ filter: new RegExp(`/${name}$`) }, ({ path: imported, resolveDir }) => {
          const isMeant = path.relative(ROOT, path.resolve(resolveDir, imported)) === path.normalize(module);
          return isMeant ? { path: `./${path.posix.relative(folder, to)}`, external: true } : undefined;
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
  fs.mkdirSync(path.dirname(file.path), { recursive: true });
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

/**
 * @param {esbuild.BuildResult[]} results
 * @returns {esbuild.Metafile} of all of them
 */
function writeMetafile(results) {
  const meta = { inputs: {}, outputs: {} };
  for (const { metafile } of results) {
    Object.assign(meta.inputs, metafile?.inputs);
    Object.assign(meta.outputs, metafile?.outputs);
  }
  fs.mkdirSync(path.join(ROOT, 'out'), { recursive: true });
  fs.writeFileSync(path.join(ROOT, 'out', 'meta.json'), JSON.stringify(meta, null, 1));
  return meta;
}

/**
 * What of others is in the bundles, with its licences.
 * @param {esbuild.Metafile} metafile
 */
function writeNotices(metafile) {
  fs.writeFileSync(path.join(DIST, NOTICES), renderNotices(componentsOf(metafile, ROOT)));
}

/**
 * The files that make the mod's folder a plugin of this version.
 * @returns {string[]} their paths below dist/
 */
function writeModManifest() {
  const source = path.join(ROOT, 'src', 'claude-code', 'mod', 'package');
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const { name, ...rest } = JSON.parse(fs.readFileSync(path.join(source, 'plugin.json'), 'utf8'));
  /** @type {Record<string, string>} */
  const files = {
    '.claude-plugin/plugin.json': `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`,
    ...Object.fromEntries(
      ['README.md', 'hooks/hooks.json', 'hooks/session.js'].map((file) => [
        file,
        fs.readFileSync(path.join(source, file), 'utf8'),
      ]),
    ),
    // In a project whose own package.json says "module", Node would take the hook for one.
    'settings-hook/package.json': '{ "type": "commonjs" }\n',
  };
  return Object.entries(files).map(([file, content]) => {
    const target = path.join(DIST, MOD, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
    return `${MOD}/${file}`;
  });
}

/** What VS Code completes and explains policies with. */
function writeEditingSchema() {
  const schema = JSON.parse(fs.readFileSync(path.join(ROOT, 'media', 'policy.schema.json'), 'utf8'));
  fs.mkdirSync(DIST, { recursive: true });
  fs.writeFileSync(path.join(DIST, EDITING_SCHEMA), JSON.stringify(editingSchema(schema)));
}

/** @throws Error where a module of the mod has outgrown what Claude Code reads */
function checkModSize() {
  const folder = path.join(DIST, MOD, 'hooks');
  for (const name of fs.readdirSync(folder)) {
    const { size } = fs.statSync(path.join(folder, name));
    if (size >= MOD_MODULE_LIMIT)
      throw new Error(
        `${MOD}/hooks/${name} has ${size} bytes; Claude Code reads less than ${MOD_MODULE_LIMIT}.`,
      );
  }
}

/**
 * What an earlier build or a removed bundle left would otherwise end up in the package.
 * @param {string[]} others files below dist/ that are no bundles
 */
function removeStale(others) {
  const maps = isProduction ? [] : BUNDLES.map(({ to }) => `${to}.map`);
  const current = new Set([NOTICES, EDITING_SCHEMA, ...others, ...BUNDLES.map(({ to }) => to), ...maps]);
  for (const entry of fs.readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(DIST, file).replaceAll(path.sep, '/');
    if (entry.isFile() && !current.has(name) && !name.endsWith('.partial')) fs.rmSync(file);
  }
}
