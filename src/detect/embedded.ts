import type { SourceText } from './sourceText.ts';

/** A part of a markup text that is written in another language; UTF-16 offsets, without its tags. */
export interface EmbeddedPart {
  readonly start: number;
  readonly end: number;
  readonly languageId: string;
}

const markupFormats: ReadonlySet<string> = new Set(['html', 'vue', 'svelte']);

/** The script or style sheet of a markup text that holds `offset`; undefined where there is none, or of an unknown kind. */
export function embeddedPartAt(
  { text, format }: SourceText,
  offset: number,
): EmbeddedPart | 'unknown' | undefined {
  if (!markupFormats.has(format.id)) return undefined;
  for (const name of ['script', 'style'] as const) {
    const tag = openTag(text, offset, name);
    if (!tag) continue;
    const close = text.indexOf(`</${name}`, offset);
    const end = close < 0 ? text.length : close;
    const languageId = languageOf(name, tag.attributes);
    return languageId === undefined ? 'unknown' : { start: tag.end, end, languageId };
  }
  return undefined;
}

/** Whether an element of this name is open at `offset`. */
export function isInElement(text: string, offset: number, name: string): boolean {
  return openTag(text, offset, name) !== undefined;
}

function openTag(text: string, offset: number, name: string) {
  const start = text.lastIndexOf(`<${name}`, offset - 1);
  if (start < 0 || text.lastIndexOf(`</${name}`, offset - 1) > start) return undefined;
  const end = text.indexOf('>', start) + 1;
  if (end === 0 || end > offset) return undefined;
  return { end, attributes: text.slice(start + 1 + name.length, end - 1) };
}

/** Data and templates are scripts too, and know no comments. */
function languageOf(name: 'script' | 'style', attributes: string): string | undefined {
  if (name === 'style') return 'css';
  const [, kind = ''] = /\s(?:type|lang)\s*=\s*["']?([^\s"'>]*)/i.exec(attributes) ?? [];
  return /^(?:|module|[jt]s|(?:text|application)\/(?:java|ecma|type)script)$/i.test(kind)
    ? 'typescript'
    : undefined;
}
