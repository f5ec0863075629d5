import type { SourceText } from '../../sourceText.ts';
import { isPastedCode } from '../codeBlocks.ts';
import type { Place } from '../place.ts';
import { addRow, columnsOf, countTyped, type Cell, type Column } from './column.ts';

/**
 * Tables whose columns two blanks or more keep apart: what pandas, `ps` or a report prints, also as the lines of a
 * notebook's text output. Two columns must be known; rows may have an index column more than the head.
 */
export function alignedPlaces(source: SourceText): Place[] {
  const { text, format } = source;
  const places: Place[] = [];
  const isNotebook = format.id === 'json' && text.includes('"text/plain"');
  if (format.family !== 'prose' && format.family !== 'log' && !isNotebook) return places;
  let columns: (Column | undefined)[] | undefined;
  let width = 0;
  for (let at = lineWithGap(source, 0); at < text.length;) {
    const end = source.lineEnd(at);
    const isRow = end - at < 2000 && end - at > 6 && !isPastedCode(source, at);
    const cells = isRow ? alignedCells(text, at, end) : [];
    if (columns && (cells.length === width || cells.length === width + 1))
      addRow(places, columns, cells.slice(cells.length - width));
    else {
      columns = headOf(text, cells);
      width = cells.length;
    }
    const next = text.indexOf('\n', end) + 1;
    if (next === 0) break;
    at = columns ? next : lineWithGap(source, next);
  }
  return places;
}

/** The start of the first line at or behind `from` in which two blanks part two words; else the end of the text. */
function lineWithGap(source: SourceText, from: number): number {
  const gap = /\S {2,}\S/g;
  gap.lastIndex = from;
  const match = gap.exec(source.text);
  return match ? Math.max(from, source.lineStart(match.index)) : source.text.length;
}

function headOf(text: string, cells: readonly Cell[]): (Column | undefined)[] | undefined {
  if (cells.length < 2 || cells.some((cell) => cell.end - cell.start >= 40)) return undefined;
  const head = columnsOf(text, cells);
  return countTyped(head) >= 2 ? head : undefined;
}

/** The cells of a line, of a notebook's `"…\n",` line those inside the quotes. */
function alignedCells(text: string, start: number, end: number): Cell[] {
  const line = text.slice(start, end);
  if (!/\S {2,}\S/.test(line)) return [];
  const quoted = /^\s*"(.*?)(?:\\n)?",?\s*$/d.exec(line)?.indices?.[1];
  const from = quoted?.[0] ?? 0;
  const cells: Cell[] = [];
  for (const match of line.slice(from, quoted?.[1] ?? line.length).matchAll(/\S+(?: \S+)*/g)) {
    const cellStart = start + from + match.index;
    cells.push({ start: cellStart, end: cellStart + match[0].length, quote: '' });
  }
  return cells;
}
