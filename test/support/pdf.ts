/** What can be put into a PDF, as its own syntax (ISO 32000-1) has it. */
export interface PdfParts {
  /** Content streams, one a page; the font is called F. */
  readonly pages: readonly string[];
  /** Objects beyond those of the pages; the first is number 10. */
  readonly others?: readonly string[];
  /** Entries of the catalog, of each page and of the file's trailer. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** The font's own entries. */
  readonly font?: string;
}

const firstPage = 100;
const helvetica = '/Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding';

/** The content stream of a page with a line of text after the other. */
export function lines(...texts: readonly string[]): string {
  const shown = texts.map((text) => `(${text.replace(/[\\()]/g, '\\$&')}) Tj 0 -20 Td`).join(' ');
  return `BT /F 12 Tf 72 700 Td ${shown} ET`;
}

/** A whole PDF, with as little in it as there may be. */
export function pdf(parts: PdfParts): Uint8Array {
  const { pages, others = [], catalog = '', page = '', trailer = '', font = helvetica } = parts;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`);
  const objects = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`],
    [3, `<<${font}>>`],
  ]);
  for (const [index, other] of others.entries()) objects.set(10 + index, other);
  for (const [index, content] of pages.entries()) {
    const number = firstPage + index * 2;
    const contents = `/Contents ${number + 1} 0 R/Resources<</Font<</F 3 0 R>>>>`;
    objects.set(number, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${contents}${page}>>`);
    objects.set(number + 1, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
  }
  return written(objects, trailer);
}

function written(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  let file = '%PDF-1.7\n';
  const sections: string[] = [];
  for (const [number, body] of objects) {
    const offset = String(file.length).padStart(10, '0');
    sections.push(`${number} 1\n${offset} 00000 n \n`);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const table = `xref\n0 1\n0000000000 65535 f \n${sections.join('')}`;
  const end = `trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file + table + end, (character) => character.charCodeAt(0));
}
