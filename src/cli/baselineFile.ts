import { readFileSync } from 'node:fs';
import {
  compareWithBaseline,
  createBaseline,
  formatBaseline,
  readBaseline,
  type BaselineComparison,
} from '../policy/index.ts';
import type { ReportedFinding, ScanReport } from '../report/index.ts';
import { Failure, reasonOf } from './failure.ts';
import { writeWhole } from './output.ts';

export interface BaselineResult {
  /** With the new findings only; the known ones count as suppressed. */
  readonly report: ScanReport;
  readonly comparison: BaselineComparison<ReportedFinding>;
}

/**
 * Leaves out what a baseline has accepted.
 * @param keyId of the fingerprints: a baseline made with another key accepts nothing
 * @throws Failure when the file cannot be read or holds something else
 */
export function applyBaseline(report: ScanReport, path: string, keyId: string): BaselineResult {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`Could not read the baseline ${path}: ${reasonOf(error)}`);
  }
  const baseline = readBaseline(text);
  if (!baseline) throw new Failure(`${path} is not a baseline.`);
  const comparison = compareWithBaseline(report.findings, baseline, keyId);
  const suppressed = (report.suppressed ?? 0) + comparison.known;
  return { report: { ...report, findings: comparison.added, suppressed }, comparison };
}

/** Accepts everything that was found today. */
export function writeBaseline(report: ScanReport, path: string, keyId: string): void {
  writeWhole(path, formatBaseline(createBaseline(report.findings, keyId)));
}
