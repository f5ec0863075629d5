import { spawn } from 'node:child_process';
import path from 'node:path';
import { trackProcess } from '../../test/support/host/processes.mjs';
import { ROOT } from './setup.mjs';

/**
 * Runs one of the installed tools with this Node, without a shell.
 * @param {string} script path below node_modules, or of the clone
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, output: string }>} standard output and error together
 */
export function runNode(script, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
      cwd: ROOT,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    trackProcess(child);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Builds dist/.
 * @param {{ production: boolean }} options
 */
export async function build({ production }) {
  const { code, output } = await runNode('esbuild.mjs', production ? ['--production'] : []);
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}
