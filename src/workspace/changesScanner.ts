import { ownerOf, policyPath } from '../editor/documents.ts';
import { readText } from '../files/readText.ts';
import { touching } from '../scanning/addedLines.ts';
import type { FinishedScan } from '../scanning/task.ts';
import type { ChangedText } from './gitChanges.ts';
import type { ScanOutcome, ScannerParts } from './workspaceScanner.ts';

/** Scans changed texts; only what touches a new line gets into the results. */
export class ChangesScanner {
  constructor(private readonly parts: Pick<ScannerParts, 'engines' | 'runner' | 'results'>) {}

  async scan(texts: readonly ChangedText[], signal: AbortSignal): Promise<ScanOutcome> {
    const { engines, results } = this.parts;
    await engines.ready;
    const started = performance.now();
    results.beginChanges();
    const tally = { files: 0, bytes: 0, findings: 0, notChecked: 0, beyondLimit: 0 };
    for (const text of texts) {
      if (signal.aborted) break;
      if (engines.policyFor(ownerOf(text.uri)).decideFile(policyPath(text.uri)) === 'exclude') continue;
      const scan = await this.scanOne(text);
      results.set(text.uri, scan);
      tally.files++;
      if (scan.kind === 'notChecked') tally.notChecked++;
      if (scan.kind === 'checked') {
        tally.bytes += scan.stamp.size;
        tally.findings += scan.findings.length;
      }
    }
    return { ...tally, ms: performance.now() - started, isWhole: !signal.aborted, onlyChanged: false };
  }

  private async scanOne(text: ChangedText): Promise<FinishedScan> {
    const { uri, added } = text;
    const bytes = await bytesOf(text);
    if (!bytes) return { kind: 'notChecked', reason: 'unreadable' };
    const path = policyPath(uri);
    const { timeout } = this.parts.engines.policyFor(ownerOf(uri)).limits;
    const recipe = await this.parts.engines.recipeFor(uri);
    const [scan] = await this.parts.runner.run(recipe, [{ kind: 'bytes', bytes, path }], {
      timeoutMs: timeout,
    });
    if (!scan || scan.kind === 'putOff') return { kind: 'notChecked', reason: 'failed' };
    if (scan.kind !== 'checked' || !added) return scan;
    const reading = await readText(bytes, path);
    return reading.kind === 'text'
      ? { ...scan, findings: touching(scan.findings, reading.text, added) }
      : scan;
  }
}

async function bytesOf(text: ChangedText): Promise<Uint8Array | undefined> {
  try {
    return await text.read();
  } catch {
    return undefined;
  }
}
