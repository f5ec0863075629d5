import type { SourceText } from '../../sourceText.ts';
import { trimCell, type Cell, type HeadReader, type RowReader } from './cell.ts';

const insertHead =
  /\b(?:into|insert)\s+([\w."`[\]]+)\s*(?:\(([^()]{1,2000})\)\s*)?(?:overriding\s+\w+\s+value\s*)?values\s*$/di;
const copyHead = /\bcopy\s+[\w."]+\s*\(([^()]{1,2000})\)\s*$/di;
const mostRows = 200_000;

/** Rows of `INSERT INTO t (…) VALUES (…)` and of `COPY t (…) FROM stdin`, under the columns that are named. */
export function readSql(source: SourceText, reader: HeadReader): void {
  for (const open of source.once(rowStarts)) readInsert(source, open, reader);
  // Dumps write it in capitals.
  if (source.format.family !== 'code' || source.format.id === 'sql') readCopies(source, 'FROM stdin', reader);
  if (source.format.id === 'sql') readCopies(source, 'from stdin', reader);
}

/** The brackets behind the word VALUES, in capitals or small letters: much cheaper than a search that ignores case. */
function rowStarts({ text }: SourceText): number[] {
  const starts: number[] = [];
  for (const word of ['VALUES', 'values'])
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const open = afterBlanks(text, at + word.length);
      if (text.charCodeAt(open) === 40) starts.push(open);
    }
  return starts.sort((a, b) => a - b);
}

function readInsert({ text }: SourceText, open: number, reader: HeadReader): void {
  const from = Math.max(0, open - 2200);
  const head = insertHead.exec(text.slice(from, open));
  if (!head) return;
  const list = head.indices?.[2];
  const cells = list ? split(text, from + list[0], from + list[1]) : createdColumns(text, head[1] ?? '');
  const take = reader(cells, 1);
  if (take) readTuples(text, open, take);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/** The names between commas, without their quotes. */
function split(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== 44) continue;
    cells.push(unquote(text, from, at));
    from = at + 1;
  }
  return cells;
}

function unquote(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && /[\s"`[]/.test(text.charAt(start))) start++;
  while (end > start && /[\s"`\]]/.test(text.charAt(end - 1))) end--;
  return { start, end, quote: '' };
}

/** The columns of `CREATE TABLE name (…)` in the same text. */
function createdColumns(text: string, name: string): Cell[] {
  const bare = name.replace(/["`[\]]/g, '');
  const pattern = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?([\w."`[\]]+)\s*\(/gi;
  for (const match of text.matchAll(pattern)) {
    if ((match[1] ?? '').replace(/["`[\]]/g, '').toLowerCase() !== bare.toLowerCase()) continue;
    return definitions(text, match.index + match[0].length);
  }
  return [];
}

function definitions(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length && at - from < 20_000; at++) {
    const character = text.charAt(at);
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth >= 0 && !(character === ',' && depth === 0)) continue;
    const name = /^\s*["`[]?([\w ]+?)["`\]]?(?=\s)/d.exec(text.slice(start, at))?.indices?.[1];
    if (name && !/^\s*(?:primary|foreign|unique|constraint|check|key|index)\b/i.test(text.slice(start, at)))
      cells.push({ start: start + name[0], end: start + name[1], quote: '' });
    start = at + 1;
    if (depth < 0) break;
  }
  return cells;
}

function readTuples(text: string, open: number, take: RowReader): void {
  let at = open;
  for (let rows = 0; rows < mostRows && text.charCodeAt(at) === 40; rows++) {
    const { cells, end } = tuple(text, at + 1);
    if (end < 0) return;
    take(cells);
    at = afterBlanks(text, end + 1);
    if (text.charCodeAt(at) !== 44) return;
    at = afterBlanks(text, at + 1);
  }
}

/** The values up to the closing bracket; `end` is its offset, or -1. */
function tuple(text: string, from: number): { cells: Cell[]; end: number } {
  const cells: Cell[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length && at - from < 20_000; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 39 || unit === 34) at = closingQuote(text, at, unit);
    else if (unit === 40) depth++;
    else if (unit === 44 && depth === 0) {
      cells.push(literal(text, start, at));
      start = at + 1;
    } else if (unit === 41 && --depth < 0) {
      cells.push(literal(text, start, at));
      return { cells, end: at };
    }
  }
  return { cells, end: -1 };
}

/** `N'…'`, `DATE '…'`, `TIMESTAMP '…'`. */
const prefixedLiteral = /^(?:[NEnebx]|(?:date|timestamp|time)\s{1,2})(?=')/i;

/** `'…'`, also with a prefix, without quotes; parameters, calls and keywords are no values. */
function literal(text: string, start: number, end: number): Cell {
  const cell = trimCell(text, start, end);
  if (cell.quote !== '') return cell;
  const prefix = prefixedLiteral.exec(text.slice(cell.start, cell.start + 14))?.[0];
  if (prefix !== undefined && text.charCodeAt(cell.end - 1) === 39)
    return { start: cell.start + prefix.length + 1, end: cell.end - 1, quote: "'" };
  return /^[-+]?\d[\d.]*$/.test(text.slice(cell.start, cell.end)) ? cell : { ...cell, end: cell.start };
}

function closingQuote(text: string, at: number, quote: number): number {
  for (let end = at + 1; end < text.length && end - at < 8000; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 92) end++;
    else if (unit === quote) {
      if (text.charCodeAt(end + 1) !== quote) return end;
      end++;
    }
  }
  return at;
}

function readCopies(source: SourceText, word: string, reader: HeadReader): void {
  const { text } = source;
  let end = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, Math.max(end, at + word.length))) {
    const from = Math.max(0, at - 2200);
    const range = copyHead.exec(text.slice(from, at))?.indices?.[1];
    if (!range) continue;
    const take = reader(split(text, from + range[0], from + range[1]), 0);
    if (!take) continue;
    let line = text.indexOf('\n', at) + 1;
    while (line > 0 && line < text.length && !text.startsWith('\\.', line)) {
      end = source.lineEnd(line);
      take(tabCells(text, line, end));
      line = text.indexOf('\n', end) + 1;
    }
  }
}

function tabCells(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let tab = text.indexOf('\t', start); tab >= 0 && tab < end; tab = text.indexOf('\t', tab + 1)) {
    cells.push(trimCell(text, from, tab));
    from = tab + 1;
  }
  cells.push(trimCell(text, from, end));
  return cells.map((cell) => (text.startsWith('\\N', cell.start) ? { ...cell, end: cell.start } : cell));
}
