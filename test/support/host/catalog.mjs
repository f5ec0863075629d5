/**
 * The VS Code builds the tests run in. `code-server` on npm carries Microsoft's own server and web workbench, so
 * the real extension host runs without a download from anywhere but npm.
 *
 * @typedef {'floor' | 'latest' | 'web'} Lane
 *
 * @typedef {object} HostBuild
 * @property {string} codeServer exact version of the npm package `code-server`
 * @property {string} vscode the VS Code version inside it
 * @property {string} node exact Node version that runs it
 * @property {boolean} needsRipgrep its `findFiles` looks for a ripgrep that only an install script would fetch
 */

/** Raise it whenever the way a host is put together changes, so that older caches are not reused. */
export const RECIPE = 1;

/** The package that brings a ripgrep binary for hosts that lack one. */
export const RIPGREP_VERSION = '1.18.0';

/** @type {Record<'floor' | 'latest', HostBuild>} */
const BUILDS = {
  // The oldest VS Code that package.json's engines.vscode promises.
  floor: { codeServer: '4.103.2', vscode: '1.103.2', node: '22.23.2', needsRipgrep: true },
  latest: { codeServer: '4.139.1', vscode: '1.139.1', node: '24.18.0', needsRipgrep: false },
};

/** @type {readonly Lane[]} */
export const LANES = ['floor', 'latest', 'web'];

/**
 * The web lane is the latest build with the extension in a browser's web worker instead of in Node.
 * @param {Lane} lane
 * @returns {HostBuild}
 */
export function buildOf(lane) {
  const build = BUILDS[lane === 'web' ? 'latest' : lane];
  if (!build) throw new Error(`Unknown lane "${lane}". Lanes are: ${LANES.join(', ')}.`);
  return build;
}
