import { lineEndNear, lineStartNear } from '../../context/window.ts';
import type { Confirmed, Detector, Report, RuleInfo } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { bankAccount } from './bank.ts';
import { dateOfBirth } from './birth.ts';
import { socialSecurityNumber } from './governmentIds.ts';
import { paymentCard } from './payment.ts';

const longestRecord = 1000;
/** So many different kinds of personal data on a line of cells make it the record of a person. */
const fewestKinds = 3;

/** What the other cells of such a record hold, by their look alone. */
const cells: readonly (readonly [rule: RuleInfo, pattern: RegExp, score: number])[] = [
  [paymentCard, /^(?:4\d|5[1-5]|3[47]|6[05]|2[2-7])\d{2}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3,4}$/, 0.65],
  [dateOfBirth, /^(?:19\d{2}|200\d|201\d)-\d{2}-\d{2}$|^\d{1,2}[/.]\d{1,2}[/.](?:19\d{2}|200\d|201\d)$/, 0.6],
  [socialSecurityNumber, /^\d{3}-\d{2}-\d{4}$/, 0.65],
  // No time stamp: 200202150930.
  [bankAccount, /^(?!(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d[0-2]\d[0-5]\d$)\d{8,12}$/, 0.5],
];

/** Lines of cells without a head: where most cells are known to be personal, so is what stands between them. */
export const headlessRecords: Detector = {
  rules: [],
  onText(source, report, confirmed) {
    const { format, text } = source;
    if (format.family === 'code' || format.id.startsWith('json') || confirmed.length < fewestKinds) return;
    let done = 0;
    const ordered = [...confirmed].sort((a, b) => a.start - b.start);
    ordered.forEach((first, index) => {
      if (first.start < done) return;
      const start = lineStartNear(text, first.start, longestRecord);
      const end = lineEndNear(text, first.start, longestRecord);
      done = end;
      readRecord(source, start, end, ordered.slice(index, index + 40), report);
    });
  },
};

function readRecord(
  { text }: SourceText,
  start: number,
  end: number,
  nearby: readonly Confirmed[],
  report: Report,
): void {
  const kinds = new Set<string>();
  for (const match of nearby) if (match.start >= start && match.end <= end) kinds.add(match.rule.id);
  if (kinds.size < fewestKinds) return;
  const line = text.slice(start, end);
  const delimiter = ['|', '\t', ';'].find((character) => line.split(character).length > fewestKinds + 1);
  if (delimiter === undefined) return;
  let at = start;
  for (const cell of line.split(delimiter)) {
    const value = cell.trim();
    const from = at + cell.indexOf(value);
    const known = cells.find(([, pattern]) => pattern.test(value));
    if (known) report(known[0], from, from + value.length, known[2], [{ kind: 'structure' }]);
    at += cell.length + 1;
  }
}
