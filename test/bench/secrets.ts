import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { round } from './measure.ts';
import { findingsIn, secretsOnly } from './subject.ts';

interface SecretRow {
  readonly source: string;
  readonly rule: string;
  readonly text: string;
}

export interface SecretsResult {
  readonly positives: { rows: number; found: number; recall: number };
  readonly bySource: Readonly<Record<string, { rows: number; recall: number }>>;
  readonly negatives: { rows: number; alerted: number; rate: number };
  /** The rules of others whose examples were missed or alerted on, with how often. */
  readonly missed: Readonly<Record<string, number>>;
  readonly alertedOn: Readonly<Record<string, number>>;
}

export function readRows<Row>(path: string): Row[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Recall on rows that hold some secret, alerts on rows that hold none; reserved values are reported. */
export function measureSecrets(dataFolder: string): SecretsResult {
  const scanner = secretsOnly();
  const isHit = ({ text }: SecretRow): boolean => findingsIn(scanner, text).length > 0;
  const positives = readRows<SecretRow>(join(dataFolder, 'secrets', 'positives.jsonl'));
  const negatives = readRows<SecretRow>(join(dataFolder, 'secrets', 'negatives.jsonl'));
  const missed = positives.filter((row) => !isHit(row));
  const alerted = negatives.filter(isHit);
  const sources = [...new Set(positives.map(({ source }) => source))];
  return {
    positives: {
      rows: positives.length,
      found: positives.length - missed.length,
      recall: round(1 - missed.length / positives.length, 4),
    },
    bySource: Object.fromEntries(
      sources.map((source) => {
        const rows = positives.filter((row) => row.source === source).length;
        return [
          source,
          { rows, recall: round(1 - missed.filter((row) => row.source === source).length / rows) },
        ];
      }),
    ),
    negatives: {
      rows: negatives.length,
      alerted: alerted.length,
      rate: round(alerted.length / negatives.length, 4),
    },
    missed: countRules(missed),
    alertedOn: countRules(alerted),
  };
}

function countRules(rows: readonly SecretRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { source, rule } of rows) counts[`${source}/${rule}`] = (counts[`${source}/${rule}`] ?? 0) + 1;
  return counts;
}
