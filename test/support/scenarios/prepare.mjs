import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../host/processes.mjs';
import { ROOT } from './scenario.mjs';

/**
 * Lays a scenario's workspace into a new temporary folder: first what lies in `workspace/`, then what
 * `workspace.ts` builds, then the git repository.
 * @param {import('./scenario.mjs').Scenario} scenario
 * @returns {Promise<{ folder: string, open: string }>} the folder, and what VS Code is to open
 */
export async function layWorkspace(scenario) {
  const folder = temporaryFolder(`workspace-${scenario.name}`);
  const template = path.join(scenario.folder, 'workspace');
  if (fs.existsSync(template)) fs.cpSync(template, folder, { recursive: true });
  const generator = path.join(scenario.folder, 'workspace.ts');
  if (fs.existsSync(generator)) await generate(generator, folder);
  if (scenario.git) commitAll(folder);
  return { folder, open: scenario.workspaceFile ? path.join(folder, scenario.workspaceFile) : folder };
}

/**
 * @param {string} file a TypeScript module whose default export fills the folder that it is given
 * @param {string} folder
 */
export async function generate(file, folder) {
  const { default: build } = await importTypeScript(file);
  if (typeof build !== 'function') {
    throw new Error(`${path.relative(ROOT, file)} must export default a function (folder: string) => void`);
  }
  await build(folder);
}

/**
 * Loads a TypeScript module into this process.
 * @param {string} file
 * @returns {Promise<Record<string, any>>}
 */
export async function importTypeScript(file) {
  const { build } = await import('esbuild');
  const name = path.relative(ROOT, file).replace(/[\\/]/g, '-');
  const outfile = path.join(ROOT, 'out', 'generators', `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}

/** @param {string} folder */
function commitAll(folder) {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    '-c',
    'commit.gpgsign=false',
  ];
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', [...identity, '-c', 'core.hooksPath=', ...args], { cwd: folder, stdio: 'pipe' });
  git('init', '--initial-branch=main');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--allow-empty', '--message=Start');
}
