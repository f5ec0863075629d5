/** Lines of the new version of a file, 1-based and inclusive. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** A hunk's head, as in https://git-scm.com/docs/diff-format: where it stands in the new version, and how long it is. */
const hunkHead = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/**
 * The lines that a patch adds to one file, whatever its lines of context.
 * @param patch unified, of that file only
 */
export function addedLines(patch: string): LineSpan[] {
  const spans: LineSpan[] = [];
  let line = 0;
  let isInHunk = false;
  let first: number | undefined;
  const close = (): void => {
    if (first !== undefined) spans.push({ first, last: line - 1 });
    first = undefined;
  };
  for (const text of patch.split('\n')) {
    const head = hunkHead.exec(text);
    if (head) {
      close();
      // A hunk that only deletes names the line before it.
      line = Number(head[1]) + (head[2] === '0' ? 1 : 0);
      isInHunk = true;
    } else if (isInHunk && text.startsWith('+')) {
      first ??= line;
      line++;
    } else if (isInHunk && !text.startsWith('-') && !text.startsWith('\\')) {
      close();
      line++;
    }
  }
  close();
  return spans;
}

/** What of the findings touches one of the lines; lines end with `\n` only, as git counts them. */
export function touching<Item extends { readonly start: number; readonly end: number }>(
  findings: readonly Item[],
  text: string,
  lines: readonly LineSpan[],
): Item[] {
  const lineAt = lineCounter(text);
  return findings.filter(({ start, end }) => {
    const [from, to] = [lineAt(start), lineAt(Math.max(start, end - 1))];
    return lines.some(({ first, last }) => first <= to && last >= from);
  });
}

/** The 1-based line of an offset; offsets have to grow for it to be quick. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    if (offset < at) [line, at] = [1, 0];
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++;
      at = next + 1;
    }
    return line;
  };
}
