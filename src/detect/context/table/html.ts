import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader, type RowReader } from './cell.ts';

const tagPattern = /<(\/?)(table|tr|th|td)\b[^<>]{0,300}>/gi;

/** Languages in which tables are written out. */
const markup: ReadonlySet<string> = new Set(['javascriptreact', 'typescriptreact', 'vue', 'svelte', 'php']);

/** Cells of HTML tables with a row of `<th>`, also inside a notebook's output. */
export function readHtml(source: SourceText, reader: HeadReader): void {
  const { text } = source;
  if (source.format.family === 'code' && !markup.has(source.format.id)) return;
  if (!text.includes('<th') && !text.includes('<TH')) return;
  let take: RowReader | undefined;
  let heads: Cell[] = [];
  let cells: Cell[] = [];
  let cellStart = -1;
  for (const match of text.matchAll(tagPattern)) {
    const isClosing = match[1] === '/';
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'table') take = undefined;
    else if (name === 'tr') {
      if (heads.length > 1) take = reader(heads, 1);
      // A row may begin with a head cell.
      else if (cells.length > 0) take?.([...heads, ...cells]);
      heads = [];
      cells = [];
    } else if (!isClosing) cellStart = match.index + match[0].length;
    else if (cellStart >= 0) {
      (name === 'th' ? heads : cells).push(textCell(text, cellStart, match.index));
      cellStart = -1;
    }
  }
}

/** The text of a cell without the tags that it begins and ends with. */
function textCell(text: string, from: number, to: number): Cell {
  let cell = trimCell(text, from, to);
  while (true) {
    const { start, end } = cell;
    const tagEnd = text.charAt(start) === '<' ? text.indexOf('>', start) + 1 : 0;
    const tagStart = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end - 1) : -1;
    if (tagEnd > 0 && tagEnd <= end) cell = trimCell(text, tagEnd, end);
    else if (tagStart >= start) cell = trimCell(text, start, tagStart);
    else return cell;
  }
}
