import type { SourceText } from '../../sourceText.ts';
import { indexWithin } from '../characters.ts';
import { lineEndNear, unitAfter } from '../window.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

const ruler = /^[ \t/*#>]*[|+]?[-+|: \t=]*[-=]{2}[-+|: \t=]*$/;

/**
 * Tables drawn with bars and a rule of dashes under the head: Markdown, psql and MySQL output, reStructuredText
 * grids.
 */
export function readPiped(source: SourceText, reader: HeadReader): void {
  const { text } = source;
  // In code only a rule with a bar, in a comment: a line of dashes is decoration.
  const mark = source.format.family === 'code' ? '|--' : '--';
  for (let at = text.indexOf(mark); at >= 0;) {
    const start = source.lineStart(at);
    const end = source.lineEnd(at);
    const rest =
      end - start < 2000 && ruler.test(text.slice(start, end)) ? readTable(source, start, end, reader) : end;
    at = text.indexOf(mark, Math.max(rest, end));
  }
}

/** Tables of AsciiDoc: between lines of `|===`, the head above an empty line; cells may stand on lines of their own. */
export function readFenced(source: SourceText, reader: HeadReader): void {
  const { text, format } = source;
  if (format.family === 'code') return;
  for (let fence = text.indexOf('|==='); fence >= 0;) {
    const close = text.indexOf('\n|===', fence + 4);
    if (close < 0) return;
    readBetween(text, text.indexOf('\n', fence) + 1, close, reader);
    fence = text.indexOf('|===', close + 5);
  }
}

function readBetween(text: string, from: number, to: number, reader: HeadReader): void {
  let head: Cell[] = [];
  let row: Cell[] = [];
  let take: ReturnType<HeadReader>;
  for (let at = from; at > 0 && at < to; at = text.indexOf('\n', at) + 1) {
    const end = lineEndNear(text, at, longestValue);
    if (text.charCodeAt(at) !== 124) {
      if (!take && head.length > 1 && !(take = reader(head, 1))) return;
      continue;
    }
    const cells = barCells(text, at, end);
    if (!take) {
      head = [...head, ...cells];
      continue;
    }
    row = [...row, ...cells];
    if (row.length > head.length) return;
    if (row.length < head.length) continue;
    take(row);
    row = [];
  }
}

const longestKey = 64;
const longestValue = 4000;

/** `key | value` lines below `-[ RECORD 1 ]---`, as psql prints with `\x`. */
export function readExpanded({ text, format }: SourceText, reader: HeadReader): void {
  // Nobody prints it into a program.
  if (format.family === 'code') return;
  // Short and with a rare letter first, a search is quickest.
  for (let at = text.indexOf('RECORD'); at >= 0; at = text.indexOf('RECORD', at + 1)) {
    if (text.slice(Math.max(0, at - 3), at) !== '-[ ') continue;
    let line = unitAfter(text, 10, at, longestKey) + 1;
    while (line > 0) {
      const end = lineEndNear(text, line, longestValue);
      const bar = indexWithin(text, ' | ', line, longestKey);
      if (bar < 0 || bar > end || text.startsWith('-[', line)) break;
      reader([trimCell(text, line, bar)], 0)?.([trimCell(text, bar + 2, end)]);
      line = unitAfter(text, 10, end, 2) + 1;
    }
  }
}

/** @returns where reading ended */
function readTable(source: SourceText, rulerStart: number, rulerEnd: number, reader: HeadReader): number {
  const { text } = source;
  if (rulerStart === 0) return rulerEnd;
  const headStart = source.lineStart(rulerStart - 1);
  const head = barCells(text, headStart, source.lineEnd(headStart));
  if (head.length < 2) return rulerEnd;
  const take = reader(head, 1);
  if (!take) return rulerEnd;
  let at = text.indexOf('\n', rulerEnd) + 1;
  while (at > 0 && at < text.length) {
    const end = source.lineEnd(at);
    if (end - at > 4000) break;
    if (!isRuler(text, at, end)) {
      const row = barCells(text, at, end);
      if (row.length !== head.length) break;
      take(row);
    }
    at = text.indexOf('\n', end) + 1;
  }
  return at === 0 ? text.length : at;
}

function isRuler(text: string, start: number, end: number): boolean {
  return /^[ \t]*[+|]?[-=:]/.test(text.slice(start, start + 80)) && ruler.test(text.slice(start, end));
}

/** The cells between the bars of a line; bars at its ends enclose, they do not separate. */
function barCells(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let bar = text.indexOf('|', start); bar >= 0 && bar < end; bar = text.indexOf('|', bar + 1)) {
    if (text.charCodeAt(bar - 1) === 92) continue;
    cells.push(trimCell(text, from, bar));
    from = bar + 1;
  }
  if (from === start) return [];
  cells.push(trimCell(text, from, end));
  if (isEmptyOrComment(text, cells[0])) cells.shift();
  if (isEmptyOrComment(text, cells[cells.length - 1])) cells.pop();
  return cells;
}

function isEmptyOrComment(text: string, cell: Cell | undefined): boolean {
  return cell !== undefined && /^[*/#\s]*$/.test(text.slice(cell.start, cell.end));
}
