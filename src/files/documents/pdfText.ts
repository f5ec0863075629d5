import { HoldsFile, pageText, type PageSource } from './pdfPage.ts';

export type PdfReading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'notChecked'; readonly reason: 'encrypted' | 'damaged' | 'pictures' | 'document' };

/** Nothing is fetched, drawn or made at run time: only the text is wanted. */
const quietly = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: true,
  useWorkerFetch: false,
  // What a page cannot show in full is not said to be read.
  stopAtErrors: true,
} as const;

/** More characters are no document that people write. */
const mostCharacters = 16 * 1024 * 1024;

/**
 * The text of a PDF: of its pages, of its forms and of the comments on it, a page after the other.
 * @param bytes stay as they are
 * @returns why not, where it cannot be read in full: nothing is said of a part
 */
export async function pdfText(bytes: Uint8Array): Promise<PdfReading> {
  // There is no other way to import it: it is an ES module only.
  const { getDocument } = await import('unpdf/pdfjs');
  const characterMaps = new MissingCharacterMaps();
  const task = getDocument({
    ...quietly,
    data: new Uint8Array(bytes),
    CMapReaderFactory: characterMaps.reader,
  });
  try {
    const document = await task.promise;
    if (await document.getAttachments()) throw new HoldsFile();
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = (await document.getPage(number)) as unknown as PageSource;
      const text = await pageText(page);
      page.cleanup();
      length += text.length;
      if (characterMaps.areMissed || length > mostCharacters)
        return { kind: 'notChecked', reason: 'document' };
      pages.push(text);
    }
    return judge(pages.join('\n\n'));
  } catch (error) {
    return { kind: 'notChecked', reason: reasonOf(error) };
  } finally {
    await task.destroy();
  }
}

function judge(text: string): PdfReading {
  if (text.trim() === '') return { kind: 'notChecked', reason: 'pictures' };
  return isLegible(text) ? { kind: 'text', text } : { kind: 'notChecked', reason: 'document' };
}

/** A font that does not say which characters its shapes are leaves what no writing has. */
function isLegible(text: string): boolean {
  const strange = text.match(/[\p{Co}\0-\x08\x0e-\x1f\ufffd]/gu)?.length ?? 0;
  return strange <= text.length * 0.02;
}

function reasonOf(error: unknown): 'encrypted' | 'damaged' | 'document' {
  if (error instanceof HoldsFile) return 'document';
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';
}

/** The maps of East Asian fonts that a PDF may name without bringing them along: they are not part of this program. */
class MissingCharacterMaps {
  areMissed = false;

  /** As PDF.js asks for it: a class, of which it makes one. */
  get reader(): new () => { fetch(request: { readonly name: string }): Promise<never> } {
    const miss = (): void => {
      this.areMissed = true;
    };
    return class {
      fetch({ name }: { readonly name: string }): Promise<never> {
        miss();
        return Promise.reject(new Error(`There is no character map ${name}.`));
      }
    };
  }
}
