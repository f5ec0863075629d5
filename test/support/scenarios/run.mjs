import fs from 'node:fs';
import path from 'node:path';
import { bundleTests } from '../host/bundleTests.mjs';
import { removeFolder } from '../host/processes.mjs';
import { startHost } from '../vscodeHost.mjs';
import { layWorkspace } from './prepare.mjs';
import { ROOT } from './scenario.mjs';

/**
 * @typedef {import('./scenario.mjs').Scenario} Scenario
 * @typedef {import('./scenario.mjs').Lane} Lane
 * @typedef {import('../host/results.mjs').TestResults} TestResults
 * @typedef {import('../host/results.mjs').Failure} Failure
 *
 * @typedef {{ passed: number, failed: number, skipped: number, failures: Failure[] }} Summary
 *
 * @typedef {object} RunOptions
 * @property {string} [grep] only tests whose title matches
 * @property {InstalledExtension} [installed] needed by scenarios that say `installed`
 * @property {(message: string) => void} [log] one line a scenario
 *
 * @typedef {(lane: Lane) => Promise<{ extensionsFolder: string, extensionPath: string }>} InstalledExtension
 */

/**
 * Runs scenarios on one lane. Those with the same needs share a VS Code server and a browser, which saves their start;
 * each has its own window, workspace and settings.
 * @param {Lane} lane
 * @param {Scenario[]} scenarios
 * @param {RunOptions} [options]
 * @returns {Promise<Summary>}
 */
export async function runOnLane(lane, scenarios, options = {}) {
  const summary = { passed: 0, failed: 0, skipped: 0, failures: /** @type {Failure[]} */ ([]) };
  for (const group of groupByNeeds(scenarios.filter(({ lanes }) => lanes.includes(lane)))) {
    await runGroup(lane, group, options, summary);
  }
  return summary;
}

/**
 * @param {Scenario[]} scenarios
 * @returns {Scenario[][]} scenarios that can share a server
 */
function groupByNeeds(scenarios) {
  /** @type {Map<string, Scenario[]>} */
  const groups = new Map();
  for (const scenario of scenarios) {
    const needs = JSON.stringify([
      ...[scenario.trust, scenario.installed, scenario.env, scenario.neighbours, scenario.ownEtc],
    ]);
    groups.set(needs, [...(groups.get(needs) ?? []), scenario]);
  }
  return [...groups.values()];
}

/**
 * @param {Lane} lane
 * @param {Scenario[]} group
 * @param {RunOptions} options
 * @param {Summary} summary
 */
async function runGroup(lane, group, options, summary) {
  const [{ trust, env, installed, neighbours, ownEtc }] = /** @type {[Scenario]} */ (group);
  if (installed && !options.installed) throw new Error(`${group[0]?.name} needs a packaged extension.`);
  const extension = installed ? await options.installed?.(lane) : undefined;
  const host = await startHost({
    lane,
    trust,
    env,
    ownEtc,
    extensionsFolder: extension?.extensionsFolder,
    neighbours,
    log: options.log,
  });
  try {
    for (const scenario of group) {
      const started = Date.now();
      const results = await runScenario(host, lane, scenario, extension?.extensionPath ?? ROOT, options.grep);
      add(summary, results, `${lane} › ${scenario.name}`);
      options.log?.(
        `${lane} › ${scenario.name}: ${counts(results)} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
      );
    }
  } finally {
    await host.stop();
  }
}

/**
 * @param {Awaited<ReturnType<typeof startHost>>} host
 * @param {Lane} lane
 * @param {Scenario} scenario
 * @param {string} extensionPath
 * @param {string | undefined} grep
 */
async function runScenario(host, lane, scenario, extensionPath, grep) {
  // Inside the extension's folder, so that VS Code gives the tests the extension's own API.
  const output = path.join(ROOT, 'out', 'host', scenario.name, lane);
  fs.rmSync(path.join(output, 'screenshots'), { recursive: true, force: true });
  const testsPath = await bundleTests(scenario.files, output, lane === 'web');
  const workspace = await layWorkspace(scenario);
  try {
    const results = await host.run({
      extensionPath,
      testsPath,
      workspace: workspace.open,
      settings: scenario.settings,
      screenshotsDir: path.join(output, 'screenshots'),
      timeoutMs: scenario.timeoutMs,
      grep,
    });
    fs.writeFileSync(path.join(output, 'log.txt'), results.log.join('\n'));
    return results;
  } finally {
    removeFolder(workspace.folder);
  }
}

/**
 * @param {Summary} summary
 * @param {TestResults} results
 * @param {string} where
 */
function add(summary, results, where) {
  summary.passed += results.passed;
  summary.failed += results.failed;
  summary.skipped += results.skipped;
  for (const { title, detail } of results.failures) {
    summary.failures.push({ title: `${where} › ${title}`, detail });
  }
}

/** @param {{ passed: number, failed: number, skipped: number }} results */
export function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
