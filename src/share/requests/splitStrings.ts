/** A text with the pieces of split strings put together. */
export interface Joined {
  readonly text: string;
  /** Where a stretch of {@link text} stands in the original; undefined where it crosses no seam. */
  readonly originalOf: (
    start: number,
    end: number,
  ) => { readonly start: number; readonly end: number } | undefined;
}

/** Between two string literals that a line break parts: side by side, or with an operator before or after the break. */
const literals =
  /(["'`])[ \t]*(?:\+|\.{1,2}|&|\\|<>|\|\||_)?[ \t]*\r?\n[ \t]*(?:\+|\.{1,2}|&|<>|\|\|)?[ \t]*[fbrLu]?\1/;
/** A line that goes on after a backslash. */
const continuation = /\\\r?\n[ \t]*/;
/** The parenthesis that such strings stand in, which would part the value from its key. */
const parenthesis = /(?<=[=:][ \t]?)\(\s*(?=["'`])/;

const seam = new RegExp([literals, continuation, parenthesis].map(({ source }) => source).join('|'), 'g');

/**
 * Puts strings together that were split over lines, so that a scanner sees the value that the program sees.
 * @returns undefined where nothing is split
 */
export function joinSplitStrings(text: string): Joined | undefined {
  const parts: string[] = [];
  /** Where each seam was, in the joined text, and how much all up to it took. */
  const seams: { readonly at: number; readonly removed: number }[] = [];
  let copied = 0;
  let removed = 0;
  for (const { 0: found, index } of text.matchAll(seam)) {
    parts.push(text.slice(copied, index));
    copied = index + found.length;
    removed += found.length;
    seams.push({ at: copied - removed, removed });
  }
  if (seams.length === 0) return undefined;
  parts.push(text.slice(copied));
  const removedBefore = (offset: number, isEnd: boolean): number =>
    seams.findLast(({ at }) => (isEnd ? at < offset : at <= offset))?.removed ?? 0;
  return {
    text: parts.join(''),
    originalOf: (start, end) => {
      if (!seams.some(({ at }) => at > start && at < end)) return undefined;
      return { start: start + removedBefore(start, false), end: end + removedBefore(end, true) };
    },
  };
}
