import type { SourceText } from '../../sourceText.ts';
import { outsidePastedCode } from '../codeBlocks.ts';
import { trimCell, type Cell, type HeadReader, type RowReader } from './cell.ts';
import { readWiki, startsWikiHead } from './wiki.ts';

const delimiters = [',', '\t', ';', '|'];
const mostColumns = 300;

/**
 * Tables with a head and a delimiter: CSV, TSV, and blocks of such lines inside other texts. In a CSV file the first
 * line is the head, and in a text one of nothing but names; elsewhere two columns must be known and the line below must
 * have as many cells.
 */
export function readDelimited(source: SourceText, reader: HeadReader): void {
  const { text, format } = source;
  if (format.id !== 'csv' && format.family !== 'prose' && format.family !== 'log') return;
  let end = 0;
  for (const start of source.once(candidatesOf)) {
    if (start < end) continue;
    if (startsWikiHead(text, start)) end = readWiki(source, start, reader);
    const table = headAt(source, start, reader);
    if (table) end = Math.max(end, readRows(text, table));
  }
}

/** Starts of the lines that may be a head; in a CSV file only the first, and the comments above it. */
function candidatesOf(source: SourceText): number[] {
  const { text, format } = source;
  const isCsv = format.id === 'csv';
  const starts: number[] = [];
  for (const { start, end } of outsidePastedCode(source))
    for (let at = start === 0 ? 0 : nextLine(text, start); at < end; at = nextLine(text, at)) {
      if (isCsv || hasDelimiterSoon(text, at) || startsWikiHead(text, at)) starts.push(at);
      if (isCsv && !/[#\r\n]/.test(text.charAt(at))) return starts;
    }
  return starts;
}

interface Table {
  readonly delimiter: string;
  readonly width: number;
  readonly bodyStart: number;
  readonly isCsv: boolean;
  readonly take: RowReader;
}

function nextLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline + 1;
}

function headAt(source: SourceText, start: number, reader: HeadReader): Table | undefined {
  const { text } = source;
  const isCsv = source.format.id === 'csv';
  const end = source.lineEnd(start);
  if (end - start < 3 || end - start > 8000) return undefined;
  const bodyStart = nextLine(text, end);
  if (bodyStart >= text.length) return undefined;
  // Searched in the line alone: what is missing would be looked for to the end of the text, for every line.
  const line = text.slice(start, end);
  const isSure = isCsv || (start === 0 && consistsOfNames(line));
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter) && !(isCsv && delimiter === ',' && isSingle(line))) continue;
    if (!isSure && !isRepeated(text, start, end, bodyStart, delimiter.charCodeAt(0))) continue;
    const head = cellsOf(text, start, delimiter).cells;
    // Bars at the ends of a line draw a table, and its rule of dashes tells where; see `readPiped`.
    if (delimiter === '|' && text.charCodeAt(start) === 124) continue;
    if (!isSure && (head.length < 3 || head.some((cell) => cell.end - cell.start > 40))) continue;
    if (!isSure && cellsOf(text, bodyStart, delimiter).cells.length !== head.length) continue;
    const take = reader(head, isSure ? 1 : 2);
    if (take) return { delimiter, width: head.length, bodyStart, isCsv, take };
  }
  return undefined;
}

/** A sentence has commas, too, with blanks behind them. */
function consistsOfNames(line: string): boolean {
  return /^["\p{L}\w\t;,. -]+$/u.test(line) && !line.includes(', ');
}

const longestHead = 42;

/** Cheap, and asked for every line: most have none of the delimiters where the first column's name would end. */
function hasDelimiterSoon(text: string, start: number): boolean {
  const limit = Math.min(text.length, start + longestHead + 1);
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return false;
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

/** @returns where reading ended; outside of CSV at a row that is too short */
function readRows(text: string, { delimiter, width, bodyStart, isCsv, take }: Table): number {
  let at = bodyStart;
  while (at < text.length) {
    const { cells, next } = cellsOf(text, at, delimiter);
    if (!isCsv && cells.length < width) break;
    if (isCsv || cells.length === width) take(cells);
    at = next;
  }
  return at;
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
