import { assemble } from './assemble.ts';
import type { Cleared } from './gate.ts';
import type { ShareItem } from './sources.ts';

/** Which text of a file goes out. */
export type Version = 'redacted' | 'original';

/** What is put on the clipboard: a single file or selection bare, several files as Markdown with paths and fences. */
export function outgoingText(cleared: readonly Cleared<ShareItem>[], version: Version): string {
  const textOf = (one: Cleared<ShareItem>): string =>
    version === 'redacted' ? one.redaction.text : one.original;
  const files = new Set(cleared.map(({ item }) => item.uri.toString()));
  if (files.size <= 1) return cleared.map(textOf).join('\n');
  return assemble(
    cleared.map((one) => ({
      path: version === 'redacted' ? one.redactedPath : one.item.title,
      text: textOf(one),
      language: one.item.languageId ?? extensionOf(one.item.title),
    })),
  );
}

/** A renderer knows most extensions as names of languages. */
function extensionOf(path: string): string | undefined {
  return /\.([a-z0-9]{1,12})$/i.exec(path)?.[1]?.toLowerCase();
}
