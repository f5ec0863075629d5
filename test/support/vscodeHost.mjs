import fs from 'node:fs';
import path from 'node:path';
import { launchChromium } from './host/chromium.mjs';
import { startControlServer } from './host/controlServer.mjs';
import { installHost } from './host/install.mjs';
import { pageCommands, screenshot } from './host/pageCommands.mjs';
import { ResultCollector } from './host/results.mjs';
import { startServer } from './host/server.mjs';
import { writeUserSettings } from './host/userSettings.mjs';
import { openWorkbench } from './host/workbenchPage.mjs';

/**
 * @typedef {import('./host/catalog.mjs').Lane} Lane
 * @typedef {import('./host/results.mjs').TestResults} TestResults
 *
 * @typedef {object} HostOptions
 * @property {Lane} lane
 * @property {boolean} [trust] false: workspaces open in restricted mode
 * @property {string} [extensionsFolder] extensions installed beforehand
 * @property {string} [neighbours] folder of other extensions, to be installed as well
 * @property {boolean} [ownEtc] true: with an `/etc` that the tests may write to
 * @property {Record<string, string>} [env]
 * @property {(message: string) => void} [log] progress, such as a first download
 *
 * @typedef {object} RunOptions
 * @property {string} extensionPath the extension under development
 * @property {string} testsPath a bundle that exports `run()`, best inside the extension's folder
 * @property {string} workspace a folder or a `.code-workspace` file; the tests may change it
 * @property {Record<string, unknown>} [settings] user settings
 * @property {string} screenshotsDir
 * @property {number} [timeoutMs]
 * @property {string} [grep] only the tests whose title matches
 */

const DEFAULT_TIMEOUT_MS = 240_000;

const LOG_LINE_KEPT = 1500;

/** Native modules are left unbuilt on purpose, and nobody is signed in; VS Code says so at length. */
const KNOWN_NOISE = new RegExp(
  [
    'spdlog|watchdog|sqlite|vsda',
    'ServiceWorker|Service Worker|connection token|Creating a socket|disconnectRemote|editorChatUsage',
    'AgentHost|AccountPolicyGate|ChatSessionStore|authentication provider|additional builtin extensions',
  ].join('|'),
);
const isTelling = (/** @type {string} */ line) => !KNOWN_NOISE.test(line);

/** An extension with both a Node and a web entry would run in Node, next to the files, if VS Code had the choice. */
const IN_WEB_WORKER = { 'remote.extensionKind': { 'prompt-veil.prompt-veil': ['web'] } };

/**
 * One VS Code server that can run several test bundles one after the other, each in a fresh window with its own
 * workspace and user settings.
 * @param {HostOptions} options
 */
export async function startHost(options) {
  const host = await installHost(options.lane, options.log);
  const browser = await launchChromium();
  try {
    const server = await startServer({ ...options, host, testDriver: true });
    return {
      version: host.version,
      run: (/** @type {RunOptions} */ run) => runTests({ lane: options.lane, browser, server }, run),
      stop: async () => {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Starts a host, runs one bundle and stops it, whatever happens.
 * @param {HostOptions & RunOptions} options
 * @returns {Promise<TestResults>}
 */
export async function runInHost(options) {
  const host = await startHost(options);
  try {
    return await host.run(options);
  } finally {
    await host.stop();
  }
}

/**
 * @param {{ lane: Lane, browser: import('playwright-core').Browser, server: import('./host/server.mjs').Server }} on
 * @param {RunOptions} options
 * @returns {Promise<TestResults>}
 */
async function runTests(on, options) {
  writeUserSettings(on.server.dataFolder, {
    ...(on.lane === 'web' ? IN_WEB_WORKER : {}),
    ...options.settings,
  });
  const collector = new ResultCollector(options.testsPath, on.lane === 'web');
  const log = collector.results.log;
  /** @type {Record<string, (input: any) => unknown>} */
  const commands = { event: (event) => collector.add(event), log: ({ line }) => void log.push(String(line)) };
  const control = await startControlServer(commands);
  const tests = withPrelude(options, {
    control: control.address,
    lane: on.lane,
    workspace: options.workspace,
  });
  /** @type {import('playwright-core').Page | undefined} */
  let page;
  try {
    const exited = deferred();
    page = await openWorkbench({
      browser: on.browser,
      port: on.server.port,
      workspace: options.workspace,
      payload: payloadOf(on, options.extensionPath, tests),
      log: (line) => isTelling(line) && log.push(line.slice(0, LOG_LINE_KEPT)),
      onExit: exited.resolve,
      onPage: (opened) => Object.assign(commands, pageCommands(opened, options.screenshotsDir)),
    });
    const ended = await within(options.timeoutMs ?? DEFAULT_TIMEOUT_MS, exited.promise);
    if (!collector.hasEnded) await explainEnd(collector, page, options, ended);
  } finally {
    await page?.context().close();
    control.stop();
    fs.rmSync(tests, { force: true });
    if (collector.results.failed > 0) log.push(...serverLines(on.server.log()));
  }
  return collector.results;
}

/**
 * @param {{ lane: Lane, server: import('./host/server.mjs').Server }} on
 * @param {string} extension
 * @param {string} tests
 * @returns {[string, string][]}
 */
function payloadOf(on, extension, tests) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${on.server.port}${file}`;
  return [
    ['extensionDevelopmentPath', remote(path.resolve(extension))],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
}

/**
 * A hang, a crash or tests that could not even be loaded must count as a failure, with what is known about it.
 * @param {ResultCollector} collector
 * @param {import('playwright-core').Page} page
 * @param {RunOptions} options
 * @param {boolean} ended
 */
async function explainEnd(collector, page, options, ended) {
  const shot = await screenshot(page, options.screenshotsDir, 'last-state', undefined).catch(() => 'none');
  const seconds = (options.timeoutMs ?? DEFAULT_TIMEOUT_MS) / 1000;
  collector.fail(
    collector.running ?? 'the tests as a whole',
    [
      ended ? 'VS Code ended the run before the tests had finished.' : `Not finished after ${seconds} s.`,
      `Screenshot: ${shot}. Last output:`,
      ...collector.results.log.slice(-25),
    ].join('\n'),
  );
}

/**
 * Tells the bundle where its control server is. One line, no line break: the source map stays right.
 * @param {RunOptions} options
 * @param {{ control: string, lane: Lane, workspace: string }} info
 * @returns {string} the file to run
 */
function withPrelude(options, info) {
  const file = path.resolve(options.testsPath).replace(/\.js$/, `-${process.pid}.js`);
  const prelude = `globalThis.promptVeilHost = ${JSON.stringify({ ...info, grep: options.grep })};`;
  fs.writeFileSync(file, prelude + fs.readFileSync(options.testsPath, 'utf8'));
  return file;
}

/** @param {string} text */
function serverLines(text) {
  const lines = text.split('\n').filter((line) => /^\[\d\d:/.test(line) && isTelling(line));
  return lines.slice(-30).map((line) => `[server] ${line}`);
}

function deferred() {
  /** @type {(value?: unknown) => void} */
  let resolve = () => {};
  const promise = new Promise((done) => (resolve = done));
  return { promise, resolve };
}

/**
 * @param {number} ms
 * @param {Promise<unknown>} promise
 * @returns {Promise<boolean>} false: the time was up first
 */
async function within(ms, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const result = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return /** @type {boolean} */ (result);
}
