/** Milliseconds that a synchronous function takes. */
export function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function round(number: number, digits = 3): number {
  return Number(number.toFixed(digits));
}

/** F-measure with recall weighted twice as much as precision. */
function f2(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (5 * precision * recall) / (4 * precision + recall);
}

export interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f2: number;
  readonly expected: number;
}

export function qualityOf({ truePositives, falsePositives, falseNegatives }: Counts): Quality {
  const precision = truePositives / Math.max(1, truePositives + falsePositives);
  const recall = truePositives / Math.max(1, truePositives + falseNegatives);
  return {
    precision: round(precision),
    recall: round(recall),
    f2: round(f2(precision, recall)),
    expected: truePositives + falseNegatives,
  };
}
