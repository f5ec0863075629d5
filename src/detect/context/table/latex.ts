import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

/** Short, and with a rare sign first, it is found quickest. */
const opening = '\\begi';
const openingRest = 'n{';
const environment = /^(?:tabular[xy*]?|tabu|long(?:tab|tblr|table)|tblr|NiceTabular)\}/;

/** Tables of LaTeX: `&` between the cells, `\\` behind each row, the first of which is the head. */
export function readLatex({ text, format }: SourceText, reader: HeadReader): void {
  if (format.family === 'code') return;
  for (let at = text.indexOf(opening); at >= 0;) {
    const name = at + opening.length + openingRest.length;
    const isTable = environment.test(text.slice(name, name + 20));
    const close = isTable ? text.indexOf('\\end{', name) : name;
    if (close < 0) return;
    if (isTable) readRows(text, text.indexOf('\n', name) + 1, close, reader);
    at = text.indexOf(opening, close);
  }
}

function readRows(text: string, from: number, to: number, reader: HeadReader): void {
  let take: ReturnType<HeadReader>;
  let width = 0;
  for (let start = from; start > 0 && start < to;) {
    const end = text.indexOf('\\\\', start);
    if (end < 0 || end > to) return;
    const row = cellsOf(text, start, end);
    if (!take) {
      width = row.length;
      take = width > 1 ? reader(row, 1) : undefined;
      if (!take) return;
    } else if (row.length === width) take(row);
    start = end + 2;
  }
}

/** Lines drawn above a row, and the space that `\\` may be given. */
const drawn =
  /^(?:\s|\[[^\]\n]{0,12}\]|\\(?:[hc]line|(?:top|mid|bottom|cmid)rule|rowcolor|endhead|endfirsthead)(?:\([a-z]*\))?(?:\{[^{}\n]{0,40}\}){0,2})+/;
/** A command round the whole of a cell: `\textbf{…}`, `\multicolumn{1}{c}{…}`. */
const command = /^\\[a-z]+(?:\{[^{}]{0,20}\}){0,2}\{(?=[^{}]*\}$)/;

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start + (drawn.exec(text.slice(start, end))?.[0].length ?? 0);
  for (let at = from; at <= end; at++) {
    if (at < end && (text.charCodeAt(at) !== 38 || text.charCodeAt(at - 1) === 92)) continue;
    const cell = trimCell(text, from, at);
    const inner = command.exec(text.slice(cell.start, cell.end))?.[0].length ?? 0;
    cells.push(inner > 0 ? { ...cell, start: cell.start + inner, end: cell.end - 1 } : cell);
    from = at + 1;
  }
  return cells;
}
