import type { Finding } from '../detect/index.ts';

/** A key and what stands round it between two values of one record; in UTF-16 units. */
const widestGap = 80;

/**
 * The whole name for each first and last name that stand side by side in one record: the columns of a row, the keys of
 * an object, the elements of a list.
 * @param findings ordered by start, without overlaps
 */
export function pairNames(
  text: string,
  findings: readonly Finding[],
  kindOf: (finding: Finding) => string,
): ReadonlyMap<Finding, string> {
  const wholeNames = new Map<Finding, string>();
  let previous: Finding | undefined;
  for (const finding of findings) {
    const kind = kindOf(finding);
    const isPart = kind === 'firstName' || kind === 'lastName';
    if (isPart && previous && kindOf(previous) !== kind && isOneRecord(text, previous.end, finding.start)) {
      const [first, last] = kind === 'lastName' ? [previous, finding] : [finding, previous];
      const name = `${text.slice(first.start, first.end)} ${text.slice(last.start, last.end)}`;
      wholeNames.set(first, name).set(last, name);
      previous = undefined;
    } else previous = isPart ? finding : undefined;
  }
  return wholeNames;
}

/** No bracket closes between them; on the next line only behind a key or tag of its own. */
function isOneRecord(text: string, from: number, to: number): boolean {
  if (to - from > widestGap) return false;
  const gap = text.slice(from, to);
  return !/[{}()[\]]|\n\s*\n|\n\s*-\s/.test(gap) && (!gap.includes('\n') || /[:=>]/.test(gap));
}
