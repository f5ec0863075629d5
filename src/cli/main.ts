import { basename } from 'node:path';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { actions, type Action } from '../policy/index.ts';
import {
  renderCsv,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderSarif,
  renderText,
  type ScanReport,
} from '../report/index.ts';
import { version } from '../../package.json';
import { buildEngine, type EngineRequest } from './engine.ts';
import { Failure } from './failure.ts';
import { writeWhole } from './output.ts';
import { parseWords } from './parseWords.ts';
import { redactCommand, restoreCommand } from './redactCommand.ts';
import { rootOf, scanBytes, scanPaths } from './scanCommand.ts';
import { usage } from './usage.ts';

export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;

const renderers: Readonly<Record<string, (report: ScanReport, scanned: string) => string>> = {
  text: renderText,
  json: renderJson,
  sarif: (report) => renderSarif(report, version),
  markdown: renderMarkdown,
  html: (report, scanned) => renderHtml(report, { date: new Date().toISOString().slice(0, 10), scanned }),
  csv: renderCsv,
};

/**
 * Runs one command line.
 * @param words what stands after `prompt-veil`
 * @returns the exit code
 * @throws Failure with a sentence for the user
 */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  switch (command) {
    case 'scan':
      return await scanCommand(rest);
    case 'redact':
      return await redactCommand(rest);
    case 'restore':
      return await restoreCommand(rest);
    case '--version':
      process.stdout.write(`${version}\n`);
      return exitCodes.clean;
    case undefined:
    case 'help':
    case '--help':
    case '-h':
      process.stdout.write(usage);
      return command === undefined ? exitCodes.failure : exitCodes.clean;
    default:
      throw new Failure(`Unknown command: ${command}. See prompt-veil --help.`);
  }
}

async function scanCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseScan(words);
  const render = renderers[values.format];
  if (!render)
    throw new Failure(
      `Unknown format: ${values.format}. Choose one of ${Object.keys(renderers).join(', ')}.`,
    );
  const failOn = parseFailOn(values['fail-on']);
  const report = values.stdin ? await scanStandardInput(values) : await scanNamedPaths(values, positionals);
  const text = render(report, values.stdin ? values.as : positionals.join(', ') || basename(process.cwd()));
  if (values.output === undefined) process.stdout.write(text);
  else writeWhole(values.output, text);
  return report.findings.some(({ action }) => failOn !== 'none' && isAtLeast(action, failOn))
    ? exitCodes.findings
    : exitCodes.clean;
}

type ScanValues = ReturnType<typeof parseScan>['values'];

function parseScan(words: readonly string[]) {
  return parseWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        stdin: { type: 'boolean', default: false },
        as: { type: 'string', default: 'stdin.txt' },
        format: { type: 'string', default: 'text' },
        policy: { type: 'string' },
        'fail-on': { type: 'string', default: 'block' },
        'report-reserved': { type: 'boolean', default: false },
        output: { type: 'string' },
      },
    }),
  );
}

async function scanStandardInput(values: ScanValues): Promise<ScanReport> {
  const { engine } = await buildEngine(requestFor(process.cwd(), values));
  return scanBytes(engine, values.as, readFileSync(0));
}

async function scanNamedPaths(values: ScanValues, positionals: readonly string[]): Promise<ScanReport> {
  const paths = positionals.length > 0 ? positionals : ['.'];
  const root = rootOf(paths);
  const { engine, policy } = await buildEngine(requestFor(root, values));
  return scanPaths(engine, root, paths, {
    isExcluded: (path) => policy.decideFile(path) === 'exclude',
    isAlwaysScanned: (path) => policy.decideFile(path) === 'neverShare',
  });
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
