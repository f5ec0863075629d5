import type { NotChecked, ReportedFinding, ScanReport, UnusedSuppression } from '../report/index.ts';
import type { FinishedScan } from '../scanning/task.ts';
import { reasonOf } from './failure.ts';
import { describeReason } from '../report/reasons.ts';

/** Makes a report of the scans of files, in the order in which they come. */
export class Collector {
  private readonly findings: ReportedFinding[] = [];
  private readonly notChecked: NotChecked[] = [];
  private filesScanned = 0;
  private bytesScanned = 0;
  private suppressed = 0;
  private readonly unusedSuppressions: UnusedSuppression[] = [];

  add(path: string, scan: FinishedScan): void {
    if (scan.kind === 'notChecked') {
      const reason = scan.code === undefined ? describeReason(scan.reason) : reasonOf(scan.code);
      this.notChecked.push({ path, reason });
      return;
    }
    if (scan.kind === 'unchanged') return;
    this.filesScanned++;
    this.bytesScanned += scan.stamp.size;
    this.suppressed += scan.suppressed;
    for (const line of scan.unusedSuppressions ?? []) this.unusedSuppressions.push({ path, line });
    if (scan.limited) this.notChecked.push({ path, reason: describeReason(scan.limited) });
    for (const finding of scan.findings) this.findings.push({ ...finding, path });
  }

  /** Something of which no scan was made. @param reason a sentence part */
  skip(path: string, reason: string): void {
    this.notChecked.push({ path, reason });
  }

  report(): ScanReport {
    const { findings, notChecked, filesScanned, bytesScanned, suppressed, unusedSuppressions } = this;
    return { findings, notChecked, filesScanned, bytesScanned, suppressed, unusedSuppressions };
  }
}
