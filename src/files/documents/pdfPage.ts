/** What is used of a page of PDF.js, whose own types say too little. */
export interface PageSource {
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  getAnnotations(): Promise<readonly Annotation[]>;
  cleanup(): void;
}

interface Piece {
  readonly str?: string;
  /** Whether a line ends after it. */
  readonly hasEOL?: boolean;
}

interface Annotation {
  /** `Widget` is a field of a form, `FileAttachment` a whole file. */
  readonly subtype?: string;
  readonly fieldName?: string;
  readonly fieldValue?: unknown;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
  readonly unsafeUrl?: string;
}

/** A whole file within the file, which nobody has looked into. */
export class HoldsFile extends Error {}

/**
 * The text of a page as it is laid out, then what is filled in and remarked on it, a line each.
 * @throws HoldsFile where a file is pinned to it
 */
export async function pageText(page: PageSource): Promise<string> {
  const { items } = await page.getTextContent();
  const laidOut = items.map((item: Piece) => `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`).join('');
  const annotations = await page.getAnnotations();
  if (annotations.some(({ subtype }) => subtype === 'FileAttachment')) throw new HoldsFile();
  return [laidOut, ...annotations.flatMap(linesOf)].filter((line) => line !== '').join('\n');
}

function linesOf({ subtype, fieldName, fieldValue, contentsObj, titleObj, unsafeUrl }: Annotation): string[] {
  const remark = contentsObj?.str ?? '';
  // Who wrote the remark stands with it.
  const author = remark === '' ? '' : (titleObj?.str ?? '');
  const filledIn = subtype === 'Widget' ? valuesOf(fieldValue) : [];
  return [
    // The name of a field tells what its value is.
    ...filledIn.map((value) => (fieldName ? `${fieldName}: ${value}` : value)),
    ...[author, remark, unsafeUrl ?? ''],
  ].filter((line) => line !== '');
}

function valuesOf(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string' && one !== '' && one !== 'Off') as string[];
}
