import { join } from 'node:path';
import type { Finding } from '../../src/detect/index.ts';
import { qualityOf, round, type Counts, type Quality } from './measure.ts';
import { rangesOf, scopeOf, type OutOfScope, type RecognizerRow } from './recognizerScope.ts';
import { readRows } from './secrets.ts';
import { everything, findingsIn } from './subject.ts';
import type { Scanner } from '../../src/detect/index.ts';

interface LabelledRow {
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

/** Which dummy kinds answer to a label of the data; labels that are not listed are out of scope. */
const kindsOfLabel: Readonly<Record<string, readonly string[]>> = {
  PERSON: ['personName', 'firstName', 'lastName'],
  PERSON_NAME: ['personName', 'firstName', 'lastName'],
  STREET_ADDRESS: ['address', 'postcode', 'city'],
  ADDRESS: ['address', 'postcode', 'city'],
  ZIP_CODE: ['postcode', 'address'],
  ORGANIZATION: ['organization'],
  ORGANIZATION_NAME: ['organization'],
  CREDIT_CARD: ['card'],
  CREDIT_CARD_NUMBER: ['card'],
  PHONE_NUMBER: ['phone'],
  AGE: ['age'],
  EMAIL_ADDRESS: ['email'],
  IBAN_CODE: ['iban'],
  US_SSN: ['ssn'],
  SOCIAL_SECURITY_NUMBER: ['ssn'],
  IP_ADDRESS: ['ipv4', 'ipv6'],
  US_DRIVER_LICENSE: ['licence'],
  DATE_OF_BIRTH: ['date'],
  MEDICAL_RECORD_NUMBER: ['medicalRecord'],
  HEALTH_INSURANCE_ID: ['insuranceId'],
  HEALTH_CONDITION: ['diagnosis'],
  MEDICATION_NAME: ['medication'],
};

export interface LabelledResult {
  readonly byLabel: Readonly<Record<string, Quality>>;
  readonly inScope: Quality;
}

export interface PersonalResult {
  readonly sentences: LabelledResult;
  readonly documents: LabelledResult;
  readonly recognizers: RecognizersResult;
}

interface Share {
  rows: number;
  right: number;
  share: number;
}

export interface RecognizersResult {
  readonly inScope: Share;
  /** Rows that do not count, by why; see {@link OutOfScope}. */
  readonly outOfScope: Readonly<Partial<Record<OutOfScope, Share>>>;
  readonly all: Share;
  /** The recognizers whose rows in scope are wrong, with how often. */
  readonly wrongBy: Readonly<Record<string, number>>;
}

/** Recall, precision and F2 a type; reserved values are reported, since the data uses them as positives. */
export function measurePersonal(dataFolder: string): PersonalResult {
  const scanner = everything();
  const folder = join(dataFolder, 'personal');
  return {
    sentences: measureLabelled(scanner, readRows(join(folder, 'sentences.jsonl')), 'prose.txt'),
    documents: measureLabelled(scanner, readRows(join(folder, 'documents.jsonl')), 'document.txt'),
    recognizers: measureRecognizers(scanner, readRows(join(folder, 'recognizer-cases.jsonl'))),
  };
}

function measureLabelled(scanner: Scanner, rows: readonly LabelledRow[], path: string): LabelledResult {
  const kindOf = new Map(scanner.ruleInfos().map((rule) => [rule.id, rule.dummy]));
  const counts = new Map<string, Counts>();
  const countsOf = (label: string): Counts => {
    const known = counts.get(label) ?? { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
    counts.set(label, known);
    return known;
  };
  const labels = new Set(
    rows.flatMap(({ spans }) => spans.map(({ type }) => type)).filter((type) => type in kindsOfLabel),
  );
  for (const { text, spans } of rows) {
    const findings = findingsIn(scanner, text, path);
    const toUnits = codePointToUnit(text);
    const inUnits = spans.map((span) => ({ ...span, start: toUnits(span.start), end: toUnits(span.end) }));
    for (const label of labels) {
      const kinds = kindsOfLabel[label] ?? [];
      const own = findings.filter(({ ruleId }) => kinds.includes(kindOf.get(ruleId) ?? ''));
      const expected = inUnits.filter(({ type }) => type === label);
      const related = inUnits.filter(({ type }) =>
        (kindsOfLabel[type] ?? []).some((kind) => kinds.includes(kind)),
      );
      const tally = countsOf(label);
      for (const span of expected) {
        if (covered(span, own) >= 0.5) tally.truePositives++;
        else tally.falseNegatives++;
      }
      tally.falsePositives += own.filter((finding) => covered(finding, related) < 0.5).length;
    }
  }
  const all = [...counts.values()].reduce((sum, next) => ({
    truePositives: sum.truePositives + next.truePositives,
    falsePositives: sum.falsePositives + next.falsePositives,
    falseNegatives: sum.falseNegatives + next.falseNegatives,
  }));
  return {
    byLabel: Object.fromEntries([...counts].sort().map(([label, tally]) => [label, qualityOf(tally)])),
    inScope: qualityOf(all),
  };
}

/** What share of a range the ranges of others cover. */
function covered(
  range: Pick<Finding, 'start' | 'end'>,
  others: readonly Pick<Finding, 'start' | 'end'>[],
): number {
  const units = others.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(range.end, end) - Math.max(range.start, start)),
    0,
  );
  return units / (range.end - range.start);
}

/** The data counts code points. */
function codePointToUnit(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  return (offset) => Array.from(text).slice(0, offset).join('').length;
}

/**
 * A row is right when every expected span is met and, where none is expected, nothing is reported. Some rows tell only
 * how many are expected: there their number counts.
 */
function measureRecognizers(scanner: Scanner, rows: readonly RecognizerRow[]): RecognizersResult {
  const wrongBy: Record<string, number> = {};
  const shares = new Map<OutOfScope | 'inScope', Share>();
  for (const row of rows) {
    const scope = scopeOf(row) ?? 'inScope';
    const share = shares.get(scope) ?? { rows: 0, right: 0, share: 0 };
    shares.set(scope, share);
    share.rows++;
    if (isRight(row, findingsIn(scanner, row.text))) share.right++;
    else if (scope === 'inScope') wrongBy[row.recognizer] = (wrongBy[row.recognizer] ?? 0) + 1;
  }
  for (const share of shares.values()) share.share = round(share.right / share.rows);
  const right = [...shares.values()].reduce((sum, share) => sum + share.right, 0);
  const { inScope = { rows: 0, right: 0, share: 0 }, ...outOfScope } = Object.fromEntries(shares);
  return {
    inScope,
    outOfScope,
    all: { rows: rows.length, right, share: round(right / rows.length) },
    wrongBy,
  };
}

function isRight(row: RecognizerRow, findings: readonly Finding[]): boolean {
  if (row.expected === 0) return findings.length === 0;
  const ranges = rangesOf(row);
  if (ranges.length === 0) return findings.length >= row.expected;
  return ranges.every(([start = 0, end = 0]) => covered({ start, end }, findings) >= 0.5);
}
