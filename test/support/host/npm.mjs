import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const TRIES = 3;

/**
 * Runs npm quietly; what it printed appears only in the error.
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} standard output
 */
export async function npm(args, cwd) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, cwd);
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}

/**
 * Unpacks one package, without its dependencies and without running its scripts.
 * @param {string} spec `name@version`, the version exact
 * @param {string} folder an existing, empty folder
 */
export async function unpackPackage(spec, folder) {
  const printed = await npm(['pack', spec, '--ignore-scripts', '--json', '--loglevel=error'], folder);
  /** @type {{ filename: string }[]} */
  const packed = JSON.parse(printed);
  const filename = packed[0]?.filename;
  if (filename === undefined) throw new Error(`npm pack ${spec} named no file.`);
  const archive = path.join(folder, path.basename(filename.replace(/^@/, '').replaceAll('/', '-')));
  await run('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'], folder);
  fs.rmSync(archive);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<string>}
 */
function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell: process.platform === 'win32' });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.stderr.on('data', (chunk) => (err += chunk));
    child.on('error', (error) => reject(new Error(`Could not run ${command}: ${error.message}`)));
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${err.trim() || out.trim()}`));
    });
  });
}
