import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { installHost } from '../host/install.mjs';
import { temporaryFolder } from '../host/processes.mjs';

/**
 * VS Code runs tests only beside an extension under development. When the installed extension is what is tested, this
 * empty one takes that place.
 */
const BYSTANDER = {
  name: 'bystander',
  publisher: 'prompt-veil-test',
  version: '0.0.0',
  engines: { vscode: '^1.103.0' },
};

/**
 * Installs a package the way VS Code itself does.
 * @param {string} vsix
 * @returns {import('../scenarios/run.mjs').InstalledExtension}
 */
export function installerOf(vsix) {
  return async (lane) => {
    const host = await installHost(lane);
    const folder = temporaryFolder('installed');
    const extensionsFolder = path.join(folder, 'extensions');
    const { stdout } = await promisify(execFile)(host.node, [
      path.join(host.vscode, 'out', 'server-main.js'),
      ...['--install-extension', vsix, '--accept-server-license-terms'],
      ...['--extensions-dir', extensionsFolder],
      ...['--user-data-dir', path.join(folder, 'user'), '--server-data-dir', path.join(folder, 'server')],
    ]);
    if (!/was successfully installed/.test(stdout))
      throw new Error(`VS Code refused the package:\n${stdout}`);
    const extensionPath = path.join(folder, 'bystander');
    fs.mkdirSync(extensionPath);
    fs.writeFileSync(path.join(extensionPath, 'package.json'), JSON.stringify(BYSTANDER));
    return { extensionsFolder, extensionPath };
  };
}
