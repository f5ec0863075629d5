/**
 * An encoded stretch with what is secret in it replaced, and encoded again.
 * @param encoding as the finding's evidence names it
 * @param redactInside gives the redacted text, or undefined where nothing in it is secret
 * @returns undefined where the stretch is not encoded, or cannot be
 */
export function redactEncoded(
  stretch: string,
  encoding: string | undefined,
  redactInside: (text: string) => string | undefined,
): string | undefined {
  if (encoding !== 'base64' && encoding !== 'hexadecimal') return undefined;
  const decoded = encoding === 'base64' ? fromBase64(stretch) : fromHex(stretch);
  const text = decoded && readUtf8(decoded);
  const redacted = text === undefined ? undefined : redactInside(text);
  if (redacted === undefined) return undefined;
  const bytes = new TextEncoder().encode(redacted);
  return encoding === 'base64' ? toBase64(bytes, stretch) : toHex(bytes, stretch);
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Both alphabets, with or without padding. */
function fromBase64(stretch: string): Uint8Array | undefined {
  try {
    const binary = atob(stretch.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, ''));
    return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array, sample: string): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  const standard = btoa(parts.join(''));
  const cut = sample.endsWith('=') || sample.length % 4 === 0 ? standard : standard.replace(/=+$/, '');
  return /[-_]/.test(sample) ? cut.replace(/\+/g, '-').replace(/\//g, '_') : cut;
}

function fromHex(stretch: string): Uint8Array {
  return Uint8Array.from(stretch.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));
}

function toHex(bytes: Uint8Array, sample: string): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return /[A-F]/.test(sample) ? digits.toUpperCase() : digits;
}
