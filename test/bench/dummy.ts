import { builtInRules, Scanner, type Finding } from '../../src/detect/index.ts';
import { isReserved, redact, restore, RestoreStream, Vault } from '../../src/dummy/index.ts';
import { seededRandom } from '../support/secrets.ts';
import type { CorpusFile } from './corpus.ts';
import { median, round, time } from './measure.ts';

export interface DummySpeed {
  /** Source code with one finding in about 2,000 units, and rows of people where every cell is one. */
  readonly code: Throughput;
  readonly rows: Throughput;
  readonly streaming: {
    /** Pairs in the vault. */
    readonly entries: number;
    /** Milliseconds for a chunk of 20 units. */
    readonly median: number;
    readonly slowestInAHundred: number;
  };
}

/** Medians of the runs. */
export interface Throughput {
  /** Findings in 1,000 units of text. */
  readonly density: number;
  /** Megabytes of UTF-16 units a second: with an empty vault, and with one that knows every value. */
  readonly redact: number;
  readonly redactAgain: number;
  readonly restore: number;
  /** Microseconds for each finding. */
  readonly redactEach: number;
  readonly restoreEach: number;
  /** How long redacting takes beside scanning the same text with every rule. */
  readonly redactToScan: number;
}

interface Planted {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly format: string;
}

const runs = 5;
const chunk = 20;
const streamed = 400_000;

export function measureDummy(files: readonly CorpusFile[]): DummySpeed {
  const code = plantTokens(sourceOf(files), 2000);
  return {
    code: throughputOf(code),
    rows: throughputOf(rowsOfPeople(10_000)),
    streaming: measureStreaming(plantTokens(code.text, 4000)),
  };
}

function throughputOf({ text, findings, format }: Planted): Throughput {
  const ruleOf = (ruleId: string): { dummy: string } => ({ dummy: ruleId });
  const vault = new Vault();
  const redacted = redact(text, findings, vault, { ruleOf, format }).text;
  const scanner = new Scanner({ rules: builtInRules, isReserved });
  const redactMs = medianOf(() => redact(text, findings, new Vault(), { ruleOf, format }));
  const againMs = medianOf(() => redact(text, findings, vault, { ruleOf, format }));
  const restoreMs = medianOf(() => restore(redacted, vault, { format }));
  const scanMs = medianOf(() => scanner.scan(text, { languageId: format }));
  const rate = (ms: number): number => round(text.length / 1e3 / ms, 1);
  const each = (ms: number): number => round((ms * 1000) / findings.length, 2);
  return {
    density: round((findings.length * 1000) / text.length, 2),
    redact: rate(redactMs),
    redactAgain: rate(againMs),
    restore: rate(restoreMs),
    redactEach: each(redactMs),
    restoreEach: each(restoreMs),
    redactToScan: round(redactMs / scanMs, 2),
  };
}

function measureStreaming({ text, findings, format }: Planted): DummySpeed['streaming'] {
  const vault = new Vault();
  const known = findings.slice(0, 1000);
  const redacted = redact(text, known, vault, { ruleOf: (dummy) => ({ dummy }), format }).text;
  const stream = new RestoreStream(vault, { format });
  const times: number[] = [];
  for (let at = 0; at < Math.min(streamed, redacted.length); at += chunk)
    times.push(time(() => stream.push(redacted.slice(at, at + chunk))));
  times.sort((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.99)] ?? Number.NaN;
  return { entries: vault.size, median: round(median(times), 5), slowestInAHundred: round(slow, 5) };
}

function medianOf(work: () => unknown): number {
  work();
  return median(Array.from({ length: runs }, () => time(() => void work())));
}

function sourceOf(files: readonly CorpusFile[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const { path, text } of files) {
    if (!/\.[cm]?[jt]sx?$/.test(path) || text.length > 200_000) continue;
    parts.push(text);
    length += text.length;
    if (length > 4_000_000) break;
  }
  return parts.join('');
}

function plantTokens(code: string, every: number): Planted {
  const random = seededRandom(11);
  const planted = new Planter();
  for (let at = 0; at < code.length; at += every) {
    planted.add(`${code.slice(at, at + every)}\nconst token = "`);
    planted.plant('token', `ghp_${lettersFrom(random, 36)}`);
    planted.add('";\n');
  }
  return planted.done('typescript');
}

function rowsOfPeople(count: number): Planted {
  const random = seededRandom(12);
  const planted = new Planter();
  planted.add('first_name,last_name,email,phone,account\n');
  for (let row = 0; row < count; row++) {
    const [first, last] = [lettersFrom(random, 6), lettersFrom(random, 9)];
    const cells = [
      ['firstName', first],
      ['lastName', last],
      ['email', `${first}.${last}@blumenthal.de`.toLowerCase()],
      ['phone', `+49 30 ${1_000_000 + Math.floor(random() * 8_999_999)}`],
      ['account', `${10_000_000 + Math.floor(random() * 89_999_999)}`],
    ] as const;
    cells.forEach(([kind, value], index) => {
      planted.plant(kind, value);
      planted.add(index === cells.length - 1 ? '\n' : ',');
    });
  }
  return planted.done('csv');
}

/** Builds a text and notes where the values in it stand. */
class Planter {
  private readonly parts: string[] = [];
  private readonly findings: Finding[] = [];
  private length = 0;

  add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  plant(ruleId: string, value: string): void {
    const place = { start: this.length, end: this.length + value.length };
    this.findings.push({
      ...{ ruleId, category: 'custom', confidence: 'certain', score: 1, evidence: [] },
      ...place,
    });
    this.add(value);
  }

  done(format: string): Planted {
    // A rope would be flattened inside the measurement.
    return { text: Buffer.from(this.parts.join('')).toString(), findings: this.findings, format };
  }
}

function lettersFrom(random: () => number, count: number): string {
  const letters = 'abcdefghijkmnopqrstuvwxyz';
  const small = Array.from({ length: count }, () => letters.charAt(Math.floor(random() * letters.length)));
  return small.join('').replace(/^./, (first) => first.toUpperCase());
}
