/** How the bytes of a file stood for its text, so that a changed text can be written back the same way. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';
  readonly hasByteOrderMark: boolean;
}

export interface TextFile {
  /** Without byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

const sniffedBytes = 8192;

/**
 * Decodes the bytes of a file.
 *
 * UTF-8 and UTF-16 with or without byte order mark are recognised; bytes that are not UTF-8 but hold no control
 * characters are taken for ISO 8859-1, in which every byte survives a round trip.
 * @returns undefined where the bytes are not text
 */
export function decodeText(bytes: Uint8Array): TextFile | undefined {
  if (isPdf(bytes)) return undefined;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be', true);
  const zeros = countZeros(bytes.subarray(0, sniffedBytes));
  if (zeros.even + zeros.odd > 0) {
    const name = utf16WithoutMark(zeros);
    return name && utf16(bytes, name, false);
  }
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = hasByteOrderMark ? bytes.subarray(3) : bytes;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    // A zero byte beyond the sniffed part is as good a sign of binary data as one at the start.
    return text.includes('\0') ? undefined : { text, encoding: { name: 'utf-8', hasByteOrderMark } };
  } catch {
    return hasByteOrderMark ? undefined : latin1(body);
  }
}

/** The bytes of a text in the encoding it was read with. */
export function encodeText(text: string, { name, hasByteOrderMark }: Encoding): Uint8Array {
  if (name === 'utf-8') return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
  if (name === 'latin1') return encodeLatin1(text);
  const marked = hasByteOrderMark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let i = 0; i < marked.length; i++) view.setUint16(i * 2, marked.charCodeAt(i), name === 'utf-16le');
  return new Uint8Array(view.buffer);
}

/** A character that ISO 8859-1 lacks makes the file UTF-8: losing it would be worse. */
function encodeLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0xff) return new TextEncoder().encode(text);
    bytes[i] = unit;
  }
  return bytes;
}

/** Some of a PDF's bytes may all be characters, but what it says is packed. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}

interface Zeros {
  readonly even: number;
  readonly odd: number;
  readonly pairs: number;
}

function countZeros(bytes: Uint8Array): Zeros {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i++)
    if (bytes[i] === 0) {
      if (i % 2 === 0) even++;
      else odd++;
    }
  return { even, odd, pairs: bytes.length >> 1 };
}

/** Latin text in UTF-16 has a zero in nearly every pair, always on the same side. */
function utf16WithoutMark({ even, odd, pairs }: Zeros): 'utf-16le' | 'utf-16be' | undefined {
  if (even === 0 && odd > pairs * 0.6) return 'utf-16le';
  if (odd === 0 && even > pairs * 0.6) return 'utf-16be';
  return undefined;
}

function utf16(
  bytes: Uint8Array,
  name: 'utf-16le' | 'utf-16be',
  hasByteOrderMark: boolean,
): TextFile | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const units: number[] = [];
  for (let at = 0; at < bytes.length; at += 2) {
    units.push(view.getUint16(at, name === 'utf-16le'));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  parts.push(String.fromCharCode(...units));
  return { text: parts.join(''), encoding: { name, hasByteOrderMark } };
}

function latin1(bytes: Uint8Array): TextFile | undefined {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  const text = parts.join('');
  // Control characters are what tells binary data from text.
  const controls = text.slice(0, sniffedBytes).match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  if (text.includes('\0') || controls > Math.min(text.length, sniffedBytes) * 0.01) return undefined;
  return { text, encoding: { name: 'latin1', hasByteOrderMark: false } };
}
