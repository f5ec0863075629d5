import type { Finding } from '../detect/index.ts';
import { indentOf, rowFormats } from './owner.ts';

/** Keys, columns and what stands round them between two values of one record; in UTF-16 units. */
const widestGap = 240;

const nameKinds = new Set(['firstName', 'lastName', 'personName']);
const ownedKinds = new Set(['email', 'username', 'homeFolder']);

/**
 * The whole name for each value that belongs to the one person of a record: first and last name, in whatever order
 * their columns or keys stand, and the addresses and handles beside them. A record of two people tells nothing.
 * @param findings ordered by start, without overlaps
 * @param format the language identifier, where it is known
 */
export function wholeNamesIn(
  text: string,
  findings: readonly Finding[],
  kindOf: (finding: Finding) => string,
  format?: string,
): ReadonlyMap<Finding, string> {
  const isRow = format === 'sql' || (format !== undefined && rowFormats.has(format));
  const wholeNames = new Map<Finding, string>();
  let record: Finding[] = [];
  const close = (): void => {
    const name = record.length > 1 ? nameOf(text, record, kindOf) : undefined;
    const kinds = record.map(kindOf);
    record.forEach((finding, index) => {
      // Of two addresses one may be somebody else's.
      const isOnly = kinds.indexOf(kinds[index] ?? '') === kinds.lastIndexOf(kinds[index] ?? '');
      if (name !== undefined && isOnly) wholeNames.set(finding, name);
    });
    record = [];
  };
  let end = 0;
  for (const finding of findings) {
    const kind = kindOf(finding);
    if (record.length > 0 && !isOneRecord(text, end, finding.start, isRow)) close();
    end = finding.end;
    if (nameKinds.has(kind) || ownedKinds.has(kind)) record.push(finding);
  }
  close();
  return wholeNames;
}

/** First and last name of a record's person; undefined where there is none, or more than one. */
function nameOf(
  text: string,
  record: readonly Finding[],
  kindOf: (finding: Finding) => string,
): string | undefined {
  const valuesOf = (kind: string): string[] =>
    record.filter((finding) => kindOf(finding) === kind).map(({ start, end }) => text.slice(start, end));
  const [first, ...moreFirst] = valuesOf('firstName');
  const [last, ...moreLast] = valuesOf('lastName');
  const [whole, ...moreWhole] = valuesOf('personName');
  if (moreFirst.length + moreLast.length + moreWhole.length > 0) return undefined;
  if (first === undefined && last === undefined) return whole;
  if (first === undefined || last === undefined) return undefined;
  const isSame = whole === undefined || (whole.includes(first) && whole.includes(last));
  return isSame ? `${first} ${last}` : undefined;
}

/** Two elements that end or begin at once: the outer one is a record. */
const elementEdge = /<\/[^<>]*>\s*<\/|<\w[^<>]*>\s*<\w[^<>]*>$/;

/**
 * No bracket opens or closes between them, no statement and no element of a list ends; on the next line only behind a
 * key or tag of its own.
 */
function isOneRecord(text: string, from: number, to: number, isRow: boolean): boolean {
  if (to - from > widestGap) return false;
  const gap = text.slice(from, to);
  if (elementEdge.test(gap) || /[{}()[\]]|\n\s*\n|\n\s*-\s/.test(gap)) return false;
  // A sentence ends, except in the cell of a row.
  if (!isRow && /[.!?]\s/.test(gap)) return false;
  if (!gap.includes('\n')) return /[,;:=|\t>]/.test(gap);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const lead = text.slice(start, Math.min(from, start + widestGap));
  // What opens a record may stand before its first field.
  const isLevel = /[{[(<]/.test(lead) || indents(gap).every((indent) => indent === indentOf(lead));
  return isLevel && /[:=>]/.test(gap);
}

/** How far each further line of a gap is indented; empty lines are none. */
function indents(gap: string): number[] {
  return gap.split('\n').slice(1).map(indentOf);
}
