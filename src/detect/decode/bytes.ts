/** Whether bytes are printable ASCII, white space or UTF-8 sequences, without control characters. */
export function isReadable(bytes: Uint8Array): boolean {
  let foreign = 0;
  for (const byte of bytes) {
    if (byte >= 127) foreign++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) return false;
  }
  return foreign * 4 <= bytes.length;
}

/** The text of UTF-8 bytes, or undefined where they are none. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of bytes that {@link isReadable} accepts; a damaged byte in a long text becomes U+FFFD. */
export function readableText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
