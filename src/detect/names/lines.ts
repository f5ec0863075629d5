/** How far a line is followed: one line may be a whole file, and every name in it asks where it begins. */
const farthest = 240;

/** Where the line of `at` starts, or `at - 240` where it starts earlier. */
export function nearLineStart(text: string, at: number): number {
  const floor = Math.max(0, at - farthest);
  const newline = text.slice(floor, at).lastIndexOf('\n');
  return newline < 0 ? floor : floor + newline + 1;
}

/** Where the line of `at` ends, or `at + 240` where it ends later. */
export function nearLineEnd(text: string, at: number): number {
  const newline = text.slice(at, at + farthest).indexOf('\n');
  return newline < 0 ? Math.min(text.length, at + farthest) : at + newline;
}
