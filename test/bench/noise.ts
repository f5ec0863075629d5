import { isReserved } from '../../src/dummy/index.ts';
import { builtInRules, Scanner, type SourceDescription } from '../../src/detect/index.ts';
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

export interface NoiseResult {
  readonly code: Noise;
  /** The same files as they are pasted into a question: nothing tells their language. */
  readonly pastedCode: Noise;
  readonly peopleFiles: Noise;
}

/** What an unknowing user would see on clean code, hints included. Files whose business is to name people are left out. */
export function measureNoise(files: readonly CorpusFile[]): NoiseResult {
  const scanner = new Scanner({ rules: builtInRules, isReserved });
  const code = files.filter(({ path }) => !namesPeople(path));
  const programs = code.filter(({ path }) => /\.[cm]?[jt]sx?$/.test(path));
  return {
    code: noiseOf(scanner, code),
    pastedCode: noiseOf(scanner, programs, () => ({})),
    peopleFiles: noiseOf(
      scanner,
      files.filter(({ path }) => namesPeople(path)),
    ),
  };
}

function noiseOf(
  scanner: Scanner,
  files: readonly CorpusFile[],
  describe = ({ path }: CorpusFile): SourceDescription => ({ path }),
): Noise {
  const places: string[] = [];
  const counts = new Map<string, number>();
  let lines = 0;
  for (const file of files) {
    lines += file.lines;
    for (const { ruleId, start, end } of scanner.scan(file.text, describe(file)).findings) {
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
