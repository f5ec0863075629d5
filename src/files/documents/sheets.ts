import type { XmlElement } from '@rgrove/parse-xml';
import { children, descendants, nameOf, ownText } from './xml.ts';

const runNames: ReadonlySet<string> = new Set(['t', 'rPh']);
const rowNames: ReadonlySet<string> = new Set(['row']);
const itemNames: ReadonlySet<string> = new Set(['si']);
const commentNames: ReadonlySet<string> = new Set(['comment', 'threadedComment']);

/** Columns further to the right move up: only the order matters. */
const mostColumns = 500;

/**
 * A sheet as rows of tab-separated cells, in their columns.
 *
 * Source: ECMA-376, part 1 (18.3.1.4 and 18.18.11).
 * @param shared the texts that cells refer to by number
 */
export function rowsOf(sheet: XmlElement, shared: readonly string[]): string {
  return descendants(sheet, rowNames)
    .map((row) => {
      const cells: string[] = [];
      for (const cell of children(row, 'c')) {
        const column = columnOf(cell.attributes.r);
        while (column !== undefined && cells.length < Math.min(column, mostColumns)) cells.push('');
        cells.push(valueOf(cell, shared).replace(/\s+/g, ' '));
      }
      return cells.join('\t');
    })
    .join('\n');
}

/** The texts that cells share, with their formatting left out. */
export function sharedTexts(root: XmlElement): string[] {
  return descendants(root, itemNames).map(textOf);
}

/** The comments on the cells of a sheet, a line each. */
export function commentsOf(root: XmlElement): string {
  return descendants(root, commentNames).map(textOf).join('\n');
}

function valueOf(cell: XmlElement, shared: readonly string[]): string {
  if (cell.attributes.t === 'inlineStr') return children(cell, 'is').map(textOf).join('');
  const value = children(cell, 'v').map(ownText).join('');
  return cell.attributes.t === 's' ? (shared[Number(value)] ?? '') : value;
}

/** Without the reading aids of East Asian texts, which repeat them. */
function textOf(element: XmlElement): string {
  const runs = descendants(element, runNames).map((run) => (nameOf(run) === 'rPh' ? '' : ownText(run)));
  return [...runs, ...children(element, 'text').map(ownText)].join('');
}

/** "C7" → 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
