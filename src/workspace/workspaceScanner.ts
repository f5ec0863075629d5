import type * as vscode from 'vscode';
import type { Engines } from '../editor/engines.ts';
import { ownerOf } from '../editor/documents.ts';
import { scanAll, type FileToScan } from '../scanning/scanAll.ts';
import type { FinishedScan, ScanRunner } from '../scanning/task.ts';
import type { FileSource } from './fileSource.ts';
import type { ScanResults } from './scanResults.ts';
import type { TypingPause } from './typingPause.ts';

export interface ScanProgress {
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
}

export interface ScanOutcome extends ScanProgress {
  readonly notChecked: number;
  readonly ms: number;
  /** False where it was cancelled, or another scan took its place. */
  readonly isWhole: boolean;
  /** Whether files that are as they were at their last scan were left out. */
  readonly onlyChanged: boolean;
  /** Files beyond the policy's limit, which were not looked at. */
  readonly beyondLimit: number;
}

export interface ScanRequest {
  /** Folders and files. */
  readonly scopes: readonly vscode.Uri[];
  /** Leaves out files that are as they were at their last scan. */
  readonly onlyChanged?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ScanProgress) => void;
}

export interface ScannerParts {
  readonly engines: Engines;
  readonly source: FileSource;
  readonly runner: ScanRunner;
  readonly results: ScanResults;
  readonly pause: TypingPause;
}

/** Scans folders and files into the results. */
export class WorkspaceScanner {
  constructor(private readonly parts: ScannerParts) {}

  async scan({ scopes, onlyChanged = false, signal, onProgress }: ScanRequest): Promise<ScanOutcome> {
    const { engines, runner, results, pause } = this.parts;
    await engines.ready;
    results.begin(scopes);
    const started = performance.now();
    const tally = { files: 0, bytes: 0, findings: 0, notChecked: 0, beyondLimit: 0 };
    const met = new Set<string>();
    const take = (uri: vscode.Uri, scan: FinishedScan): void => {
      if (scan.kind === 'unchanged') return;
      if (isGone(scan)) return results.deleteAll(new Set([uri.toString()]));
      results.set(uri, scan);
      tally.files++;
      if (scan.kind === 'notChecked') tally.notChecked++;
      else {
        tally.findings += scan.findings.length;
        tally.bytes += scan.stamp.size;
      }
      onProgress?.(tally);
    };
    await scanAll(
      this.files(scopes, onlyChanged, met, take, () => tally.beyondLimit++),
      {
        runner,
        signal,
        onResult: take,
        whenAllowed: () => pause.whenOver(),
      },
    );
    if (!signal.aborted) results.sweep(scopes, met);
    return { ...tally, ms: performance.now() - started, isWhole: !signal.aborted, onlyChanged };
  }

  private async *files(
    scopes: readonly vscode.Uri[],
    onlyChanged: boolean,
    met: Set<string>,
    take: (uri: vscode.Uri, scan: FinishedScan) => void,
    onBeyondLimit: () => void,
  ): AsyncGenerator<FileToScan<vscode.Uri>> {
    const { engines, source, results } = this.parts;
    for (const scope of scopes) {
      const { maximumFiles } = engines.policyFor(ownerOf(scope)).limits;
      for await (const file of source.filesBelow(scope)) {
        if (met.has(file.uri.toString())) continue;
        if (met.size >= maximumFiles) {
          onBeyondLimit();
          continue;
        }
        met.add(file.uri.toString());
        if (file.kind === 'notChecked') take(file.uri, file.scan);
        else yield await source.toScan(file.uri, onlyChanged ? results.stampOf(file.uri) : undefined);
      }
    }
  }

  /** Scans single files anew, quietly: they may have changed. */
  async rescan(uris: readonly vscode.Uri[], signal: AbortSignal): Promise<void> {
    const { engines, runner, results, source, pause } = this.parts;
    await engines.ready;
    const files = async function* (): AsyncGenerator<FileToScan<vscode.Uri>> {
      for (const uri of uris) yield await source.toScan(uri, results.stampOf(uri));
    };
    await scanAll(files(), {
      runner,
      signal,
      onResult: (uri, scan) => {
        if (isGone(scan)) results.deleteAll(new Set([uri.toString()]));
        else results.set(uri, scan);
      },
      whenAllowed: () => pause.whenOver(),
    });
  }
}

/** A file that is no longer there has no findings, and is not one that could not be read. */
function isGone(scan: FinishedScan): boolean {
  return scan.kind === 'notChecked' && (scan.code === 'ENOENT' || scan.code === 'FileNotFound');
}
