import type { SourceText } from '../../sourceText.ts';
import type { Place } from '../place.ts';
import { addRow, columnsOf, countTyped, trimCell, type Cell, type Column } from './column.ts';

const tagPattern = /<(\/?)(table|tr|th|td)\b[^<>]{0,300}>/gi;

/** Languages in which tables are written out. */
const markup: ReadonlySet<string> = new Set(['javascriptreact', 'typescriptreact', 'vue', 'svelte', 'php']);

/** Cells of HTML tables with a row of `<th>`, also inside a notebook's output. */
export function htmlTablePlaces(source: SourceText): Place[] {
  const { text } = source;
  const places: Place[] = [];
  if (source.format.family === 'code' && !markup.has(source.format.id)) return places;
  if (!text.includes('<th') && !text.includes('<TH')) return places;
  let columns: (Column | undefined)[] = [];
  let heads: Cell[] = [];
  let cells: Cell[] = [];
  let cellStart = -1;
  for (const match of text.matchAll(tagPattern)) {
    const isClosing = match[1] === '/';
    const name = (match[2] ?? '').toLowerCase();
    if (name === 'table') columns = [];
    else if (name === 'tr') {
      if (heads.length > 1) columns = countTyped(columnsOf(text, heads)) > 0 ? columnsOf(text, heads) : [];
      // A row that begins with a head cell has one column less to fill.
      else if (cells.length > 0) addRow(places, columns.slice(heads.length), cells);
      heads = [];
      cells = [];
    } else if (!isClosing) cellStart = match.index + match[0].length;
    else if (cellStart >= 0) {
      (name === 'th' ? heads : cells).push(textCell(text, cellStart, match.index));
      cellStart = -1;
    }
  }
  return places;
}

/** The text of a cell, behind and before the tags that it begins and ends with. */
function textCell(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  for (
    let tag = text.indexOf('>', start);
    text.charCodeAt(start) === 60 && tag > 0 && tag < end;
    tag = text.indexOf('>', start)
  )
    start = tag + 1;
  while (text.charCodeAt(end - 1) === 62 && text.lastIndexOf('<', end - 1) > start)
    end = text.lastIndexOf('<', end - 1);
  return trimCell(text, start, Math.max(start, end));
}
