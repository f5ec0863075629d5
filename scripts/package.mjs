/**
 * Packages the extension: `npm run package [-- --out FILE]`. The default is out/prompt-veil-<version>.vsix.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runNode } from './lib/run.mjs';
import { ensureInstalled, ROOT } from './lib/setup.mjs';

/**
 * @param {string} [file] where the package goes
 * @returns {Promise<string>} its absolute path
 */
export async function packageExtension(file) {
  const { name, version, repository } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const out = path.resolve(ROOT, file ?? path.join('out', `${name}-${version}.vsix`));
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.rmSync(out, { force: true });
  // The same commit gives the same bytes, whenever and wherever it is packaged.
  const env = { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH ?? commitTime() };
  // Dependencies are bundled. With a repository, links and pictures of the README lead there; without one they stay.
  const links = repository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const { code, output } = await runNode(
    'node_modules/@vscode/vsce/vsce',
    ['package', '--no-dependencies', ...links, '--out', out],
    env,
  );
  if (code !== 0 || !fs.existsSync(out)) throw new Error(`vsce could not package the extension:\n${output}`);
  return out;
}

/** @returns {string} seconds since the epoch; those of a fixed day outside of a repository */
function commitTime() {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : '1767225600';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  try {
    ensureInstalled();
    const file = await packageExtension(values.out);
    console.log(`${path.relative(process.cwd(), file)}  ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
