import type { Replacement } from '../../dummy/index.ts';

/** A text without the line numbers that tools put before the lines, and how to put them back. */
export interface Unnumbered {
  readonly text: string;
  /** What stood before which unit of `text`, in order. */
  readonly prefixes: readonly { readonly at: number; readonly prefix: string }[];
}

const numbered = /^ *(\d+)[\t\u2192]/;

/**
 * Takes line numbers off (`12<tab>code`), since a key or a table that goes over several lines is only recognised
 * without them. Only runs of consecutive numbers count.
 */
export function takeNumbersOff(text: string): Unnumbered {
  if (!/^ *\d+[\t\u2192]/m.test(text)) return { text, prefixes: [] };
  const prefixes: { at: number; prefix: string }[] = [];
  const lines: string[] = [];
  let length = 0;
  let expected = -1;
  for (const line of text.split('\n')) {
    const match = numbered.exec(line);
    const number = match ? Number(match[1]) : -1;
    const prefix = match && (expected === -1 || number === expected) ? match[0] : '';
    expected = prefix === '' ? -1 : number + 1;
    if (prefix !== '') prefixes.push({ at: length, prefix });
    const rest = line.slice(prefix.length);
    lines.push(rest);
    length += rest.length + 1;
  }
  return { text: lines.join('\n'), prefixes };
}

/** Puts the numbers back into the redacted text; those of lines that a dummy has swallowed are left out. */
export function putNumbersBack(
  redacted: string,
  { prefixes }: Unnumbered,
  replacements: readonly Replacement[],
): string {
  const parts: string[] = [];
  let copied = 0;
  let next = 0;
  let shift = 0;
  for (const { at, prefix } of prefixes) {
    for (; next < replacements.length; next++) {
      const replacement = replacements[next];
      if (!replacement || replacement.end > at) break;
      shift = replacement.redactedEnd - replacement.end;
    }
    const inside = replacements[next];
    if (inside && inside.start < at) continue;
    parts.push(redacted.slice(copied, at + shift), prefix);
    copied = at + shift;
  }
  parts.push(redacted.slice(copied));
  return parts.join('');
}
