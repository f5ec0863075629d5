/** A word of a command line; offsets are UTF-16 and leave quotes out. */
export interface ShellWord {
  readonly start: number;
  readonly end: number;
}

const longestCommand = 2000;

/**
 * The words of the command that begins at `from`, up to the end of its line, which a backslash, a backquote or a caret
 * at its end continues, or up to a pipe or `;`.
 */
export function shellWords(text: string, from: number): ShellWord[] {
  const words: ShellWord[] = [];
  const limit = Math.min(text.length, from + longestCommand);
  let at = from;
  while (at < limit) {
    const character = text.charAt(at);
    if (character === '\n' || character === '|' || character === ';' || text.startsWith('&&', at)) break;
    const continued = /^[\\`^][ \t]*\r?\n/.exec(text.slice(at, at + 8));
    if (continued) at += continued[0].length;
    else if (/\s/.test(character)) at++;
    else {
      const word = readWord(text, at, limit);
      words.push(word);
      at = Math.max(word.next, at + 1);
    }
  }
  return words;
}

/**
 * One word; a quote at its start ends it where it closes. Quotes inside (`--key="a b"`, `"user":"password"`) are part
 * of it.
 */
function readWord(text: string, from: number, limit: number): ShellWord & { readonly next: number } {
  const quote = text.charAt(from);
  if (quote === '"' || quote === "'") {
    const close = text.indexOf(quote, from + 1);
    const newline = text.indexOf('\n', from);
    const isGlued = /[^\s|;&`)]/.test(text.charAt(close + 1));
    if (close > 0 && close < limit && !isGlued && (newline < 0 || close < newline))
      return { start: from + 1, end: close, next: close + 1 };
  }
  let at = from;
  let open = '';
  while (at < limit) {
    const character = text.charAt(at);
    if (character === '\n' || (open === '' && /[\s|;`]/.test(character))) break;
    if (character === open) open = '';
    else if (open === '' && (character === '"' || character === "'")) open = character;
    at++;
  }
  return { start: from, end: at, next: at };
}
