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
  /(["'`])[ \t]*(?:\+|\.{1,2}|&|\\|<>|\|\||_)?[ \t]*\r?\n[ \t]*(?:\+|\.{1,2}|&|<>|\|\|)?[ \t]*[fbrLu]?\1/y;
/** A line that goes on after a backslash. */
const continuation = /\\\r?\n[ \t]*/y;
/** The parenthesis that such strings stand in, which would part the value from its key. */
const parenthesis = /(?<=[=:][ \t]?)\(\s*(?=["'`])/y;

const [quotes, operators, blanks] = ['"\'`', '+.&\\<>|_', ' \t\r'].map(
  (characters) => new Set(Array.from(characters, (character) => character.charCodeAt(0))),
) as [Set<number>, Set<number>, Set<number>];

/** What stands around a seam and tells what it is, in UTF-16 units; whole lines, as long as they are not longer. */
const reach = 300;

/**
 * Puts strings together that were split over lines, so that a scanner sees the value that the program sees.
 * @returns undefined where nothing is split
 */
export function joinSplitStrings(text: string): Joined | undefined {
  const seams = seamsOf(text);
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

/** In order. Nearly every line break and parenthesis is dismissed by what stands before it. */
function seamsOf(text: string): Span[] {
  const seams: Span[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const last = unitBefore(text, at, blanks);
    const quote = operators.has(text.charCodeAt(last))
      ? unitBefore(text, unitBefore(text, last, operators) + 1, blanks)
      : last;
    const isFree = quote >= (seams.at(-1)?.end ?? 0);
    const seam =
      (isFree && quotes.has(text.charCodeAt(quote)) ? matchAt(literals, text, quote) : undefined) ??
      (text.charAt(last) === '\\' ? matchAt(continuation, text, last) : undefined);
    if (seam) seams.push(seam);
  }
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    const before = text.charAt(unitBefore(text, at, blanks));
    const seam = before === '=' || before === ':' ? matchAt(parenthesis, text, at) : undefined;
    if (seam) seams.push(seam);
  }
  return seams.sort((a, b) => a.start - b.start);
}

/** The offset of the last unit before another that is none of these; -1 where there is none. */
function unitBefore(text: string, offset: number, passed: ReadonlySet<number>): number {
  let at = offset - 1;
  while (at >= 0 && passed.has(text.charCodeAt(at))) at--;
  return at;
}

function matchAt(pattern: RegExp, text: string, start: number): Span | undefined {
  pattern.lastIndex = start;
  return pattern.test(text) ? { start, end: pattern.lastIndex } : undefined;
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
