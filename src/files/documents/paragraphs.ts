import type { XmlElement } from '@rgrove/parse-xml';
import { descendants, isElement, nameOf, ownText } from './xml.ts';

const blocks: ReadonlySet<string> = new Set(['p', 'tbl']);
const rows: ReadonlySet<string> = new Set(['tr']);
const cells: ReadonlySet<string> = new Set(['tc']);

/**
 * The text of a part of WordprocessingML or DrawingML, a line a paragraph, tables as rows of tab-separated cells. What
 * is marked as deleted is still in the file, and so in the text.
 *
 * Source: ECMA-376, parts 1 (17.3, 17.4 and 21.1.2).
 */
export function paragraphsOf(root: XmlElement): string {
  return descendants(root, blocks)
    .map((block) => (nameOf(block) === 'tbl' ? tableOf(block) : runsOf(block)))
    .join('\n');
}

function tableOf(table: XmlElement): string {
  return descendants(table, rows)
    .map((row) =>
      descendants(row, cells)
        .map((cell) => paragraphsOf(cell).replace(/\s+/g, ' ').trim())
        .join('\t'),
    )
    .join('\n');
}

function runsOf(paragraph: XmlElement): string {
  return paragraph.children
    .filter(isElement)
    .map((child) => {
      switch (nameOf(child)) {
        case 't':
        case 'delText':
        case 'instrText':
          return ownText(child);
        case 'tab':
          return '\t';
        case 'br':
        case 'cr':
          return '\n';
        case 'noBreakHyphen':
          return '-';
        // A text box within a paragraph has paragraphs of its own.
        case 'p':
          return `${runsOf(child)}\n`;
        // The same once more, for programs that do not know the newer form.
        case 'Fallback':
          return '';
        default:
          return runsOf(child);
      }
    })
    .join('');
}
