import { builtInRules, type Scanner } from '../../src/detect/index.ts';
import { Prefilter } from '../../src/detect/prefilter.ts';
import type { CorpusFile } from './corpus.ts';
import { median, round, time } from './measure.ts';
import { everything, secretsOnly } from './subject.ts';

export interface SpeedResult {
  /** Megabytes of UTF-16 text units a second on source code, median of the runs. */
  readonly secretsOnly: number;
  readonly everything: number;
  /** A bare Aho–Corasick pass with the same keywords: the ceiling. */
  readonly prefilterAlone: number;
  /** Milliseconds from a new scanner to its first result on a small text. */
  readonly firstScan: number;
  /** Milliseconds for 1 MB of source code. */
  readonly oneMegabyte: number;
  /** Megabytes a second on dense prose and tables. */
  readonly prose: number;
  /** Megabytes a second on a CSV file in which every cell is personal. */
  readonly table: number;
}

const runs = 5;

export function measureSpeed(files: readonly CorpusFile[], prose: string): SpeedResult {
  const code = files.filter(({ path }) => /\.[cm]?[jt]sx?$/.test(path)).slice(0, 1500);
  const units = code.reduce((sum, { text }) => sum + text.length, 0);
  const throughput = (scanner: Scanner): number =>
    medianThroughput(units, () => code.forEach(({ text, path }) => scanner.scan(text, { path })));
  const megabyte = joinTo(code, 1_000_000);
  const table = denseTable(5000);
  const all = everything();
  const keywords = [...new Set(builtInRules.flatMap((entry) => entry.keywords ?? []))];
  const prefilter = new Prefilter(keywords);
  return {
    secretsOnly: throughput(secretsOnly()),
    everything: throughput(all),
    prefilterAlone: medianThroughput(units, () =>
      code.forEach(({ text }) => prefilter.scan(text, () => undefined)),
    ),
    firstScan: round(time(() => everything().scan('const answer = 42;', { path: 'a.ts' }))),
    oneMegabyte: round(median(repeat(() => time(() => all.scan(megabyte, { path: 'a.js' }))))),
    prose: medianThroughput(prose.length, () => all.scan(prose, { path: 'notes.txt' })),
    table: medianThroughput(table.length, () => all.scan(table, { path: 'people.csv' })),
  };
}

/** Rows of people, as a seed or an export holds them. */
function denseTable(rows: number): string {
  const first = ['Maria', 'Johann', 'Pierre', 'Anna', 'Tomasz', 'Giulia', 'Sofie'];
  const last = ['Gonzalez', 'Bergmann', 'Ruiz', 'Dupont', 'Nowak', 'Rossi', 'Larsen', 'Schmidt'];
  const lines = Array.from({ length: rows }, (_, row) => {
    const [name, surname] = [first[row % first.length] ?? '', last[row % last.length] ?? ''];
    const address = `${name}.${surname}${row}@nordwind-labs.de`.toLowerCase();
    return `${row},${name},${surname},${address},+49 30 ${1_000_000 + row * 37},Lindenallee ${row % 200},19${50 + (row % 50)}-05-1${row % 10},${30_000 + row}`;
  });
  return ['id,first_name,last_name,email,phone,street,date_of_birth,salary', ...lines, ''].join('\n');
}

function medianThroughput(units: number, work: () => void): number {
  work();
  return round(median(repeat(() => units / 1e6 / (time(work) / 1000))), 1);
}

function repeat(sample: () => number): number[] {
  return Array.from({ length: runs }, sample);
}

function joinTo(files: readonly CorpusFile[], units: number): string {
  let joined = '';
  for (const { text } of files) {
    if (text.length > 200_000) continue;
    joined += text;
    if (joined.length >= units) break;
  }
  // A rope would be flattened inside the measurement.
  return Buffer.from(joined.slice(0, units)).toString();
}
