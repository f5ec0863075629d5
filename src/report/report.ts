import type { Category } from '../detect/index.ts';
import type { JudgedFinding } from '../engine/index.ts';
import type { Action } from '../policy/index.ts';

/** A finding with its place in a file; lines and columns are 1-based, columns count UTF-16 units. */
export interface ReportedFinding extends JudgedFinding {
  /** Relative to the scanned root, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface NotChecked {
  readonly path: string;
  /** A sentence part: "larger than 5 MB", "binary file". */
  readonly reason: string;
}

/** A comment that was to silence something and does not. */
export interface UnusedSuppression {
  readonly path: string;
  /** One-based. */
  readonly line: number;
}

/** What a scan of files gives; no part of it holds a value. */
export interface ScanReport {
  readonly findings: readonly ReportedFinding[];
  readonly notChecked: readonly NotChecked[];
  readonly filesScanned: number;
  /** Absent where it was not counted. */
  readonly bytesScanned?: number;
  /** How many findings a comment, an allowance or a baseline silenced; absent where they were not counted. */
  readonly suppressed?: number;
  /** Absent where they were not looked for. */
  readonly unusedSuppressions?: readonly UnusedSuppression[];
}

/** A report in numbers; those of actions, categories and rules in the order of how often they occur. */
export interface Summary {
  readonly filesScanned: number;
  readonly bytesScanned: number | undefined;
  readonly filesNotChecked: number;
  readonly findings: number;
  readonly suppressed: number | undefined;
  readonly byAction: Readonly<Partial<Record<Action, number>>>;
  readonly byCategory: Readonly<Partial<Record<Category, number>>>;
  readonly byRule: Readonly<Partial<Record<string, number>>>;
}

export function summarize(report: ScanReport): Summary {
  return {
    filesScanned: report.filesScanned,
    bytesScanned: report.bytesScanned,
    filesNotChecked: report.notChecked.length,
    findings: report.findings.length,
    suppressed: report.suppressed,
    byAction: count(report.findings, (finding) => finding.action),
    byCategory: count(report.findings, (finding) => finding.category),
    byRule: count(report.findings, (finding) => finding.ruleId),
  };
}

/** How often each key occurs, the most frequent first. */
export function count<Item, Key extends string>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): Partial<Record<Key, number>> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1])) as Partial<Record<Key, number>>;
}
