import type { SourceText } from '../../sourceText.ts';
import { lineEndNear } from '../window.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

const longestLine = 4000;
/** The end of `list-table`: short, and with a rare sign first, it is found quickest. */
const directive = '-table';
/** `   * - Name`, and `     - Phone` of the same row. */
const item = /^[ \t]+(\* )?- ?/;

/** Tables of reStructuredText and MyST that are written as lists of lists, the head first. */
export function readListed({ text, format }: SourceText, reader: HeadReader): void {
  if (format.family === 'code') return;
  for (let at = text.indexOf(directive); at >= 0;) {
    const isList = text.startsWith('list', at - 4);
    const { rows, end } = isList ? rowsBehind(text, at) : { rows: [], end: at };
    const [head, ...others] = rows;
    const take = head && head.length > 1 ? reader(head, 1) : undefined;
    if (take) for (const row of others) if (row.length === head?.length) take(row);
    at = text.indexOf(directive, Math.max(end, at + 1));
  }
}

/** The rows below the line of an offset, up to the first that is not indented. */
function rowsBehind(text: string, offset: number): { readonly rows: Cell[][]; readonly end: number } {
  const rows: Cell[][] = [];
  let at = text.indexOf('\n', offset) + 1;
  while (at > 0 && at < text.length) {
    const end = lineEndNear(text, at, longestLine);
    const line = text.slice(at, end);
    const [mark, star] = item.exec(line) ?? [];
    if (mark !== undefined) {
      const cell = trimCell(text, at + mark.length, end);
      if (star !== undefined) rows.push([cell]);
      else rows.at(-1)?.push(cell);
    } else if (/^\S/.test(line)) break;
    at = text.indexOf('\n', at) + 1;
  }
  return { rows, end: at > 0 ? at : text.length };
}
