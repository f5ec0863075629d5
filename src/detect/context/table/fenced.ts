import type { SourceText } from '../../sourceText.ts';
import { lineEndNear } from '../window.ts';
import { barCells, type Cell, type HeadReader } from './cell.ts';

const longestLine = 4000;

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
    const end = lineEndNear(text, at, longestLine);
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
