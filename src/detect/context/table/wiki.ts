import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

const longestHead = 400;
const longestLine = 4000;

/** Whether a line may be the head of such a table. */
export function startsWikiHead(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  return unit === 33 || (unit === 124 && text.charCodeAt(start + 1) === 124);
}

/**
 * The table of a wiki or tracker whose head marks itself: `||Name||Phone||` of Jira, `! Name !! Phone` of MediaWiki.
 * @param start of the line of the head
 */
export function readWiki(source: SourceText, start: number, reader: HeadReader): void {
  const { text } = source;
  const isJira = text.charCodeAt(start) === 124;
  const end = source.lineEnd(start);
  if (end - start > longestHead) return;
  const separator = isJira ? '||' : '!!';
  const head = cellsBetween(text, start + (isJira ? 2 : 1), end, separator);
  const take = head.length > 1 ? reader(head, 1) : undefined;
  if (!take) return;
  for (let at = text.indexOf('\n', end) + 1; at > 0 && text.charCodeAt(at) === 124;) {
    const rowEnd = source.lineEnd(at);
    if (rowEnd - at > longestLine || text.charCodeAt(at + 1) === 125) return;
    const row = cellsBetween(text, at + 1, rowEnd, isJira ? '|' : '||');
    if (row.length === head.length) take(row);
    at = text.indexOf('\n', rowEnd) + 1;
  }
}

/** Cells between separators; one at the end of the line closes the last. */
function cellsBetween(text: string, start: number, end: number, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (const part of text.slice(start, end).trimEnd().split(separator)) {
    cells.push(trimCell(text, at, at + part.length));
    at += part.length + separator.length;
  }
  const last = cells.at(-1);
  return last && last.start >= last.end ? cells.slice(0, -1) : cells;
}
