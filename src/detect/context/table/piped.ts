import type { SourceText } from '../../sourceText.ts';
import { barCells, trimCell, type Cell, type HeadReader } from './cell.ts';

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
    const start = headRuleBelow(source, source.lineStart(at)) ?? source.lineStart(at);
    const end = source.lineEnd(Math.max(at, start));
    const rest =
      end - start < 2000 && ruler.test(text.slice(start, end)) ? readTable(source, start, end, reader) : end;
    at = text.indexOf(mark, Math.max(rest, end));
  }
}

/** The rule of equals signs under the head of a grid whose first line starts at an offset. */
function headRuleBelow(source: SourceText, start: number): number | undefined {
  const { text } = source;
  if (text.charCodeAt(start) !== 43) return undefined;
  const head = text.indexOf('\n', start) + 1;
  const rule = head > 0 && text.charCodeAt(head) === 124 ? text.indexOf('\n', head) + 1 : 0;
  return rule > 0 && text.startsWith('+=', rule) ? rule : undefined;
}

/** @returns where reading ended */
function readTable(source: SourceText, rulerStart: number, rulerEnd: number, reader: HeadReader): number {
  const { text } = source;
  if (rulerStart === 0) return rulerEnd;
  const headStart = source.lineStart(rulerStart - 1);
  const bars = barCells(text, headStart, source.lineEnd(headStart));
  const columns = bars.length < 2 ? ruledColumns(text.slice(rulerStart, rulerEnd)) : [];
  const cellsOf = (from: number, to: number): Cell[] =>
    columns.length > 1 ? ruledCells(text, from, to, columns) : barCells(text, from, to);
  const head = columns.length > 1 ? cellsOf(headStart, source.lineEnd(headStart)) : bars;
  if (head.length < 2) return rulerEnd;
  const take = reader(head, columns.length > 1 ? 2 : 1);
  if (!take) return rulerEnd;
  let at = text.indexOf('\n', rulerEnd) + 1;
  while (at > 0 && at < text.length) {
    const end = source.lineEnd(at);
    if (end - at > 4000) break;
    if (!isRuler(text, at, end)) {
      const row = cellsOf(at, end);
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

/** The pieces of a line below the runs of a rule without bars: `----- -----`, as sqlcmd and PowerShell print. */
function ruledCells(text: string, start: number, end: number, columns: readonly number[]): Cell[] {
  const cells: Cell[] = [];
  for (let i = 0; i < columns.length; i++) {
    const from = start + (columns[i] as number);
    const to = i + 1 < columns.length ? start + (columns[i + 1] as number) : end;
    // A word across the border: the lines are no columns.
    if (from > end || (i > 0 && text.charCodeAt(from - 1) !== 32)) return [];
    cells.push(trimCell(text, from, Math.min(to, end)));
  }
  return cells;
}

const ruledLine = /^ ?-{2,}(?: {1,60}-{2,}){1,40}\s*$/;

/** Where the runs of dashes begin, relative to the line; none where the line is something else. */
function ruledColumns(line: string): number[] {
  return ruledLine.test(line) ? [...line.matchAll(/-+/g)].map(({ index }) => index) : [];
}
