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
export function attributionOf(text: string, start: number): Attribution | undefined {
  const before = text.slice(nearLineStart(text, start), start);
  const line = before + text.slice(start, nearLineEnd(text, start));
  if (publicLine.test(line)) return 'public';
  if (!authorBefore.test(before) && !byBefore.test(before)) return undefined;
  return mailAddress.test(line) ? 'reachable' : 'author';
}
