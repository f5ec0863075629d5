/** A piece of a line. Offsets are UTF-16; without quotes and blanks round it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Takes one row after the other. */
export type RowReader = (row: readonly Cell[]) => void;

/**
 * Is shown the head of each table, and of what may be one, and returns what takes the rows below it; undefined where
 * the head is of no interest: then no row is read.
 * @param needed how many columns must be known before this counts as a table; the less its form tells, the more
 */
export type HeadReader = (head: readonly Cell[], needed: number) => RowReader | undefined;

/** The cell between two offsets without its blanks and quotes; backticks are the marks of code in Markdown. */
export function trimCell(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const first = text.charAt(start);
  if (end - start > 1 && '"\'`'.includes(first) && text.charAt(end - 1) === first)
    return { start: start + 1, end: end - 1, quote: first };
  return { start, end, quote: '' };
}

function isBlank(unit: number): boolean {
  return unit <= 32 || (unit >= 160 && /\s/.test(String.fromCharCode(unit)));
}

/** The cells between the bars of a line; bars at its ends enclose, they do not separate. */
export function barCells(text: string, start: number, end: number): Cell[] {
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
