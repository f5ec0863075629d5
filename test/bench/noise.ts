import { isReserved } from '../../src/dummy/index.ts';
import { builtInRules, Scanner } from '../../src/detect/index.ts';
import { namesPeople, type CorpusFile } from './corpus.ts';
import { round } from './measure.ts';

export interface Noise {
  readonly files: number;
  readonly lines: number;
  readonly alerts: number;
  readonly alertsPerThousandLines: number;
  readonly byRule: Readonly<Record<string, { alerts: number; perThousandLines: number }>>;
  /** Where each alert is, never what it is. */
  readonly places: readonly string[];
}

/** What an unknowing user would see on clean code, hints included. Files whose business is to name people are left out. */
export function measureNoise(files: readonly CorpusFile[]): { code: Noise; peopleFiles: Noise } {
  const scanner = new Scanner({ rules: builtInRules, isReserved });
  return {
    code: noiseOf(
      scanner,
      files.filter(({ path }) => !namesPeople(path)),
    ),
    peopleFiles: noiseOf(
      scanner,
      files.filter(({ path }) => namesPeople(path)),
    ),
  };
}

function noiseOf(scanner: Scanner, files: readonly CorpusFile[]): Noise {
  const places: string[] = [];
  const counts = new Map<string, number>();
  let lines = 0;
  for (const file of files) {
    lines += file.lines;
    for (const { ruleId, start, end } of scanner.scan(file.text, { path: file.path }).findings) {
      counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
      places.push(
        `${file.path}:${file.text.slice(0, start).split('\n').length} ${ruleId} (${end - start} units)`,
      );
    }
  }
  const perThousand = (alerts: number): number => round((alerts / lines) * 1000, 4);
  const byRule = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([ruleId, alerts]) => [ruleId, { alerts, perThousandLines: perThousand(alerts) }] as const);
  return {
    files: files.length,
    lines,
    alerts: places.length,
    alertsPerThousandLines: perThousand(places.length),
    byRule: Object.fromEntries(byRule),
    places,
  };
}
