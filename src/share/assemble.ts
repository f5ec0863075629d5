/** One file of what is handed to Claude. */
export interface Section {
  /** With `/`, below its workspace folder. */
  readonly path: string;
  readonly text: string;
  /** The word after the fence, e.g. `typescript`. */
  readonly language: string | undefined;
}

/**
 * Several files as one Markdown text, as one would write it into Claude: the path as a heading, the text in a fence
 * that nothing inside can close.
 */
export function assemble(sections: readonly Section[]): string {
  return sections.map(section).join('\n');
}

function section({ path, text, language }: Section): string {
  const fence = fenceFor(text);
  const body = text.endsWith('\n') || text === '' ? text : `${text}\n`;
  return `### ${codeSpan(path)}\n\n${fence}${language ?? ''}\n${body}${fence}\n`;
}

/** Longer than every run of backticks in the text, three at least. */
export function fenceFor(text: string): string {
  return '`'.repeat(Math.max(3, longestRun(text) + 1));
}

function codeSpan(path: string): string {
  const ticks = '`'.repeat(longestRun(path) + 1);
  return ticks.length > 1 ? `${ticks} ${path} ${ticks}` : `\`${path}\``;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
