import type { Field } from '../../context/field.ts';
import { lineEndNear, lineStartNear, unitBefore } from '../../context/window.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { isTyped } from '../../validate/typed.ts';
import { judge } from './judgement.ts';
import { meaningOf, type KeyMeaning } from './keyName.ts';
import { ruleOf } from './rules.ts';

const longestLine = 2000;
const longestHead = 40;
const mostRows = 2000;

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** A column of secrets: its place in the row, its name and what that says. */
interface Column {
  readonly index: number;
  readonly key: string;
  readonly meaning: KeyMeaning;
}

type Separator = '|' | ',' | ';' | '\t';

/** The cells of a line; separators inside double quotes part nothing. Bars at the ends enclose. */
function cellsOf(text: string, start: number, end: number, separator: Separator): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  let isQuoted = false;
  for (let at = start; at <= end; at++) {
    const character = at < end ? text.charAt(at) : separator;
    if (character === '"' && separator !== '|') isQuoted = !isQuoted;
    if (character !== separator || (isQuoted && at < end)) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  if (separator === '|') {
    if (cells[0] && cells[0].start === cells[0].end) cells.shift();
    const last = cells[cells.length - 1];
    if (last && last.start === last.end) cells.pop();
  }
  return cells;
}

/** Without blanks, and without the quotes or the marks of code round it. */
function trimmed(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const first = text.charAt(start);
  return '"\'`'.includes(first) && first !== '' && end - start > 1 && text.charAt(end - 1) === first
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}

/** The columns whose heads leave no doubt. */
function columnsOf(text: string, cells: readonly Cell[]): Column[] {
  return cells.flatMap(({ start, end }, index) => {
    const key = text.slice(start, Math.min(end, start + longestHead + 1));
    if (key.length > longestHead || !/^[\p{L}\d_. -]+$/u.test(key)) return [];
    const meaning = meaningOf(key);
    return !meaning || /^(?:key|pin|credential)$/.test(meaning.kind) ? [] : [{ index, key, meaning }];
  });
}

/** Where the head stands that was read last, so that several keywords in one head are read once. */
interface Memory {
  head: number;
}

function isNew(source: SourceText, head: number): boolean {
  const memory = source.once(memoryOf);
  if (memory.head === head) return false;
  memory.head = head;
  return true;
}

function memoryOf(): Memory {
  return { head: -1 };
}

function reportCell(source: SourceText, cell: Cell | undefined, column: Column, report: Report): void {
  if (!cell) return;
  const { key, meaning } = column;
  const value = source.text.slice(cell.start, cell.end);
  // A word may say whether there is a password.
  if (!/\d|[^\w\s-]/.test(value)) return;
  const field: Field = {
    ...{ keyStart: cell.start, keyEnd: cell.start, valueStart: cell.start, valueEnd: cell.end },
    ...{ quote: '', isWrapped: false, operator: '|', syntax: 'element', isAnchored: false, isQuery: false },
  };
  const score = judge(value, { key, meaning, field, format: { ...source.format, family: 'data' } });
  const isMadeUp = meaning.kind !== 'password' && isTyped(value);
  if (score >= 0.4)
    report(ruleOf[meaning.kind], cell.start, cell.end, score, [{ kind: 'key', detail: key }], isMadeUp);
}

const ruler = /^[ \t]*[|+]?[-+|: \t=]*-{2}[-+|: \t=]*\r?$/;

/** The start of the next line, or 0 at the end of the text. */
function nextLine(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  return unit === 10 ? end + 1 : unit === 13 ? end + 2 : 0;
}

/** Rows below a head that a rule of dashes underlines: Markdown, psql, MySQL. */
function readPiped(source: SourceText, at: number, report: Report): void {
  const { text } = source;
  const start = lineStartNear(text, at, longestLine);
  const end = lineEndNear(text, at, longestLine);
  if (end - start > longestLine || !text.slice(start, end).includes('|')) return;
  const rule = nextLine(text, end);
  const ruleEnd = lineEndNear(text, rule, longestLine);
  if (rule === 0 || !ruler.test(text.slice(rule, ruleEnd))) return;
  readRows(source, [start, end], nextLine(text, ruleEnd), '|', report);
}

