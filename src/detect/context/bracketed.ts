import type { Literal } from './literal.ts';

/** `[[…]]` of Lua, `q{…}` of Perl. */
export function bracketedAt(text: string, from: number): Literal | undefined {
  const open = /^(?:\[\[(?!["'])|qq?[{([])/.exec(text.slice(from, from + 3))?.[0];
  if (open === undefined) return undefined;
  const start = from + open.length;
  const close = open === '[[' ? ']]' : ({ '{': '}', '(': ')' }[open.slice(-1)] ?? ']');
  const content = new RegExp(`^[^\\s[\\](){}]{1,200}(?=\\${close.split('').join('\\')})`).exec(
    text.slice(start, start + 210),
  )?.[0];
  return content === undefined
    ? undefined
    : { valueStart: start, valueEnd: start + content.length, quote: open, isWrapped: false };
}
