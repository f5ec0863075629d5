import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { OWN_ETC, withOwnEtc } from './ownEtc.mjs';
import { endProcess, removeFolder, temporaryFolder, trackProcess } from './processes.mjs';

const START_TIMEOUT_MS = 60_000;
const LOG_KEPT = 200_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').InstalledHost} host
 * @property {boolean} [trust] false: workspaces open in restricted mode. Default true
 * @property {boolean} [testDriver] true: the page's address may name a development extension and tests
 * @property {number} [port] default: a free one
 * @property {string} [extensionsFolder] default: an empty one
 * @property {string} [neighbours] folder of other extensions, to be installed as well
 * @property {boolean} [ownEtc] true: with an `/etc` that the tests may write to, where the system allows that
 * @property {Record<string, string>} [env] added to the environment of the server and its extension hosts
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} dataFolder VS Code's user data folder
 * @property {() => string} log what the server printed
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's own server, not code-server's command line, which would add a login and an update check.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const dataFolder = temporaryFolder('vscode');
  const extensions = options.extensionsFolder ?? path.join(dataFolder, 'extensions');
  fs.mkdirSync(extensions, { recursive: true });
  if (options.neighbours !== undefined) fs.cpSync(options.neighbours, extensions, { recursive: true });
  const plain = [options.host.node, ...serverArguments(options, dataFolder, extensions)];
  const withEtc = options.ownEtc ? withOwnEtc(plain) : undefined;
  const [file = '', ...args] = withEtc ?? plain;
  const child = spawn(file, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment({ ...options.env, ...(withEtc ? { [OWN_ETC]: '1' } : {}) }),
  });
  trackProcess(child);
  const output = keepOutput(child);
  const stop = async () => {
    await endProcess(child);
    removeFolder(dataFolder);
  };
  try {
    return { port: await whenListening(child, output), dataFolder, log: () => output.text, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {ServerOptions} options
 * @param {string} dataFolder
 * @param {string} extensions
 */
function serverArguments(options, dataFolder, extensions) {
  return [
    path.join(options.host.vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--user-data-dir', dataFolder, '--server-data-dir', path.join(dataFolder, 'server')],
    ...['--extensions-dir', extensions],
    ...(options.trust === false ? [] : ['--disable-workspace-trust']),
    // Without it the page's payload is ignored and the tests never start.
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/** @param {Record<string, string>} [extra] */
function serverEnvironment(extra) {
  // An empty gallery keeps VS Code from looking for updates of extensions on the network.
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}', ...extra };
  // Variables of a surrounding VS Code terminal or npm run would change how this one behaves.
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|NODE_V8_COVERAGE$)/.test(name) && !extra?.[name])
      delete env[name];
  }
  return env;
}

/** @param {import('node:child_process').ChildProcess} child */
function keepOutput(child) {
  const output = { text: '' };
  const add = (/** @type {Buffer} */ chunk) => {
    output.text = (output.text + chunk.toString()).slice(-LOG_KEPT);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return output;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ text: string }} output
 * @returns {Promise<number>} the port
 */
function whenListening(child, output) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ${why}:\n${output.text.trim().slice(-4000)}`));
    };
    const timer = setTimeout(
      () => fail(`did not start within ${START_TIMEOUT_MS / 1000} s`),
      START_TIMEOUT_MS,
    );
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code) => fail(`ended with ${code} while starting`));
    child.stdout?.on('data', () => {
      const port = /Extension host agent listening on (\d+)/.exec(output.text)?.[1];
      if (port === undefined || !output.text.includes('Extension host agent started')) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
