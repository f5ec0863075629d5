import { unzipSync } from 'fflate/browser';
import { paragraphsOf } from './paragraphs.ts';
import { commentsOf, rowsOf, sharedTexts } from './sheets.ts';
import { parse } from './xml.ts';

export interface DocumentText {
  readonly text: string;
  /** As VS Code names it: what the text is laid out like. */
  readonly languageId: 'plaintext' | 'csv';
}

/** Of all parts together, unpacked. More is no document that people write. */
const mostBytes = 64 * 1024 * 1024;

/** The parts that hold text people see, by kind of document. */
const word = /^word\/(?:(?:document|header|footer)\d*|footnotes|endnotes|comments)\.xml$/;
const sheet = /^xl\/(?:worksheets\/\w+|sharedStrings|comments\d*|threadedComments\/\w+)\.xml$/;
const slide = /^ppt\/(?:slides\/slide|notesSlides\/notesSlide|comments\/\w*?)\d+\.xml$/;

/**
 * The text of a Word, Excel or PowerPoint file (Office Open XML, ECMA-376).
 * @returns undefined where the bytes are no such file, or cannot be read in full: nothing is said of a part
 */
export function extractText(bytes: Uint8Array): DocumentText | undefined {
  try {
    const parts = unpack(bytes);
    const holds = (start: string): boolean => [...parts.keys()].some((name) => name.startsWith(start));
    if (holds('word/document') || holds('ppt/slides/')) return plain(parts);
    return holds('xl/worksheets/') ? table(parts) : undefined;
  } catch {
    return undefined;
  }
}

/** @throws where the file is damaged, encrypted or larger than any document */
function unpack(bytes: Uint8Array): Map<string, string> {
  let total = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      // A whole file within the file, which nobody has looked into.
      if (/^(?:word|xl|ppt)\/embeddings\/./.test(name)) throw new Error('It holds other files.');
      if (!word.test(name) && !sheet.test(name) && !slide.test(name)) return false;
      total += originalSize;
      if (total > mostBytes) throw new Error('Larger than any document.');
      return true;
    },
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const inOrder = Object.keys(files).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return new Map(inOrder.map((name) => [name, decoder.decode(files[name])]));
}

function plain(parts: ReadonlyMap<string, string>): DocumentText {
  const texts = [...parts.values()].map((part) => paragraphsOf(parse(part)));
  return { text: texts.join('\n\n'), languageId: 'plaintext' };
}

function table(parts: ReadonlyMap<string, string>): DocumentText {
  const strings = parts.get('xl/sharedStrings.xml');
  const shared = strings === undefined ? [] : sharedTexts(parse(strings));
  const texts = [...parts].map(([name, part]) => {
    if (name === 'xl/sharedStrings.xml') return '';
    return name.startsWith('xl/worksheets/') ? rowsOf(parse(part), shared) : commentsOf(parse(part));
  });
  return { text: texts.filter((text) => text !== '').join('\n\n'), languageId: 'csv' };
}
