/**
 * Opens VS Code with the extension on a sample project: `npm start`. On a fresh clone it installs and builds first.
 *
 *   npm start -- --browser    VS Code in the browser, even where the desktop one is installed
 *   npm start -- --port 9000  the browser one's port (default: 8321, or the next free one)
 *   npm start -- --folder X   open X instead of the sample
 *   npm start -- --lane floor the oldest supported VS Code instead of the newest (browser only)
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openAddress } from './lib/openAddress.mjs';
import { build } from './lib/run.mjs';
import { ensureInstalled, ROOT } from './lib/setup.mjs';

const { values } = parseArgs({
  options: {
    browser: { type: 'boolean', default: false },
    port: { type: 'string' },
    folder: { type: 'string' },
    lane: { type: 'string', default: 'latest' },
  },
});

/** The sample begins with its README. That its packages are not installed is not what it is there to show. */
const SAMPLE_SETTINGS = { 'workbench.startupEditor': 'readme', 'typescript.validate.enable': false };

try {
  ensureInstalled();
  console.log('Building the extension');
  await build({ production: false });
  const workspace = values.folder ? path.resolve(values.folder) : await sampleWorkspace();
  const desktop = values.browser ? undefined : await findDesktop();
  if (desktop) await startDesktop(desktop, workspace);
  else await startBrowser(workspace);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function sampleWorkspace() {
  const { generate } = await import('../test/support/scenarios/prepare.mjs');
  const { temporaryFolder } = await import('../test/support/host/processes.mjs');
  const folder = path.join(temporaryFolder('sample'), 'larkfield-billing');
  await generate(path.join(ROOT, 'test', 'support', 'sampleWorkspace.ts'), folder);
  return folder;
}

async function findDesktop() {
  const { findOnPath } = await import('./lib/findOnPath.mjs');
  return findOnPath(
    process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders'],
  );
}

/**
 * @param {string} command
 * @param {string} workspace
 */
async function startDesktop(command, workspace) {
  const { spawn } = await import('node:child_process');
  console.log(`Opening ${workspace} with ${command}; the window's end, or Ctrl+C, ends this.`);
  const args = [
    '--wait',
    '--new-window',
    '--disable-workspace-trust',
    `--extensionDevelopmentPath=${ROOT}`,
    workspace,
  ];
  const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  await new Promise((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', (error) => reject(new Error(`${command} could not be started: ${error.message}`)));
  });
}

/** @param {string} workspace */
async function startBrowser(workspace) {
  const { serveExtension } = await import('./lib/serveExtension.mjs');
  const { port, version } = await serveExtension({
    lane: /** @type {any} */ (values.lane),
    port: values.port === undefined ? undefined : Number(values.port),
    settings: values.folder ? {} : SAMPLE_SETTINGS,
    log: (message) => console.log(message),
  });
  const { workbenchAddress } = await import('../test/support/host/workbenchPage.mjs');
  const address = workbenchAddress(port, workspace);
  console.log(`\nVS Code ${version} with Prompt Veil:\n\n    ${address}\n`);
  console.log('After a change: npm run watch, and reload the page. Ctrl+C ends it.');
  openAddress(address);
  // The server keeps this process alive.
}
