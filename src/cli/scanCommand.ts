import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { actions, type Action } from '../policy/index.ts';
import {
  renderCsv,
  policyInForce,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderText,
  type HtmlOptions,
  type ScanReport,
} from '../report/index.ts';
import { applyBaseline, writeBaseline, type BaselineResult } from './baselineFile.ts';
import { alwaysScanned } from '../scanning/alwaysScanned.ts';
import { InProcessScanner } from '../scanning/inProcess.ts';
import { scanFile } from '../scanning/node/scanFile.ts';
import { createThreadPool } from '../scanning/node/threads.ts';
import { buildEngine, type EngineInForce, type EngineRequest } from './engine.ts';
import { exitCodes } from './exitCodes.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './output.ts';
import { parseWords } from './parseWords.ts';
import { rootOf, scanBytes, scanPaths } from './scanFiles.ts';
import type { ScanMeans } from './scanInOrder.ts';
import { scanStaged } from './scanStaged.ts';
import { repositoryOf } from './stagedFiles.ts';

type Render = (report: ScanReport, about: Omit<HtmlOptions, 'date'>) => string;

const renderers: Readonly<Record<string, Render>> = {
  text: renderText,
  json: renderJson,
  sarif: (report) => renderSarif(report, version),
  markdown: renderMarkdown,
  html: (report, about) => renderHtml(report, { date: new Date().toISOString().slice(0, 10), ...about }),
  csv: renderCsv,
};

/**
 * `scan`: finds, reports, and answers with an exit code.
 * @throws Failure with a sentence for the user
 */
export async function scanCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseScan(words);
  const render = renderers[values.format];
  if (!render) {
    const known = Object.keys(renderers).join(', ');
    throw new Failure(`Unknown format: ${values.format}. Choose one of ${known}.`);
  }
  const failOn = parseFailOn(values['fail-on']);
  const { report, inForce } = values.stdin
    ? await scanStandardInput(values)
    : values.staged
      ? await scanStagedChanges(values, positionals)
      : await scanNamedPaths(values, positionals);
  const { 'write-baseline': accepted, baseline, output } = values;
  if (accepted !== undefined) writeBaseline(report, accepted, inForce.keyId);
  const result = baseline === undefined ? undefined : applyBaseline(report, baseline, inForce.keyId);
  const shown = result?.report ?? report;
  const scanned = values.stdin ? values.as : positionals.join(', ') || basename(process.cwd());
  const text = render(shown, {
    scanned,
    policy: policyInForce(inForce.policy, inForce.engine.rules()),
    ...(result && { baseline: result.comparison }),
  });
  if (output === undefined) process.stdout.write(text);
  else writeWhole(output, text);
  if (result) tellAbout(result.comparison);
  return shown.findings.some(({ action }) => failOn !== 'none' && isAtLeast(action, failOn))
    ? exitCodes.findings
    : exitCodes.clean;
}

/** On standard error, so that a report on standard output stays one document. */
function tellAbout({ known, gone, isSameKey }: BaselineResult['comparison']): void {
  const line = isSameKey
    ? `Baseline: ${known} known, ${gone} gone.${gone > 0 ? ' Write it anew to keep it small.' : ''}`
    : 'The baseline was made with another fingerprint key, so everything counts as new.';
  process.stderr.write(`prompt-veil: ${line}\n`);
}

type ScanValues = ReturnType<typeof parseScan>['values'];

function parseScan(words: readonly string[]) {
  return parseWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        stdin: { type: 'boolean', default: false },
        staged: { type: 'boolean', default: false },
        as: { type: 'string', default: 'stdin.txt' },
        format: { type: 'string', default: 'text' },
        policy: { type: 'string' },
        'fail-on': { type: 'string', default: 'block' },
        'report-reserved': { type: 'boolean', default: false },
        output: { type: 'string' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
      },
    }),
  );
}

interface Scanned {
  readonly report: ScanReport;
  readonly inForce: EngineInForce;
}

async function scanStandardInput(values: ScanValues): Promise<Scanned> {
  const inForce = await buildEngine(requestFor(process.cwd(), values));
  const report = await scanBytes(meansOf(inForce), values.as, readFileSync(0));
  return { report, inForce };
}

async function scanNamedPaths(values: ScanValues, positionals: readonly string[]): Promise<Scanned> {
  const paths = positionals.length > 0 ? positionals : ['.'];
  const root = rootOf(paths);
  const inForce = await buildEngine(requestFor(root, values));
  const { policy } = inForce;
  const report = await scanPaths(meansOf(inForce), root, paths, {
    isExcluded: (path) => policy.decideFile(path) === 'exclude',
    isAlwaysScanned: alwaysScanned(policy),
  });
  return { report, inForce };
}

async function scanStagedChanges(values: ScanValues, positionals: readonly string[]): Promise<Scanned> {
  const repository = repositoryOf(process.cwd());
  const inForce = await buildEngine(requestFor(repository, values));
  const { policy } = inForce;
  const paths = positionals.map((path) => resolve(path));
  const isExcluded = (path: string): boolean => policy.decideFile(path) === 'exclude';
  return { report: await scanStaged(meansOf(inForce), repository, paths, isExcluded), inForce };
}

function meansOf({ engine, policy, recipe }: EngineInForce): ScanMeans {
  return {
    recipe,
    timeoutMs: policy.limits.timeout,
    inProcess: new InProcessScanner(
      { engineFor: () => Promise.resolve({ engine, maximumLength: policy.maximumLength }) },
      scanFile,
    ),
    createPool: () => createThreadPool(__dirname),
  };
}

function requestFor(folder: string, values: ScanValues): EngineRequest {
  return { folder, policyFile: values.policy, reportReserved: values['report-reserved'] };
}

function parseFailOn(word: string): Action | 'none' {
  if (word === 'none' || (word !== 'off' && (actions as readonly string[]).includes(word)))
    return word as Action | 'none';
  throw new Failure(`Unknown action for --fail-on: ${word}. Choose block, warn, hint or none.`);
}

function isAtLeast(action: Action, floor: Action): boolean {
  return actions.indexOf(action) >= actions.indexOf(floor);
}
