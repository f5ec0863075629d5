import type { Literal } from './literal.ts';

/** `[[…]]` of Lua, `q{…}` of Perl; elsewhere such brackets are lists and calls. */
const brackets: Readonly<Record<string, RegExp>> = {
  lua: /^(?<open>\[\[)(?<content>[^\s[\]]{1,200})\]\]/,
  perl: /^(?<open>qq?[{([])(?<content>[^\s[\](){}]{1,200})[\])}]/,
};

/** A literal in the brackets of its language. */
export function bracketedAt(text: string, from: number, languageId = ''): Literal | undefined {
  const groups = brackets[languageId]?.exec(text.slice(from, from + 210))?.groups;
  if (groups?.open === undefined || groups.content === undefined) return undefined;
  const valueStart = from + groups.open.length;
  return { valueStart, valueEnd: valueStart + groups.content.length, quote: groups.open, isWrapped: false };
}
