import fs from 'node:fs';
import path from 'node:path';
import { cachedFolder } from './cache.mjs';
import { buildOf, RECIPE, RIPGREP_VERSION } from './catalog.mjs';
import { npm, unpackPackage } from './npm.mjs';

/**
 * @typedef {object} InstalledHost
 * @property {string} node the Node binary that runs the server
 * @property {string} vscode the folder that holds `out/server-main.js`
 * @property {string} version the VS Code version
 */

/**
 * Makes sure that a lane's VS Code lies in the user's cache, fetching it the first time.
 * @param {import('./catalog.mjs').Lane} lane
 * @param {(message: string) => void} [log]
 * @returns {Promise<InstalledHost>}
 */
export async function installHost(lane, log = () => {}) {
  if (process.platform === 'win32') {
    throw new Error('The browser-hosted VS Code needs Linux or macOS. On Windows use: npx vscode-test');
  }
  const build = buildOf(lane);
  const platform = `${process.platform}-${process.arch}`;
  const node = await cachedFolder(`node-${build.node}-${platform}`, async (folder) => {
    log(`fetching Node ${build.node} (once)`);
    await unpackPackage(`node-${platform}@${build.node}`, folder);
  });
  const host = await cachedFolder(`vscode-${build.codeServer}-r${RECIPE}-${platform}`, async (folder) => {
    log(`fetching VS Code ${build.vscode} (once, about a minute)`);
    await assembleHost(build, platform, folder);
  });
  return {
    node: path.join(node, 'bin', 'node'),
    vscode: path.join(host, 'lib', 'vscode'),
    version: build.vscode,
  };
}

/**
 * @param {import('./catalog.mjs').HostBuild} build
 * @param {string} platform
 * @param {string} folder
 */
async function assembleHost(build, platform, folder) {
  await unpackPackage(`code-server@${build.codeServer}`, folder);
  const vscode = path.join(folder, 'lib', 'vscode');
  // Native modules stay unbuilt: VS Code logs their absence and goes on.
  const flags = ['--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  await npm(['install', ...flags], vscode);
  // The built-in TypeScript extension takes its language server from here.
  await npm(['install', ...flags], path.join(vscode, 'extensions'));
  if (build.needsRipgrep) await addRipgrep(vscode, platform);
}

/**
 * @param {string} vscode
 * @param {string} platform
 */
async function addRipgrep(vscode, platform) {
  const bin = path.join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin');
  const unpacked = path.join(vscode, '.ripgrep');
  fs.mkdirSync(unpacked);
  fs.mkdirSync(bin, { recursive: true });
  await unpackPackage(`@vscode/ripgrep-${platform}@${RIPGREP_VERSION}`, unpacked);
  fs.copyFileSync(path.join(unpacked, 'bin', 'rg'), path.join(bin, 'rg'));
  fs.chmodSync(path.join(bin, 'rg'), 0o755);
  fs.rmSync(unpacked, { recursive: true });
}
