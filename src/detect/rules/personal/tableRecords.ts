import type { FieldType } from '../../context/fieldType.ts';
import { evidenceOf, placesOf, type Place } from '../../context/place.ts';
import type { Detector, Report, RuleInfo } from '../../rule.ts';
import type { SourceText } from '../../sourceText.ts';
import { transactionAmount } from './bank.ts';
import { callDetail, cellLocation } from './device.ts';

/** A kind of table that is personal as a whole, because of the columns that it has together. */
interface TableKind {
  readonly marks: ReadonlySet<FieldType>;
  readonly fewestMarks: number;
  /** Columns that say nothing outside such a table. */
  readonly cells: ReadonlyMap<FieldType | undefined, RuleInfo>;
}

/** The cells of one column. */
type Column = Place[];

const callRecords: TableKind = {
  marks: new Set<FieldType>(['msisdn', 'phone', 'imsi', 'imei', 'iccid', 'cellId', 'duration', 'callTime']),
  fewestMarks: 3,
  cells: new Map<FieldType | undefined, RuleInfo>([
    ['cellId', cellLocation],
    ['duration', callDetail],
    ['callTime', callDetail],
  ]),
};

const bankStatements: TableKind = {
  marks: new Set<FieldType>(['amount', 'balance', 'iban', 'account', 'bic', 'sortCode', 'card']),
  fewestMarks: 2,
  cells: new Map<FieldType | undefined, RuleInfo>([['amount', transactionAmount]]),
};

/** Reports the cells of call records and bank statements that are personal only because of their neighbours. */
export const tableRecords: Detector = {
  rules: [transactionAmount, cellLocation, callDetail],
  onText(source, report) {
    const byHead = new Map<number, Column>();
    for (const place of placesOf(source)) {
      if (place.kind !== 'column') continue;
      const cells = byHead.get(place.keyStart);
      if (cells) cells.push(place);
      else byHead.set(place.keyStart, [place]);
    }
    if (byHead.size < 2) return;
    for (const table of tablesOf([...byHead.values()]))
      for (const kind of [callRecords, bankStatements]) readTable(source, table, kind, report);
  },
};

function readTable(source: SourceText, table: readonly Column[], kind: TableKind, report: Report): void {
  const marks = new Set(table.flatMap(([cell]) => cell?.types.filter((type) => kind.marks.has(type)) ?? []));
  if (marks.size < kind.fewestMarks) return;
  for (const column of table) {
    const rule = kind.cells.get(column[0]?.types[0]);
    if (!rule) continue;
    for (const cell of column)
      if (/\d/.test(source.text.slice(cell.valueStart, cell.valueEnd)))
        report(rule, cell.valueStart, cell.valueEnd, rule.score, [evidenceOf(cell)]);
  }
}

/** Columns whose heads stand close together belong to one table. */
function tablesOf(columns: readonly Column[]): Column[][] {
  const ordered = [...columns].sort((a, b) => (a[0]?.keyStart ?? 0) - (b[0]?.keyStart ?? 0));
  const tables: Column[][] = [];
  let end = -1;
  for (const column of ordered) {
    const head = column[0];
    if (!head) continue;
    if (end >= 0 && head.keyStart - end < 200) tables[tables.length - 1]?.push(column);
    else tables.push([column]);
    end = head.keyEnd;
  }
  return tables;
}
