import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

/** Crossings of the lines that database shells and terminal libraries draw; none is found in a text of Latin letters. */
const crossings = ['┼', '╪', '╇', '┿'];
const sides = /[│┃┆║]/;

/** Tables drawn with box characters, as duckdb, polars, rich and SQLite do. */
export function readBoxed(source: SourceText, reader: HeadReader): void {
  const { text, format, isAscii } = source;
  // Nobody prints one into a program.
  if (isAscii || format.family === 'code') return;
  for (const crossing of crossings)
    for (let at = text.indexOf(crossing); at >= 0;) {
      const start = source.lineStart(at);
      const end = source.lineEnd(at);
      const rest = start > 0 && end - start < 2000 ? readBox(source, start, end, reader) : end;
      at = text.indexOf(crossing, Math.max(rest, end));
    }
}

/** @returns where reading ended */
function readBox(source: SourceText, rulerStart: number, rulerEnd: number, reader: HeadReader): number {
  const { text } = source;
  const headStart = source.lineStart(rulerStart - 1);
  const head = sidedCells(text, headStart, rulerStart - 1);
  const take = head.length > 1 ? reader(head, 1) : undefined;
  let at = text.indexOf('\n', rulerEnd) + 1;
  while (take && at > 0 && at < text.length) {
    const end = source.lineEnd(at);
    const row = end - at < 4000 ? sidedCells(text, at, end) : [];
    if (row.length === head.length) take(row);
    // Between rows a line may be drawn, too.
    else if (row.length > 0 || !/^\s*[├╞]/.test(text.slice(at, at + 20))) return end;
    at = text.indexOf('\n', end) + 1;
  }
  return at > rulerEnd ? at : rulerEnd;
}

function sidedCells(text: string, start: number, end: number): Cell[] {
  const parts = text.slice(start, end).split(sides);
  if (parts.length < 3) return [];
  let at = start + (parts[0] as string).length + 1;
  return parts.slice(1, -1).map((part) => {
    const cell = trimCell(text, at, at + part.length);
    at += part.length + 1;
    return cell;
  });
}
