import { codeBlocksOf } from '../context/codeBlocks.ts';
import type { SourceText } from '../sourceText.ts';
import { codeTextAt } from './codeText.ts';
import { nearLineEnd, nearLineStart } from './lines.ts';

/** How a name in code is presented: as the author's, with an e-mail address beside it, or as a publication. */
export type Attribution = 'author' | 'reachable' | 'public';

const authorBefore =
  /@authors?\b|\b(?:authors?|maintainers?)\b|\b(?:thanks? to|props to|credits? to|courtesy of)(?: [\p{Lu}&][\p{L}.,'’-]*| and)* $/iu;
/** "by" names an author unless it tells who did something to the data or asked for it. */
const byBefore =
  /(?<!\b(?:approved|requested|reported|reviewed|assigned|signed|called|asked|paid|sent|owned|ordered|booked|entered|updated|rejected) )\bby(?: [\p{Lu}&][\p{L}.,'’-]*| and)* $/u;
const publicLine = /copyright|©|\(c\)|licen[cs]e|https?:\/\/|\bwww\.|\[@\w|\bdoi:|\bISBN\b|et al\b/i;

const mailAddress = /[\w.+-]@[\w-]+\.[a-z]{2}/i;

/**
 * Who wrote a piece of code stands in its comments for everyone to read: that is a hint, no alarm. With a licence,
 * a link or a public profile on the same line it is a publication. An e-mail address beside it is contact data.
 */
export function attributionOf(source: SourceText, start: number): Attribution | undefined {
  const { text } = source;
  const before = text.slice(nearLineStart(text, start), start);
  const line = before + text.slice(start, nearLineEnd(text, start));
  if (publicLine.test(line)) return 'public';
  const isAuthor = authorBefore.test(before) || byBefore.test(before) || isInAuthorsComment(source, start);
  if (!isAuthor) return undefined;
  return mailAddress.test(line) ? 'reachable' : 'author';
}

/** What a comment says above the people whose work is below. */
const headWords =
  /copyright|©|\(c\)|@authors?\b|\b(?:authors?|maintainers?|contributors?|credits?|thanks to)\b|\b(?:written|contributed|modified|adapted|ported|maintained|developed|created|implemented|translated) by\b/i;

/** In UTF-16 units of Perl's documentation: there, lists of people are long. */
const longestSection = 12_000;
/** Elsewhere they are short. In lines above the one that is asked about. */
const mostLines = 12;

/** Whether the offset stands in a comment of code that says who wrote it, there or on the lines above. */
export function isInAuthorsComment(source: SourceText, offset: number): boolean {
  const { text, format } = source;
  const comment = format.family === 'prose' ? codeBlocksOf(source).comment : format.comment;
  if (!comment || codeTextAt(source, offset, comment)?.kind !== 'comment') return false;
  if (format.id === 'perl' && headWords.test(podTitleAbove(text, offset))) return true;
  const marker = comment.line ?? '';
  let start = nearLineStart(text, offset);
  let line = text.slice(start, nearLineEnd(text, offset));
  const isMarked = marker !== '' && line.trimStart().startsWith(marker);
  for (let lines = 0; lines <= mostLines; lines++) {
    if (headWords.test(line)) return true;
    if (start === 0 || (!isMarked && /\/\*|"""|'''|<!--|\(\*/.test(line))) return false;
    const end = start - 1;
    start = nearLineStart(text, end);
    line = text.slice(start, end);
    if (isMarked && !line.trimStart().startsWith(marker)) return false;
  }
  return false;
}

/** What the nearest `=head1` above an offset says; '' where there is none near. */
function podTitleAbove(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - longestSection), offset);
  const at = near.lastIndexOf('\n=head');
  return at < 0 ? '' : near.slice(at, near.indexOf('\n', at + 1));
}
