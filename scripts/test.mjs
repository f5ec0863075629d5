/**
 * Everything that must hold, on a fresh clone with nothing but Node and a Chromium: `npm test`.
 *
 *   npm test -- --only unit,host      stages: lint, types, unit, pages, host, web, package, claude-code
 *   npm test -- --only host --scenario smoke --lane floor --grep activates
 */
import { parseArgs } from 'node:util';
import { build } from './lib/run.mjs';
import { ensureInstalled } from './lib/setup.mjs';

/** How many stages go on at a time: each keeps about one core busy. */
const PARALLEL = 2;

/** @typedef {import('./lib/stages.mjs').Stage} Stage */

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    scenario: { type: 'string' },
    lane: { type: 'string' },
    grep: { type: 'string' },
  },
});
const list = (/** @type {string | undefined} */ text) => text?.split(',').map((word) => word.trim());

try {
  ensureInstalled();
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const started = Date.now();
  // Loaded late: they need what ensureInstalled() has just installed.
  const { allStages, addTo, summaryOf } = await import('./lib/stages.mjs');
  const { counts } = await import('../test/support/scenarios/run.mjs');
  const stages = chosenStages(
    allStages({
      scenarios: list(values.scenario),
      lanes: /** @type {any} */ (list(values.lane)),
      grep: values.grep,
      log: (message) => console.log(`    ${message}`),
    }),
  );
  const total = summaryOf([]);
  // What is tested is what ships; only someone at work on a single scenario wants readable stacks.
  await build({ production: values.scenario === undefined }).catch((/** @type {Error} */ error) => {
    // One broken bundle fails the run, but need not hide what the others do.
    addTo(total, summaryOf([{ title: 'build', problem: error.message }]));
  });
  const run = async (/** @type {Stage} */ stage) => addTo(total, await runStage(stage, summaryOf, counts));
  await inParallel(
    stages.filter(({ alone }) => !alone),
    run,
  );
  for (const stage of stages.filter(({ alone }) => alone)) await run(stage);
  for (const { title, detail } of total.failures) console.log(`\n✖ ${title}\n${indent(detail)}`);
  console.log(`\nin ${seconds(started)}`);
  console.log(counts(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/**
 * @param {Stage[]} stages
 * @returns {Stage[]}
 */
function chosenStages(stages) {
  const only = list(values.only) ?? (values.scenario ? ['host', 'web', 'package'] : undefined);
  const unknown = only?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(
      `Unknown stage ${unknown.join(', ')}. Known: ${[...new Set(stages.map(({ name }) => name))].join(', ')}.`,
    );
  }
  return stages.filter(({ name }) => only?.includes(name) ?? true);
}

/**
 * @param {Stage} stage
 * @param {typeof import('./lib/stages.mjs').summaryOf} summaryOf
 * @param {typeof import('../test/support/scenarios/run.mjs').counts} counts
 */
async function runStage(stage, summaryOf, counts) {
  const started = Date.now();
  const summary = await stage
    .run()
    .catch((/** @type {Error} */ error) =>
      summaryOf([{ title: `${stage.name}: the stage itself failed`, problem: error.stack ?? error.message }]),
    );
  if (summary.passed + summary.failed + summary.skipped > 0) {
    console.log(`${summary.failed > 0 ? '✖' : '✔'} ${stage.name}: ${counts(summary)} in ${seconds(started)}`);
  }
  return summary;
}

/**
 * @template Item
 * @param {Item[]} items
 * @param {(item: Item) => Promise<void>} work
 */
async function inParallel(items, work) {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

/** @param {number} started */
function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
