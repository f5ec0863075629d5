/**
 * Follows Markdown as it grows and tells whether a place is "live": the address of a link or a picture, a reference,
 * or the inside of an HTML tag. A renderer fetches pictures by itself, and one click follows a link, so a value that
 * stands there leaves the machine.
 *
 * Errs on the safe side: what is not certainly a fenced code block counts as text.
 */
export class LiveText {
  /** The current line so far, and what stands above it since the last blank line. */
  private line = '';
  private paragraph = '';
  private fence: Fence | undefined;
  /** Inside HTML there are no code blocks; some HTML ends at a blank line, some is not followed to its end. */
  private html: 'no' | 'untilBlank' | 'toTheEnd' = 'no';

  /** Takes what is shown. */
  feed(text: string): void {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      this.endLine(this.line + line);
      this.line = '';
    }
    this.line += rest;
  }

  /** Whether what is fed next stands in a place that may be fetched. */
  isLive(): boolean {
    if (this.isInCode()) return false;
    const text = `${this.paragraph}${this.line}`;
    return (
      address.test(this.line) ||
      reference.test(text) ||
      isOpen(text, /\]\(/g, ')') ||
      isOpen(text, /<[a-z/!?]/gi, '>')
    );
  }

  private isInCode(): boolean {
    return this.fence !== undefined && indentOf(this.line) >= this.fence.indent;
  }

  private endLine(line: string): void {
    const marker = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line);
    if (this.fence) {
      const isEnd = marker?.[2]?.startsWith(this.fence.marker) === true && marker[3]?.trim() === '';
      // A line further left ends the list item that the code stood in, and the code with it.
      if (isEnd || (line.trim() !== '' && indentOf(line) < this.fence.indent)) this.fence = undefined;
      return;
    }
    this.paragraph = line.trim() === '' ? '' : `${this.paragraph}${line}\n`.slice(-paragraphReach);
    this.followHtml(line);
    const isFence = marker && !(marker[2]?.startsWith('`') === true && marker[3]?.includes('`') === true);
    if (isFence && this.html === 'no')
      this.fence = { marker: marker[2] ?? '', indent: marker[1]?.length ?? 0 };
  }

  private followHtml(line: string): void {
    if (/^\s*<(?:!|\?|script|style|pre|textarea)/i.test(line)) this.html = 'toTheEnd';
    else if (this.html === 'no' && /^\s*<\/?[a-z]/i.test(line)) this.html = 'untilBlank';
    else if (this.html === 'untilBlank' && line.trim() === '') this.html = 'no';
  }
}

interface Fence {
  readonly marker: string;
  readonly indent: number;
}

/** How far up an unclosed link or tag is looked for, in UTF-16 units. */
const paragraphReach = 4096;

/** `https://host/…` up to here, also without a scheme or with what browsers read as slashes. */
const address = /(?:^|[^\w/])(?:[a-z][a-z0-9+.-]{0,20}:)?[/\\]{2}[^\s<>]*$|\b(?:www\.|mailto:)[^\s<>]*$/i;

/** `[name]: address`, also with the address on the next line. */
const reference = /(?:^|\n) {0,3}\[[^\]\n]+\]:[ \t]*\n?[^\n]*$/;

function isOpen(text: string, opening: RegExp, closing: string): boolean {
  let last = -1;
  for (const { index } of text.matchAll(opening)) last = index;
  return last >= 0 && !text.includes(closing, last);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
