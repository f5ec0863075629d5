import { readText } from '../files/readText.ts';
import type { ScanReport } from '../report/index.ts';
import { touching } from '../scanning/addedLines.ts';
import type { FileScan } from '../scanning/task.ts';
import { Collector } from './collector.ts';
import type { ScanMeans } from './scanInOrder.ts';
import { readBlobs, stagedFiles, type StagedFile } from './stagedFiles.ts';

/** So many versions are read at a time. */
const chunkFiles = 50;

/**
 * Scans what is staged as it will be committed. Whole files are looked at, since keys and column heads stand
 * elsewhere, but only what touches an added line counts.
 * @param repository its root
 * @throws Failure where git cannot tell
 */
export async function scanStaged(
  means: ScanMeans,
  repository: string,
  paths: readonly string[],
  isExcluded: (path: string) => boolean,
): Promise<ScanReport> {
  const collector = new Collector();
  const staged = stagedFiles(repository, paths).filter(({ path }) => !isExcluded(path));
  for (let from = 0; from < staged.length; from += chunkFiles) {
    const chunk = staged.slice(from, from + chunkFiles);
    const blobs = readBlobs(
      repository,
      chunk.map(({ blob }) => blob),
    );
    for (const [index, file] of chunk.entries()) await scanOne(file, blobs[index] ?? new Uint8Array());
  }
  return collector.report();

  async function scanOne({ path, added }: StagedFile, bytes: Uint8Array): Promise<void> {
    // A rename that changes nothing adds nothing.
    if (added?.length === 0) return;
    const [scan] = await means.inProcess.run(means.recipe, [{ kind: 'bytes', bytes, path }], means);
    if (scan && scan.kind !== 'putOff') collector.add(path, await onlyAdded(scan, bytes, path, added));
  }
}

async function onlyAdded<Scan extends FileScan>(
  scan: Scan,
  bytes: Uint8Array,
  path: string,
  added: StagedFile['added'],
): Promise<Scan> {
  if (scan.kind !== 'checked' || scan.findings.length === 0 || !added) return scan;
  const reading = await readText(bytes, path);
  return reading.kind === 'text' ? { ...scan, findings: touching(scan.findings, reading.text, added) } : scan;
}
