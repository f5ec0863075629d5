import type { SourceText } from '../../sourceText.ts';
import { fieldDictionary, type FieldMeaning } from '../fieldDictionary.ts';
import type { FieldType } from '../fieldType.ts';
import { namesField } from '../landmarks.ts';
import type { Place } from '../place.ts';
import type { Cell } from './cell.ts';
import { readTables } from './readTables.ts';

/** A column whose head names a field; undefined stands for the others. */
interface Column {
  readonly meaning: FieldMeaning;
  readonly keyStart: number;
}

/** Cells of tables whose head names a field. */
export function tablePlaces(source: SourceText): Place[] {
  const places: Place[] = [];
  readTables(source, (head, needed) => {
    const columns = columnsOf(source.text, head);
    return countTyped(columns) < needed ? undefined : (row) => addRow(places, columns, row);
  });
  return places;
}

/** How many columns of a table are fields of some type. */
export function countFields(text: string, head: readonly Cell[]): number {
  return countTyped(columnsOf(text, head));
}

/** What the cells of a table's head say, in their order. */
function columnsOf(text: string, head: readonly Cell[]): (Column | undefined)[] {
  const dictionary = fieldDictionary();
  return head.map(({ start, end }) => {
    if (end - start > 60 || !namesField(text, end - 1, dictionary)) return undefined;
    const meaning = dictionary.meaningOf(text.slice(start, end));
    return meaning && { meaning, keyStart: start };
  });
}

/** What has a meaning only beside others. */
const dependent: ReadonlySet<FieldType | undefined> = new Set<FieldType>([
  'number',
  'addressPart',
  'district',
]);

/** How many columns have a meaning of their own; `id` and `name` alone make no table personal. */
function countTyped(columns: readonly (Column | undefined)[]): number {
  return columns.filter((column) => column !== undefined && !dependent.has(column.meaning.types[0])).length;
}

/** The places of one row: cell by cell under its column. */
function addRow(places: Place[], columns: readonly (Column | undefined)[], row: readonly Cell[]): void {
  const count = Math.min(columns.length, row.length);
  for (let i = 0; i < count; i++) {
    const column = columns[i];
    const cell = row[i];
    if (!column || !cell || cell.end <= cell.start) continue;
    const { types, phrase, spelling, qualifiers, start, end } = column.meaning;
    places.push({
      kind: 'column',
      types,
      phrase,
      spelling,
      qualifiers,
      keyStart: column.keyStart + start,
      keyEnd: column.keyStart + end,
      valueStart: cell.start,
      valueEnd: cell.end,
      quote: cell.quote,
      limit: cell.end,
    });
  }
}
