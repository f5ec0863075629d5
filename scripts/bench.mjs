/**
 * Accuracy and speed, of the code as it ships: `npm run bench -- --help`. Run from the sources, every function that has a
 * name would be wrapped.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build as buildExtension } from './lib/run.mjs';
import { ensureInstalled, ROOT } from './lib/setup.mjs';

ensureInstalled();
// Loaded late: it needs what ensureInstalled() has just installed.
const { build } = await import('esbuild');
await buildExtension({ production: true });
const outfile = path.join(ROOT, 'out', 'bench', 'main.mjs');
await build({
  absWorkingDir: ROOT,
  entryPoints: ['test/bench/main.ts'],
  outfile,
  bundle: true,
  minify: true,
  mainFields: ['module', 'main'],
  external: ['@faker-js/faker'],
  platform: 'node',
  format: 'esm',
  target: 'node20',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
