import fs from 'node:fs';
import path from 'node:path';
import { CHROMIUM_MISSING, findChromium } from '../../test/support/host/chromium.mjs';
import { claudeCodeTests } from './claudeCodeStage.mjs';
import { packageExtension } from '../package.mjs';
import { runNode } from './run.mjs';
import { ROOT } from './setup.mjs';

/**
 * @typedef {import('../../test/support/scenarios/run.mjs').Summary} Summary
 * @typedef {import('../../test/support/host/catalog.mjs').Lane} Lane
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<Summary>} run
 * @property {boolean} [alone] it measures time: nothing may run beside it
 *
 * @typedef {object} Selection
 * @property {string[]} [scenarios] only these
 * @property {Lane[]} [lanes] only these
 * @property {string} [grep] only host and unit tests whose title matches
 * @property {(message: string) => void} log
 */

/**
 * All stages, the longest first, so that two at a time end together.
 * @param {Selection} selection
 * @returns {Stage[]}
 */
export function allStages(selection) {
  return [
    { name: 'host', run: () => hostTests('floor', selection) },
    { name: 'host', run: () => hostTests('latest', selection) },
    { name: 'web', run: () => hostTests('web', selection) },
    { name: 'package', run: () => packageTests(selection) },
    { name: 'claude-code', run: () => claudeCodeTests(realClaudeTests(selection.grep), selection.log) },
    { name: 'pages', run: () => pageTests(selection) },
    { name: 'lint', run: lint },
    { name: 'types', run: () => tool('types', 'node_modules/typescript/bin/tsc', ['--noEmit']) },
    { name: 'unit', run: () => unitTests(selection.grep), alone: true },
  ];
}

async function lint() {
  const eslint = await tool('lint', 'node_modules/eslint/bin/eslint.js', ['.']);
  const prettier = await tool('lint', 'node_modules/prettier/bin/prettier.cjs', ['--check', '.']);
  const failures = [...eslint.failures, ...prettier.failures];
  return {
    passed: failures.length === 0 ? 1 : 0,
    failed: Math.min(1, failures.length),
    skipped: 0,
    failures,
  };
}

/**
 * A tool that either finds nothing wrong or does: one test.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Summary>}
 */
async function tool(title, script, args) {
  const { code, output } = await runNode(script, args);
  return summaryOf([
    code === 0 ? { title } : { title: `${title}: ${path.basename(script)}`, problem: output.trim() },
  ]);
}

/**
 * @param {string | undefined} grep
 * @returns {Promise<Summary>}
 */
async function unitTests(grep) {
  return mochaTests('unit', 'test/unit/**/*.test.ts', grep);
}

/**
 * The pages that the extension writes, in a browser.
 * @param {Selection} selection
 * @returns {Promise<Summary>}
 */
async function pageTests({ grep }) {
  if (!findChromium())
    return summaryOf([{ title: 'the pages could not be opened', problem: CHROMIUM_MISSING }]);
  return mochaTests('pages', 'test/e2e/pages/*.test.ts', grep);
}

/**
 * @param {string | undefined} grep
 * @returns {(environment: NodeJS.ProcessEnv) => Promise<Summary>}
 */
function realClaudeTests(grep) {
  return (environment) => mochaTests('claude-code', 'test/e2e/claude-code/*.test.ts', grep, environment);
}

/**
 * @param {string} name
 * @param {string} files
 * @param {string | undefined} grep
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<Summary>}
 */
async function mochaTests(name, files, grep, environment) {
  const report = path.join(ROOT, 'out', `${name}-${process.pid}.json`);
  const args = [
    files,
    '--reporter',
    'json',
    '--reporter-option',
    `output=${report}`,
    ...(grep ? ['--grep', grep] : []),
  ];
  const { output } = await runNode('node_modules/mocha/bin/mocha.js', args, environment);
  if (!fs.existsSync(report))
    return summaryOf([{ title: `${name} tests could not run`, problem: output.trim() }]);
  const { stats, failures } = JSON.parse(fs.readFileSync(report, 'utf8'));
  fs.rmSync(report);
  return {
    passed: stats.passes,
    failed: stats.failures,
    skipped: stats.pending,
    failures: failures.map((/** @type {any} */ test) => ({
      title: `${name} › ${test.fullTitle}`,
      detail: test.err.stack ?? test.err.message,
    })),
  };
}

/**
 * @param {Lane} lane
 * @param {Selection} selection
 * @param {import('../../test/support/scenarios/run.mjs').InstalledExtension} [installed]
 * @returns {Promise<Summary>}
 */
async function hostTests(lane, selection, installed) {
  const { findScenarios } = await import('../../test/support/scenarios/scenario.mjs');
  const { runOnLane } = await import('../../test/support/scenarios/run.mjs');
  const chosen = findScenarios()
    .filter((scenario) => scenario.installed === (installed !== undefined))
    .filter((scenario) => selection.scenarios?.includes(scenario.name) ?? true);
  const isWanted = selection.lanes?.includes(lane) ?? true;
  if (!isWanted || !chosen.some(({ lanes }) => lanes.includes(lane))) return summaryOf([]);
  if (!findChromium())
    return summaryOf([{ title: `${lane}: VS Code could not be started`, problem: CHROMIUM_MISSING }]);
  return runOnLane(lane, chosen, { grep: selection.grep, log: selection.log, installed });
}

/**
 * @param {Selection} selection
 * @returns {Promise<Summary>}
 */
async function packageTests(selection) {
  const { findScenarios } = await import('../../test/support/scenarios/scenario.mjs');
  const isWanted = findScenarios().some(
    ({ name, installed }) => installed && selection.scenarios?.includes(name),
  );
  if (selection.scenarios && !isWanted) return summaryOf([]);
  const { checkContents } = await import('../../test/support/packaging/contents.mjs');
  const { installerOf } = await import('../../test/support/packaging/installed.mjs');
  const vsix = await packageExtension();
  const checks = await checkContents(vsix);
  checks.push(await checkReproducible(vsix));
  const total = summaryOf(checks.map(({ title, problem }) => ({ title: `the package ${title}`, problem })));
  for (const lane of /** @type {const} */ (['floor', 'latest'])) {
    addTo(total, await hostTests(lane, selection, installerOf(vsix)));
  }
  return total;
}

/**
 * @param {string} vsix
 * @returns {Promise<{ title: string, problem?: string }>}
 */
async function checkReproducible(vsix) {
  const title = 'is the same, byte by byte, when it is built again';
  const again = await packageExtension(path.join('out', 'again.vsix'));
  const isSame = fs.readFileSync(again).equals(fs.readFileSync(vsix));
  return isSame ? { title } : { title, problem: `${vsix} and ${again} differ` };
}

/**
 * @param {{ title: string, problem?: string | undefined }[]} checks
 * @returns {Summary}
 */
export function summaryOf(checks) {
  const failures = checks.flatMap(({ title, problem }) =>
    problem === undefined ? [] : [{ title, detail: problem }],
  );
  return { passed: checks.length - failures.length, failed: failures.length, skipped: 0, failures };
}

/**
 * @param {Summary} total
 * @param {Summary} part
 */
export function addTo(total, part) {
  total.passed += part.passed;
  total.failed += part.failed;
  total.skipped += part.skipped;
  total.failures.push(...part.failures);
}
