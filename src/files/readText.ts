import { decodeText, isPdf, type Encoding } from './textFile.ts';

/** Why bytes have no text to look into: an archive's or a document's is there, but packed. */
export type UnreadReason = 'binary' | 'archive' | 'document' | 'encrypted' | 'damaged' | 'pictures';

export type TextReading =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** The text of a document, which cannot be written back. */
  | { readonly kind: 'extracted'; readonly text: string; readonly languageId: string }
  | { readonly kind: 'notChecked'; readonly reason: UnreadReason };

/**
 * The text of a file, or why there is none. Every scan of files goes through here: who can read one more kind of file
 * adds it in this place.
 * @param path decides between kinds that look the same from inside, such as a `.zip` and a `.docx`
 */
export async function readText(bytes: Uint8Array, path: string): Promise<TextReading> {
  const packed = packedKindOf(bytes, path);
  // What reads documents is not needed before the first one.
  if (packed === 'pdf') {
    const { pdfText } = await import('./documents/pdfText.ts');
    const reading = await pdfText(bytes);
    return reading.kind === 'text' ? { ...reading, kind: 'extracted', languageId: 'plaintext' } : reading;
  }
  if (packed === 'document' && officeFile.test(path)) {
    const { extractText } = await import('./documents/extractText.ts');
    const extracted = extractText(bytes);
    if (extracted) return { kind: 'extracted', ...extracted };
  }
  if (packed) return { kind: 'notChecked', reason: packed };
  const decoded = decodeText(bytes);
  return decoded ? { kind: 'text', ...decoded } : { kind: 'notChecked', reason: 'binary' };
}

type PackedKind = 'archive' | 'document' | 'pdf';

/** First bytes of archives and of documents, as https://en.wikipedia.org/wiki/List_of_file_signatures has them. */
const signatures: readonly { readonly bytes: readonly number[]; readonly kind: 'archive' | 'document' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'archive' }, // zip
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'archive' }, // empty zip
  { bytes: [0x1f, 0x8b], kind: 'archive' }, // gzip
  { bytes: [0x42, 0x5a, 0x68], kind: 'archive' }, // bzip2
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], kind: 'archive' }, // xz
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], kind: 'archive' }, // zstd
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: 'archive' }, // 7z
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], kind: 'archive' }, // rar
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'document' }, // doc, xls, ppt, msg
];

/** A PDF may begin with a few bytes of something else, says PDF 32000-1 in its appendix H. */
const pdfMark = { within: 1024, text: '%PDF-' } as const;

const pdfFile = /\.pdf$/i;

/** Those whose text can be read. */
const officeFile = /\.(?:docx|docm|dotx|xlsx|xlsm|pptx|pptm|ppsx)$/i;

const packedDocument = /\.(?:docx|docm|dotx|xlsx|xlsm|pptx|pptm|ppsx|odt|ods|odp|epub|pages|numbers|key)$/i;

/**
 * Whether a file is read for its text only, by its name: what an editor shows of it, if anything, is something else,
 * and nothing can be replaced in it.
 */
export function isOnlyRead(path: string): boolean {
  return officeFile.test(path) || pdfFile.test(path);
}

/** A tar archive says so late, and starts with the name of its first file. */
const tarMark = { at: 257, bytes: [0x75, 0x73, 0x74, 0x61, 0x72] } as const;

function packedKindOf(bytes: Uint8Array, path: string): PackedKind | undefined {
  if (hasBytes(bytes, tarMark.at, tarMark.bytes)) return 'archive';
  if (isPdf(bytes)) return 'pdf';
  if (pdfFile.test(path) && latinStart(bytes, pdfMark.within).includes(pdfMark.text)) return 'pdf';
  const kind = signatures.find((signature) => hasBytes(bytes, 0, signature.bytes))?.kind;
  return kind === 'archive' && packedDocument.test(path) ? 'document' : kind;
}

function latinStart(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length));
}

function hasBytes(bytes: Uint8Array, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte);
}
