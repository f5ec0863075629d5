import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

const longestHead = 400;
const longestLine = 4000;

/** Whether a line may be the head of such a table. */
export function startsWikiHead(text: string, start: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit !== 124) return unit === 33;
  const next = text.charCodeAt(start + 1);
  return next === 124 || (next === 95 && text.charCodeAt(start + 2) === 46);
}

/** How the tables of one kind of wiki are written: what opens and parts the cells of the head, and parts those of rows. */
interface WikiTable {
  readonly opening: string;
  readonly head: string;
  readonly row: string;
}

const jira: WikiTable = { opening: '||', head: '||', row: '|' };
const mediaWiki: WikiTable = { opening: '!', head: '!!', row: '||' };
const textile: WikiTable = { opening: '|_.', head: '|_.', row: '|' };

/**
 * The table of a wiki or tracker whose head marks itself: `||Name||Phone||` of Jira, `! Name !! Phone` of MediaWiki,
 * `|_. Name |_. Phone |` of Textile.
 * @param start of the line of the head
 * @returns where reading ended
 */
export function readWiki(source: SourceText, start: number, reader: HeadReader): number {
  const { text } = source;
  const wiki = [jira, textile].find(({ opening }) => text.startsWith(opening, start)) ?? mediaWiki;
  const end = source.lineEnd(start);
  if (end - start > longestHead) return end;
  const head = cellsBetween(text, start + wiki.opening.length, end, wiki.head);
  const take = head.length > 1 ? reader(head, 1) : undefined;
  if (!take) return end;
  let at = text.indexOf('\n', end) + 1;
  while (at > 0 && text.charCodeAt(at) === 124 && !startsWikiHead(text, at)) {
    const rowEnd = source.lineEnd(at);
    if (rowEnd - at > longestLine || text.charCodeAt(at + 1) === 125) return at;
    const row = cellsBetween(text, at + 1, rowEnd, wiki.row);
    if (row.length === head.length) take(row);
    at = text.indexOf('\n', rowEnd) + 1;
  }
  return at > 0 ? at : text.length;
}

/** Cells between separators; one at the end of the line closes the last. */
function cellsBetween(text: string, start: number, end: number, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = start;
  for (const part of text.slice(start, end).trimEnd().split(separator)) {
    // The bar behind the last head of Textile.
    const bar = separator === textile.head && part.endsWith('|') ? 1 : 0;
    cells.push(trimCell(text, at, at + part.length - bar));
    at += part.length + separator.length;
  }
  const last = cells.at(-1);
  return last && last.start >= last.end ? cells.slice(0, -1) : cells;
}
