import type { SourceText } from '../../sourceText.ts';
import { isPastedCode } from '../codeBlocks.ts';
import type { Cell, HeadReader, RowReader } from './cell.ts';

/**
 * Tables whose columns two blanks or more keep apart: what pandas, `ps` or a report prints, also as the lines of a
 * notebook's text output. Two columns must be known; rows may have an index column more than the head.
 */
export function readAligned(source: SourceText, reader: HeadReader): void {
  const { text, format } = source;
  const isNotebook = format.id === 'json' && text.includes('"text/plain"');
  if (format.family !== 'prose' && format.family !== 'log' && !isNotebook) return;
  let take: RowReader | undefined;
  let width = 0;
  for (let at = lineWithGap(source, 0); at < text.length;) {
    const end = source.lineEnd(at);
    const isRow = end - at < 2000 && end - at > 6 && !isPastedCode(source, at);
    const cells = isRow ? alignedCells(text, at, end) : [];
    if (take && (cells.length === width || cells.length === width + 1))
      take(cells.slice(cells.length - width));
    else {
      take = isHead(cells) ? reader(cells, 2) : undefined;
      width = cells.length;
    }
    const next = text.indexOf('\n', end) + 1;
    if (next === 0) break;
    at = take ? next : lineWithGap(source, next);
  }
}

/** The start of the first line at or behind `from` in which two blanks part two words; else the end of the text. */
function lineWithGap(source: SourceText, from: number): number {
  const gap = /\S {2,}\S/g;
  gap.lastIndex = from;
  const match = gap.exec(source.text);
  return match ? Math.max(from, source.lineStart(match.index)) : source.text.length;
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
