import { fieldDictionary, type FieldMeaning } from '../fieldDictionary.ts';
import { namesField } from '../landmarks.ts';
import type { Place } from '../place.ts';

/** A piece of a line. Offsets are UTF-16; without quotes and blanks round it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** A column whose head names a field; undefined stands for the others. */
export interface Column {
  readonly meaning: FieldMeaning;
  readonly keyStart: number;
}

/** What the cells of a table's head say, in their order. */
export function columnsOf(text: string, head: readonly Cell[]): (Column | undefined)[] {
  const dictionary = fieldDictionary();
  return head.map(({ start, end }) => {
    if (end - start > 60 || !namesField(text, end - 1, dictionary)) return undefined;
    const meaning = dictionary.meaningOf(text.slice(start, end));
    return meaning && { meaning, keyStart: start };
  });
}

/** How many columns have a meaning of their own; `id` and `name` alone make no table personal. */
export function countTyped(columns: readonly (Column | undefined)[]): number {
  return columns.filter((column) => column !== undefined && column.meaning.types[0] !== 'number').length;
}

/** The places of one row: cell by cell under its column. */
export function addRow(
  places: Place[],
  columns: readonly (Column | undefined)[],
  row: readonly Cell[],
): void {
  const count = Math.min(columns.length, row.length);
  for (let i = 0; i < count; i++) {
    const column = columns[i];
    const cell = row[i];
    if (!column || !cell || cell.end <= cell.start) continue;
    const { types, phrase, qualifiers, start, end } = column.meaning;
    places.push({
      kind: 'column',
      types,
      phrase,
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

/** The cell between two offsets without its blanks and quotes. */
export function trimCell(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const first = text.charAt(start);
  if ((first === '"' || first === "'") && end - start > 1 && text.charAt(end - 1) === first)
    return { start: start + 1, end: end - 1, quote: first };
  return { start, end, quote: '' };
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 13 || unit === 0xfeff;
}
