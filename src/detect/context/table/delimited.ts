import type { SourceText } from '../../sourceText.ts';
import { isPastedCode } from '../codeBlocks.ts';
import type { Place } from '../place.ts';
import { addRow, columnsOf, countTyped, trimCell, type Cell, type Column } from './column.ts';

const delimiters = [',', '\t', ';', '|'];
const mostColumns = 300;

/**
 * Tables with a head and a delimiter: CSV, TSV, and blocks of such lines inside other texts. In a CSV file the first
 * line is the head; elsewhere two columns must be known and the line below must have as many cells.
 */
export function delimitedPlaces(source: SourceText): Place[] {
  const { text, format } = source;
  const places: Place[] = [];
  const isCsv = format.id === 'csv';
  if (!isCsv && format.family !== 'prose' && format.family !== 'log') return places;
  let at = 0;
  while (at < text.length) {
    const end = source.lineEnd(at);
    const table = isPastedCode(source, at) ? undefined : headAt(source, at, end, isCsv);
    at = table ? readRows(source, table, places) : nextLine(text, end);
    if (isCsv && !table && end > 0 && text.charCodeAt(at) !== 35) break;
  }
  return places;
}

interface Table {
  readonly delimiter: string;
  readonly columns: readonly (Column | undefined)[];
  readonly bodyStart: number;
  readonly isCsv: boolean;
}

function nextLine(text: string, lineEnd: number): number {
  const newline = text.indexOf('\n', lineEnd);
  return newline < 0 ? text.length : newline + 1;
}

function headAt(source: SourceText, start: number, end: number, isCsv: boolean): Table | undefined {
  const { text } = source;
  if (end - start < 3 || end - start > 8000 || (!isCsv && !hasDelimiterSoon(text, start, end)))
    return undefined;
  const bodyStart = nextLine(text, end);
  if (bodyStart >= text.length) return undefined;
  // Searched in the line alone: what is missing would be looked for to the end of the text, for every line.
  const line = text.slice(start, end);
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter) && !(isCsv && delimiter === ',' && isSingle(line))) continue;
    if (!isCsv && !isRepeated(text, start, end, bodyStart, delimiter.charCodeAt(0))) continue;
    const head = cellsOf(text, start, delimiter).cells;
    // Bars at the ends of a line draw a table, and its rule of dashes tells where; see `pipedPlaces`.
    if (delimiter === '|' && text.charCodeAt(start) === 124) continue;
    if (!isCsv && (head.length < 3 || head.some((cell) => cell.end - cell.start > 40))) continue;
    if (!isCsv && cellsOf(text, bodyStart, delimiter).cells.length !== head.length) continue;
    const columns = columnsOf(text, head);
    const typed = countTyped(columns);
    if (typed >= (isCsv ? 1 : 2)) return { delimiter, columns, bodyStart, isCsv };
  }
  return undefined;
}

const longestHead = 42;

/** Cheap, and asked for every line: most have none of the delimiters where the first column's name would end. */
function hasDelimiterSoon(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + longestHead + 1);
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 44 || unit === 9 || unit === 59 || unit === 124) return true;
  }
  return false;
}

/** Cheap: whether the delimiter stands at least twice in the line, soon, and as often in the next one. */
function isRepeated(text: string, start: number, end: number, next: number, delimiter: number): boolean {
  let count = 0;
  for (let at = start; at < end; at++)
    if (text.charCodeAt(at) === delimiter) count++;
    else if (count === 0 && at - start > longestHead) return false;
  if (count < 2) return false;
  let below = 0;
  let isQuoted = false;
  for (let at = next; at < text.length && below <= count; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34) isQuoted = !isQuoted;
    else if (unit === 10) break;
    else if (unit === delimiter && !isQuoted) below++;
  }
  return below === count;
}

/** A head of one column. */
function isSingle(line: string): boolean {
  return !/[\t;|,]/.test(line);
}

function readRows(source: SourceText, table: Table, places: Place[]): number {
  const { text } = source;
  let at = table.bodyStart;
  while (at < text.length) {
    const { cells, next } = cellsOf(text, at, table.delimiter);
    if (!table.isCsv && cells.length !== table.columns.length) break;
    addRow(places, table.columns, cells);
    at = next;
  }
  return Math.max(at, table.bodyStart);
}

/** The cells of the row at `start`; a quoted cell may hold the delimiter, doubled quotes and line ends. */
function cellsOf(text: string, start: number, delimiter: string): { cells: Cell[]; next: number } {
  const cells: Cell[] = [];
  const separator = delimiter.charCodeAt(0);
  let from = start;
  let at = start;
  for (; at < text.length && cells.length < mostColumns; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34 && at === from) at = quotedEnd(text, at);
    else if (unit === separator) {
      cells.push(trimCell(text, from, at));
      from = at + 1;
    } else if (unit === 10) break;
  }
  if (at < text.length && text.charCodeAt(at) !== 10) at = text.indexOf('\n', at);
  if (at < 0) at = text.length;
  cells.push(trimCell(text, from, at));
  return { cells, next: at + 1 };
}

/** Offset of the quote that closes the one at `at`, or of the line's last unit where none does. */
function quotedEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0 && end - at < 4000; end = text.indexOf('"', end + 2))
    if (text.charCodeAt(end + 1) !== 34) return end;
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length - 1 : newline - 1;
}
