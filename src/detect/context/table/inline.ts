import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader } from './cell.ts';

const longestHead = 2000;
const longestLine = 4000;

/**
 * Tables inside programs whose head a statement spells out: `input name $ phone $; datalines;` of SAS, with the rows up
 * to the line of a semicolon, and `tribble(~name, ~phone, "…", "…")` of R.
 */
export function readInline(source: SourceText, reader: HeadReader): void {
  const { id, family } = source.format;
  if (family === 'prose') readDataLines(source, reader);
  if (id === 'r' || family === 'prose') readTribbles(source, reader);
}

const rowsFollow = 'datalines';
const inputStatement = /\binput\b([^;]*);(?![^]*\binput\b)/di;
/** Column pointers, informats and their widths: `@1 name $20. dob :mmddyy10.` */
const variable = /(?<![$@:.\w])[A-Za-z_]\w*(?![\w.])/g;

function readDataLines({ text }: SourceText, reader: HeadReader): void {
  // The semicolon behind the word is rarer than its letters.
  let rowsEnd = 0;
  for (
    let semicolon = text.indexOf(';');
    semicolon >= 0;
    semicolon = text.indexOf(';', Math.max(rowsEnd, semicolon + 1))
  ) {
    const at = semicolon - rowsFollow.length;
    if (!text.startsWith(rowsFollow, at)) continue;
    const from = Math.max(0, at - longestHead);
    const input = inputStatement.exec(text.slice(from, at))?.indices?.[1];
    if (!input) continue;
    const start = from + input[0];
    const head = [...text.slice(start, from + input[1]).matchAll(variable)].map(
      ({ index, 0: name }): Cell => ({ start: start + index, end: start + index + name.length, quote: '' }),
    );
    const take = reader(head, 1);
    if (!take) continue;
    for (let line = nextLine(text, at); line > 0 && line < text.length; line = nextLine(text, line)) {
      const end = endOfLine(text, line);
      rowsEnd = end;
      if (end - line > longestLine || /^\s*;/.test(text.slice(line, line + 20))) break;
      const row = rowCells(text, line, end);
      if (row.length === head.length) take(row);
    }
  }
}

function nextLine(text: string, at: number): number {
  return text.indexOf('\n', at) + 1;
}

function endOfLine(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
}

/** Cells between the first delimiter that the line has. */
function rowCells(text: string, start: number, end: number): Cell[] {
  const line = text.slice(start, end);
  const delimiter = ['|', '\t', ';', ','].find((character) => line.includes(character)) ?? ' ';
  const cells: Cell[] = [];
  let at = start;
  for (const part of line.split(delimiter)) {
    const cell = trimCell(text, at, at + part.length);
    if (delimiter !== ' ' || cell.end > cell.start) cells.push(cell);
    at += part.length + 1;
  }
  return cells;
}

const tribbleHead = /^(?:\s{0,40}~`?[\w.À-ž]{1,40}`?\s{0,20},){2,60}/;
const mostRows = 5000;
/** A value of R: a string, or anything up to the comma or the end of the call. */
const tribbleValue =
  /\s*(?:#[^\n]*\n\s*)*(?:"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|([^,()"'\n]+(?:\([^()\n]*\))?))\s*,?/dy;

function readTribbles({ text }: SourceText, reader: HeadReader): void {
  // The mark of its heads is rarer than the word.
  for (let at = text.indexOf('~'); at >= 0; at = text.indexOf('~', at + 1)) {
    const call = /tribble\(\s{0,40}$/.exec(text.slice(Math.max(0, at - 50), at))?.[0];
    if (call === undefined) continue;
    const from = at - call.length + 8;
    const heading = tribbleHead.exec(text.slice(from, from + longestHead));
    if (!heading) continue;
    const head = [...heading[0].matchAll(/~`?([\w.À-ž]+)/g)].map(({ index, 0: all, 1: name = '' }): Cell => {
      const end = from + index + all.length;
      return { start: end - name.length, end, quote: '' };
    });
    const take = reader(head, 1);
    if (take) readTribbleRows(text, from + heading[0].length, head.length, take);
  }
}

function readTribbleRows(
  text: string,
  start: number,
  width: number,
  take: (row: readonly Cell[]) => void,
): void {
  tribbleValue.lastIndex = start;
  for (let count = 0; count < mostRows; count++) {
    const row: Cell[] = [];
    while (row.length < width) {
      const match = tribbleValue.exec(text);
      const range = match?.indices?.slice(1).find((part) => part !== undefined);
      if (!range) return;
      row.push({ start: range[0], end: range[1], quote: match?.[3] === undefined ? '"' : '' });
    }
    take(row);
  }
}
