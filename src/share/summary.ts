import type { Category } from '../detect/index.ts';
import type { JudgedFinding } from '../engine/index.ts';
import { actions } from '../policy/index.ts';
import type { Cleared, Refused, Screened, Sharable } from './gate.ts';

/** What the share dialog tells about a screening, in numbers. */
export interface ShareSummary<Item extends Sharable> {
  readonly cleared: readonly Cleared<Item>[];
  readonly refused: readonly Refused<Item>[];
  readonly findings: number;
  readonly blocked: number;
  readonly suppressed: number;
  /** How many replacements the developer turned off. */
  readonly inClear: number;
  /** The gravest first, and of those the most frequent. */
  readonly byCategory: readonly {
    readonly category: Category;
    readonly findings: number;
    readonly files: number;
  }[];
}

export function summarize<Item extends Sharable>(screened: readonly Screened<Item>[]): ShareSummary<Item> {
  const cleared = screened.filter((one) => one.kind === 'cleared');
  const all = cleared.flatMap(({ findings }) => findings);
  return {
    cleared,
    refused: screened.filter((one) => one.kind === 'refused'),
    findings: all.length,
    blocked: all.filter(({ action }) => action === 'block').length,
    suppressed: cleared.reduce((sum, one) => sum + one.suppressed, 0),
    inClear: cleared.reduce((sum, one) => sum + one.inClear.length, 0),
    byCategory: countCategories(cleared.map(({ findings }) => findings)),
  };
}

function countCategories(files: readonly (readonly JudgedFinding[])[]): ShareSummary<Sharable>['byCategory'] {
  const counts = new Map<Category, { findings: number; files: number; gravity: number }>();
  for (const findings of files) {
    const seen = new Set<Category>();
    for (const { category, action } of findings) {
      const count = counts.get(category) ?? { findings: 0, files: 0, gravity: 0 };
      count.findings++;
      count.gravity = Math.max(count.gravity, actions.indexOf(action));
      if (!seen.has(category)) count.files++;
      seen.add(category);
      counts.set(category, count);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b.gravity - a.gravity || b.findings - a.findings)
    .map(([category, { findings, files: inFiles }]) => ({ category, findings, files: inFiles }));
}
