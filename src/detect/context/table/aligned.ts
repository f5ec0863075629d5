import type { SourceText } from '../../sourceText.ts';
import { outsidePastedCode, type Range } from '../codeBlocks.ts';
import type { Cell, HeadReader, RowReader } from './cell.ts';

/**
 * Tables whose columns two blanks or more keep apart: what pandas, `ps` or a report prints, also as the lines of a
 * notebook's text output. Two columns must be known; rows may have an index column more than the head.
 */
export function readAligned(source: SourceText, reader: HeadReader): void {
  const { text, format } = source;
  const isNotebook = format.id === 'json' && text.includes('"text/plain"');
  if (format.family !== 'prose' && format.family !== 'log' && !isNotebook) return;
  for (const range of outsidePastedCode(source)) readStretch(source, range, reader);
}

function readStretch(source: SourceText, stretch: Range, reader: HeadReader): void {
  const { text } = source;
  let take: RowReader | undefined;
  let width = 0;
  /** Where the parts of the rule below the head begin. */
  let columns: ReadonlySet<number> | undefined;
  for (let at = lineWithGap(source, stretch.start, stretch.end); at < stretch.end;) {
    const end = source.lineEnd(at);
    const isRow = end - at < 2000 && end - at > 6;
    const cells = isRow ? alignedCells(text, at, end) : [];
    const rule = take ? ruleColumns(text, at, end) : undefined;
    if (rule) columns = rule;
    else if (take && columns && cells.every(({ start }) => columns?.has(start - at))) {
      // In such columns the values are read as those of a table with a rule.
    } else if (take && (cells.length === width || cells.length === width + 1))
      take(cells.slice(cells.length - width));
    else {
      take = isHead(cells) ? reader(cells, 2) : undefined;
      width = cells.length;
      columns = undefined;
    }
    const next = text.indexOf('\n', end) + 1;
    if (next === 0) break;
    at = take ? next : lineWithGap(source, next, stretch.end);
  }
}

/** The start of the first line between two offsets in which two blanks part two words; else the later offset. */
function lineWithGap(source: SourceText, from: number, to: number): number {
  const { bytes } = source;
  // Of two blanks side by side one stands at every second place.
  for (let at = from + 1; at < to; at += 2) {
    if (bytes[at] !== 32) continue;
    const start = bytes[at - 1] === 32 ? at - 1 : at;
    if (bytes[start + 1] !== 32) continue;
    let end = start;
    while (bytes[end] === 32) end++;
    const parts = start > from && !isBlank(bytes[start - 1]) && end < bytes.length && !isBlank(bytes[end]);
    if (parts) return Math.max(from, source.lineStart(end));
    at = end - 1;
  }
  return to;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 9 || byte === 13;
}

/** The offsets on its line of the parts of `------ ---- -----`, as SQL*Plus draws it below a head. */
function ruleColumns(text: string, start: number, end: number): ReadonlySet<number> | undefined {
  if (text.charCodeAt(start) !== 45 || !/^[- ]{3,}\r?$/.test(text.slice(start, end))) return undefined;
  return new Set([...text.slice(start, end).matchAll(/-+/g)].map(({ index }) => index));
}

function isHead(cells: readonly Cell[]): boolean {
  return cells.length > 1 && cells.every((cell) => cell.end - cell.start < 40);
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
