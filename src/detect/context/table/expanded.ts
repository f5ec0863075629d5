import type { SourceText } from '../../sourceText.ts';
import { indexWithin } from '../characters.ts';
import { lineEndNear, unitAfter } from '../window.ts';
import { trimCell, type HeadReader } from './cell.ts';

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
