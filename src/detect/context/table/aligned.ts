import type { SourceText } from '../../sourceText.ts';
import type { Place } from '../place.ts';
import { addRow, columnsOf, countTyped, type Cell, type Column } from './column.ts';

const runOfBlanks = /\S {2,}\S/;

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
  for (let at = 0; at < text.length;) {
    const end = source.lineEnd(at);
    const cells = end - at < 2000 && end - at > 6 ? alignedCells(text, at, end) : [];
    if (columns && (cells.length === width || cells.length === width + 1))
      addRow(places, columns, cells.slice(cells.length - width));
    else {
      columns = undefined;
      if (cells.length >= 2) {
        const head = columnsOf(text, cells);
        if (countTyped(head) >= 2 && cells.every((cell) => cell.end - cell.start < 40)) {
          columns = head;
          width = cells.length;
        }
      }
    }
    at = text.indexOf('\n', end) + 1;
    if (at === 0) break;
  }
  return places;
}

/** The cells of a line, of a notebook's `"…\n",` line those inside the quotes. */
function alignedCells(text: string, start: number, end: number): Cell[] {
  const line = text.slice(start, end);
  if (!runOfBlanks.test(line)) return [];
  const quoted = /^\s*"(.*?)(?:\\n)?",?\s*$/d.exec(line)?.indices?.[1];
  const from = quoted?.[0] ?? 0;
  const cells: Cell[] = [];
  for (const match of line.slice(from, quoted?.[1] ?? line.length).matchAll(/\S+(?: \S+)*/g)) {
    const cellStart = start + from + match.index;
    cells.push({ start: cellStart, end: cellStart + match[0].length, quote: '' });
  }
  return cells;
}
