import type { SourceText } from '../sourceText.ts';
import { nearLineEnd, nearLineStart } from './lines.ts';

/** How a name in code is presented to the public: as the author, or as the holder of rights. */
export type Attribution = 'author' | 'public';

const authorLine =
  /@authors?\b|\bauthors?\b\s*:?|\b(?:written|ported|maintained|contributed|created|translation|based on) (?:\w+ )?by\b|\bby\b|\bthanks to\b|\bprops to\b|\bcredits?\b/i;
const publicLine = /copyright|©|\(c\)|licen[cs]e|https?:\/\/|\bwww\.|\[@\w|\bdoi:|\bISBN\b|et al\b/i;

/**
 * Who wrote a piece of code stands in its comments for everyone to read: that is a hint, no alarm. With a licence,
 * a link or a public profile on the same line it is a publication.
 */
export function attributionOf(source: SourceText, start: number): Attribution | undefined {
  const line = source.text.slice(nearLineStart(source.text, start), nearLineEnd(source.text, start));
  if (publicLine.test(line)) return 'public';
  return authorLine.test(line) ? 'author' : undefined;
}
