/**
 * Bounded searches: in a minified file the next line end may be a megabyte away, and looking for it at every match
 * would make the scan quadratic. Offsets are UTF-16.
 */

/** Start of the line that holds `offset`, or at most `reach` units before it. */
export function lineStartNear(text: string, offset: number, reach: number): number {
  const leftmost = Math.max(0, offset - reach);
  let at = offset;
  while (at > leftmost && text.charCodeAt(at - 1) !== 10) at--;
  return at;
}

/** End of the line that holds `offset`, before its line break, or at most `reach` units behind it. */
export function lineEndNear(text: string, offset: number, reach: number): number {
  const rightmost = Math.min(text.length, offset + reach);
  let at = offset;
  while (at < rightmost && text.charCodeAt(at) !== 10) at++;
  return at > offset && text.charCodeAt(at - 1) === 13 ? at - 1 : at;
}

/** Offset of a unit at or before `from`, at most `reach` units away, or -1. */
export function unitBefore(text: string, unit: number, from: number, reach: number): number {
  const leftmost = Math.max(0, from - reach);
  for (let at = from; at >= leftmost; at--) if (text.charCodeAt(at) === unit) return at;
  return -1;
}

/** Offset of a unit at or behind `from`, at most `reach` units away, or -1. */
export function unitAfter(text: string, unit: number, from: number, reach: number): number {
  const rightmost = Math.min(text.length, from + reach);
  for (let at = from; at < rightmost; at++) if (text.charCodeAt(at) === unit) return at;
  return -1;
}
