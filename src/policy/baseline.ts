/** A finding as a baseline knows it: where, by which rule, and which value, without telling it. */
export interface BaselineFinding {
  /** Relative to the scanned root, with `/`. */
  readonly path: string;
  readonly ruleId: string;
  readonly fingerprint: string;
}

/** The findings that were accepted; `count` is how often a value stands in a file. */
export interface Baseline {
  readonly version: 1;
  /** Names the key of the fingerprints. */
  readonly key: string;
  readonly findings: readonly (BaselineFinding & { readonly count: number })[];
}

export interface BaselineComparison<T extends BaselineFinding> {
  /** What the baseline does not hold, in the order given. */
  readonly added: readonly T[];
  readonly known: number;
  /** How many of the baseline's findings are no longer there: it can be written anew, smaller. */
  readonly gone: number;
  /** False: the baseline was made with another key, and so everything is new. */
  readonly isSameKey: boolean;
}

/** Accepts findings; the order of the result does not depend on theirs. */
export function createBaseline(findings: Iterable<BaselineFinding>, key: string): Baseline {
  const counted = new Map<string, BaselineFinding & { count: number }>();
  for (const { path, ruleId, fingerprint } of findings) {
    const name = keyOf({ path, ruleId, fingerprint });
    const known = counted.get(name);
    if (known) known.count++;
    else counted.set(name, { path, ruleId, fingerprint, count: 1 });
  }
  const sorted = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
  return { version: 1, key, findings: sorted };
}

export function formatBaseline(baseline: Baseline): string {
  const lines = baseline.findings.map((finding) => `    ${JSON.stringify(finding)}`).join(',\n');
  const list = lines === '' ? '[]' : `[\n${lines}\n  ]`;
  return `{\n  "version": 1,\n  "key": ${JSON.stringify(baseline.key)},\n  "findings": ${list}\n}\n`;
}

/** @returns undefined where the text is no baseline: then nothing is accepted */
export function readBaseline(text: string): Baseline | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isBaseline(value) ? value : undefined;
}

/** What is new since the baseline, and how far that has shrunk. */
export function compareWithBaseline<T extends BaselineFinding>(
  findings: readonly T[],
  baseline: Baseline,
  key: string,
): BaselineComparison<T> {
  if (baseline.key !== key) return { added: findings, known: 0, gone: 0, isSameKey: false };
  const index = new BaselineIndex(baseline);
  const isKnown = index.taker();
  const added = findings.filter((finding) => !isKnown(finding));
  const known = findings.length - added.length;
  return { added, known, gone: index.total - known, isSameKey: true };
}

/** What a baseline holds of each file, for asking file by file. */
export class BaselineIndex {
  private readonly byPath = new Map<string, Baseline['findings'][number][]>();

  constructor(readonly baseline: Baseline) {
    for (const finding of baseline.findings) {
      const same = this.byPath.get(finding.path);
      if (same) same.push(finding);
      else this.byPath.set(finding.path, [finding]);
    }
  }

  get paths(): Iterable<string> {
    return this.byPath.keys();
  }

  /** How many findings are accepted in all. */
  get total(): number {
    return this.baseline.findings.reduce((sum, { count }) => sum + count, 0);
  }

  /** How many findings are accepted in a file. */
  countOf(path: string): number {
    return (this.byPath.get(path) ?? []).reduce((sum, { count }) => sum + count, 0);
  }

  /** Says of one finding after the other whether it is accepted; of equal ones the first are. */
  taker(): (finding: BaselineFinding) => boolean {
    const left = new Map<string, number>();
    return (finding) => {
      const key = keyOf(finding);
      const count = left.get(key) ?? this.countLike(finding, key);
      left.set(key, count - 1);
      return count > 0;
    };
  }

  /** Parts all findings of a file into new and accepted ones. */
  split<T extends Omit<BaselineFinding, 'path'>>(path: string, findings: readonly T[]): SplitFindings<T> {
    if (!this.byPath.has(path)) return { added: findings, known: [] };
    const isKnown = this.taker();
    const added: T[] = [];
    const known: T[] = [];
    for (const finding of findings) {
      const { ruleId, fingerprint } = finding;
      (isKnown({ path, ruleId, fingerprint }) ? known : added).push(finding);
    }
    return { added, known };
  }

  private countLike({ path }: BaselineFinding, key: string): number {
    return this.byPath.get(path)?.find((accepted) => keyOf(accepted) === key)?.count ?? 0;
  }
}

export interface SplitFindings<T> {
  readonly added: readonly T[];
  readonly known: readonly T[];
}

function keyOf({ path, ruleId, fingerprint }: BaselineFinding): string {
  return `${path}\0${ruleId}\0${fingerprint}`;
}

function isBaseline(value: unknown): value is Baseline {
  if (!isRecord(value) || value.version !== 1 || typeof value.key !== 'string') return false;
  return Array.isArray(value.findings) && value.findings.every(isAccepted);
}

function isAccepted(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    typeof value.ruleId === 'string' &&
    typeof value.fingerprint === 'string' &&
    Number.isInteger(value.count) &&
    (value.count as number) > 0
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
