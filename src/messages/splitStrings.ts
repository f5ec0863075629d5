/** The stretches of a text in which strings are split over lines, with the pieces put together. */
export interface Joined {
  readonly text: string;
  /** Where a stretch of {@link text} stands in the original; undefined where it crosses no seam. */
  readonly originalOf: (start: number, end: number) => Span | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the original, and where it begins in the joined text. */
interface Slice extends Span {
  readonly at: number;
}

/** Between two string literals that a line break parts: side by side, or with an operator before or after the break. */
const literals =
  /(["'`])[ \t]*(?:\+|\.{1,2}|&|\\|<>|\|\||_)?[ \t]*\r?\n[ \t]*(?:\+|\.{1,2}|&|<>|\|\|)?[ \t]*[fbrLu]?\1/;
/** A line that goes on after a backslash. */
const continuation = /\\\r?\n[ \t]*/;
/** The parenthesis that such strings stand in, which would part the value from its key. */
const parenthesis = /(?<=[=:][ \t]?)\(\s*(?=["'`])/;

const seam = new RegExp([literals, continuation, parenthesis].map(({ source }) => source).join('|'), 'g');

/** What stands around a seam and tells what it is, in UTF-16 units; whole lines, as long as they are not longer. */
const reach = 300;

/**
 * Puts strings together that were split over lines, so that a scanner sees the value that the program sees.
 * @returns undefined where nothing is split
 */
export function joinSplitStrings(text: string): Joined | undefined {
  const seams = [...text.matchAll(seam)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  if (seams.length === 0) return undefined;
  const parts: string[] = [];
  const slices: Slice[] = [];
  let length = 0;
  const keep = (start: number, end: number): void => {
    slices.push({ start, end, at: length });
    parts.push(text.slice(start, end));
    length += end - start;
  };
  seams.forEach(({ start, end }, index) => {
    const before = seams[index - 1];
    const after = seams[index + 1];
    const from = windowStart(text, start);
    if (before && before.end >= from) keep(before.end, start);
    else keep(from, start);
    const to = windowEnd(text, end);
    if (after && windowStart(text, after.start) <= end) return;
    keep(end, Math.min(to, after?.start ?? to));
    parts.push('\n\n');
    length += 2;
  });
  return { text: parts.join(''), originalOf: (start, end) => originalOf(slices, start, end) };
}

/**
 * What was found in a text, with what only shows in its joined stretches in the place of its halves.
 * @param found in the text as it stands
 * @param foundJoined in {@link Joined.text}
 * @returns in order, without overlaps
 */
export function withSplitFindings<Found extends Span>(
  found: readonly Found[],
  foundJoined: readonly Found[],
  joined: Joined,
): Found[] {
  const split = foundJoined.flatMap((finding) => {
    const place = joined.originalOf(finding.start, finding.end);
    return place ? [{ ...finding, ...place }] : [];
  });
  const whole = found.filter(({ start, end }) => !split.some((one) => one.start < end && one.end > start));
  return [...whole, ...split].sort((a, b) => a.start - b.start);
}

function originalOf(slices: readonly Slice[], start: number, end: number): Span | undefined {
  const sliceOf = (offset: number): Slice | undefined => slices.findLast(({ at }) => at <= offset);
  const first = sliceOf(start);
  const last = sliceOf(end - 1);
  if (!first || !last || first === last) return undefined;
  return { start: first.start + start - first.at, end: last.start + end - last.at };
}

function windowStart(text: string, at: number): number {
  const nearest = Math.max(0, at - reach);
  const lineEnd = text.indexOf('\n', nearest);
  return nearest === 0 ? 0 : lineEnd >= 0 && lineEnd < at ? lineEnd + 1 : nearest;
}

function windowEnd(text: string, at: number): number {
  const farthest = Math.min(text.length, at + reach);
  const lineStart = text.lastIndexOf('\n', farthest);
  return farthest === text.length || lineStart <= at ? farthest : lineStart;
}