/** The rows of a file of comma-separated values, whose first line is the head. */
function readDelimited(source: SourceText, at: number, report: Report): void {
  const { text, format } = source;
  if (at > longestLine || (format.id !== 'csv' && format.id !== 'plaintext')) return;
  const end = lineEndNear(text, 0, longestLine + 1);
  if (at > end || end > longestLine) return;
  const head = text.slice(0, end);
  const separator = (['\t', ';', ','] as const).find((each) => head.includes(each));
  // A sentence has commas, too.
  if (
    separator === undefined ||
    !/^["\w\t;,. -]+\r?$/.test(head) ||
    (separator === ',' && head.includes(', '))
  )
    return;
  readRows(source, [0, end], nextLine(text, end), separator, report);
}

function readRows(
  source: SourceText,
  [headStart, headEnd]: readonly [start: number, end: number],
  firstRow: number,
  separator: Separator,
  report: Report,
): void {
  const { text } = source;
  if (!isNew(source, headStart)) return;
  const head = cellsOf(text, headStart, headEnd, separator);
  const columns = head.length > 1 ? columnsOf(text, head) : [];
  if (columns.length === 0) return;
  let row = firstRow;
  for (let count = 0; row > 0 && count < mostRows; count++) {
    const end = lineEndNear(text, row, longestLine);
    const cells = cellsOf(text, row, end, separator);
    if (cells.length === head.length)
      for (const column of columns) reportCell(source, cells[column.index], column, report);
    else if (separator === '|' && !ruler.test(text.slice(row, end))) return;
    row = nextLine(text, end);
  }
}

const insertHead = /\bINSERT\s+INTO\s+[\w."`[\]]{1,80}\s*\((?<columns>[^()]{1,1000})$/i;
const tuples = /\s*\)\s*VALUES\s*/iy;
const literal =
  /\s*(?:'(?<text>(?:[^'\\\n]|''|\\.){0,1000})'|(?:[^'(),]|\([^()']{0,100}\)){0,200})\s*(?<after>[,)])/dy;

/** `INSERT INTO users (name, password) VALUES ('…', '…'), …`. */
function readInsert(source: SourceText, at: number, report: Report): void {
  const { text } = source;
  // Cheaper than to look for the statement at every key.
  const open = unitBefore(text, 40, at, 1000);
  if (open < 0 || !/into/i.test(text.slice(Math.max(0, open - 100), open))) return;
  const before = insertHead.exec(text.slice(Math.max(0, at - 1000), at))?.groups?.columns;
  const close = before === undefined ? -1 : text.slice(at, at + 1000).indexOf(')');
  if (before === undefined || close < 0) return;
  const head = at - before.length;
  tuples.lastIndex = at + close;
  if (!tuples.test(text) || !isNew(source, head)) return;
  const columns = columnsOf(text, cellsOf(text, head, at + close, ','));
  let next = tuples.lastIndex;
  for (let count = 0; columns.length > 0 && count < mostRows && text.charAt(next) === '('; count++) {
    next++;
    for (let index = 0; ; index++) {
      literal.lastIndex = next;
      const match = literal.exec(text);
      if (!match) return;
      next = literal.lastIndex;
      const range = match.indices?.groups?.text;
      const column = range && columns.find((each) => each.index === index);
      if (column) reportCell(source, { start: range[0], end: range[1] }, column, report);
      if (match.groups?.after === ')') break;
    }
    while (/[\s,]/.test(text.charAt(next) || '(')) next++;
  }
}

/** Secrets in the column of a table whose head names them. */
export const tableColumns: Detector = {
  rules: Object.values(ruleOf),
  keywords: [
    'password',
    'passwd',
    'passwort',
    'pwd',
    'secret',
    'token',
    'api_key',
    'apikey',
    'api key',
    'senha',
    'contrase',
  ],
  onKeyword: (source, start, _end, report) => {
    const { family } = source.format;
    if (family === 'prose' || family === 'data' || family === 'log') {
      readPiped(source, start, report);
      readDelimited(source, start, report);
    }
    readInsert(source, start, report);
  },
};
