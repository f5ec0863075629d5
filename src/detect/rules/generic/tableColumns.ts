import type { Cell, RowReader } from '../../context/table/cell.ts';
import { countFields } from '../../context/table/fieldColumns.ts';
import { readTables } from '../../context/table/readTables.ts';
import { foldWord } from '../../context/words.ts';
import type { Detector, Report } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { foldedPasswordNouns } from '../passwordNouns.ts';
import { meaningOf, type KeyMeaning } from './keyName.ts';
import { reportSecret } from './reportSecret.ts';
import { ruleOf } from './rules.ts';

const keywords = [
  ...'password,passwd,pwd,secret,token,api_key,apikey,api key,contrase'.split(','),
  ...foldedPasswordNouns,
];
const keyword = new RegExp(keywords.join('|'));
const longestHead = 40;

/** A column of secrets: its place in the row, its name and what that says. */
interface Column {
  readonly index: number;
  readonly key: string;
  readonly meaning: KeyMeaning;
}

/** The columns whose heads leave no doubt; none where the line is no head. */
function columnsOf(text: string, head: readonly Cell[], needed: number): Column[] {
  const line = text.slice(head[0]?.start, head.at(-1)?.end);
  // Cheap, and asked for every line that may be a head. A number is rather in a row.
  if (!keyword.test(foldWord(line)) || (needed > 1 && /\d/.test(line))) return [];
  const columns = head.flatMap(({ start, end }, index) => {
    const key = text.slice(start, Math.min(end, start + longestHead + 1));
    if (key.length > longestHead || !/^[\p{L}\d_. -]+$/u.test(key)) return [];
    const meaning = meaningOf(key);
    return !meaning || /^(?:key|pin|credential)$/.test(meaning.kind) ? [] : [{ index, key, meaning }];
  });
  return columns.length + countFields(text, head) < needed ? [] : columns;
}

function reportCell(
  source: SourceText,
  { start, end }: Cell,
  { key, meaning }: Column,
  report: Report,
): void {
  // A word may say whether there is a password.
  if (!/\d|[^\w\s-]/.test(source.text.slice(start, end))) return;
  const field = {
    ...{ keyStart: start, keyEnd: start, valueStart: start, valueEnd: end, quote: '', isWrapped: false },
    ...({ operator: '|', syntax: 'element', isAnchored: false, isQuery: false } as const),
  };
  const format = { ...source.format, family: 'data' } as const;
  reportSecret(source, { key, meaning, field, format }, report, 0.4);
}

/** Reports the cells below the heads that name secrets. */
function readSecrets(source: SourceText, report: Report): void {
  const { text } = source;
  readTables(source, (head, needed): RowReader | undefined => {
    const columns = columnsOf(text, head, needed);
    if (columns.length === 0) return undefined;
    return (row) => {
      if (row.length !== head.length) return;
      for (const column of columns) reportCell(source, row[column.index] as Cell, column, report);
    };
  });
}

/** Whether the tables of a text were read: the first keyword in it is enough. */
function memoryOf(): { isRead: boolean } {
  return { isRead: false };
}

/** Secrets in the column of a table whose head names them. */
export const tableColumns: Detector = {
  rules: Object.values(ruleOf),
  keywords,
  onKeyword: (source, _start, _end, report) => {
    const memory = source.once(memoryOf);
    if (memory.isRead) return;
    memory.isRead = true;
    readSecrets(source, report);
  },
};
