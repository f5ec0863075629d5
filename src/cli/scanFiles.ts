import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Engine } from '../engine/index.ts';
import { decodeText } from '../files/textFile.ts';
import { LinePositions, type NotChecked, type ReportedFinding, type ScanReport } from '../report/index.ts';
import { Failure, reasonOf } from './failure.ts';
import { describeLimit, describeReason } from './reasons.ts';
import { toPath, walk, type FoundFile, type WalkOptions } from './walk.ts';

/** Collects what a scan finds, file by file. */
class Collector {
  private readonly findings: ReportedFinding[] = [];
  private readonly notChecked: NotChecked[] = [];
  private filesScanned = 0;
  private bytesScanned = 0;
  private suppressed = 0;

  constructor(private readonly engine: Engine) {}

  skip(path: string, reason: string): void {
    this.notChecked.push({ path, reason });
  }

  scan(path: string, bytes: Uint8Array): void {
    const decoded = decodeText(bytes);
    if (!decoded) return this.skip(path, 'binary file');
    const check = this.engine.check(decoded.text, { path });
    if (check.kind === 'notChecked') return this.skip(path, describeReason(check.reason));
    this.filesScanned++;
    this.bytesScanned += bytes.length;
    this.suppressed += check.suppressed.length;
    if (check.limited) this.skip(path, describeLimit(check.limited.reason));
    const lines = new LinePositions(decoded.text);
    for (const finding of check.findings) {
      const title = this.engine.rule(finding.ruleId)?.title ?? finding.ruleId;
      this.findings.push({ ...finding, path, title, ...lines.range(finding.start, finding.end) });
    }
  }

  report(): ScanReport {
    const { findings, notChecked, filesScanned, bytesScanned, suppressed } = this;
    return { findings, notChecked, filesScanned, bytesScanned, suppressed };
  }
}

/** Scans one text that came through standard input. */
export function scanBytes(engine: Engine, path: string, bytes: Uint8Array): ScanReport {
  const collector = new Collector(engine);
  collector.scan(path, bytes);
  return collector.report();
}

/**
 * Scans files and folders.
 * @throws Failure when a path that was named does not exist or cannot be read
 */
export function scanPaths(
  engine: Engine,
  root: string,
  paths: readonly string[],
  options: WalkOptions,
): ScanReport {
  const collector = new Collector(engine);
  for (const path of paths) {
    const start = resolve(path);
    if (!isFolder(start, path)) {
      readNamed(collector, { absolutePath: start, path: toPath(root, start) }, path);
      continue;
    }
    const { files, unreadable } = walk(root, start, options);
    for (const { path: unreadablePath, reason } of unreadable) collector.skip(unreadablePath, reason);
    for (const file of files) readFound(collector, file);
  }
  return collector.report();
}

/** What paths are shown relative to: the one folder that was named, else the deepest folder that holds them all. */
export function rootOf(paths: readonly string[]): string {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && isFolder(resolve(only), only)) return resolve(only);
  const current = process.cwd();
  const folders = paths.map((path) => dirname(resolve(path)));
  if (folders.every((folder) => isBelow(current, folder))) return current;
  return folders.reduce((common, folder) => {
    while (!isBelow(common, folder)) common = dirname(common);
    return common;
  });
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function isFolder(absolutePath: string, named: string): boolean {
  try {
    return statSync(absolutePath).isDirectory();
  } catch (error) {
    throw new Failure(`Could not read ${named}: ${reasonOf(error)}`);
  }
}

function readNamed(collector: Collector, file: FoundFile, named: string): void {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.absolutePath);
  } catch (error) {
    throw new Failure(`Could not read ${named}: ${reasonOf(error)}`);
  }
  collector.scan(file.path === '' ? basename(file.absolutePath) : file.path, bytes);
}

function readFound(collector: Collector, { absolutePath, path }: FoundFile): void {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolutePath);
  } catch (error) {
    return collector.skip(path, reasonOf(error));
  }
  collector.scan(path, bytes);
}
