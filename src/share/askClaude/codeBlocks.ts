/** A fenced code block of a Markdown text; lines are zero-based. */
export interface CodeBlock {
  /** Line of the opening fence. */
  readonly line: number;
  readonly language: string;
  /** Without the fences, with its last line break. */
  readonly code: string;
}

/** The closed code blocks of a text (CommonMark 0.31.2, section 4.5); one that still grows is not among them. */
export function codeBlocksIn(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let open: { line: number; marker: string; indent: number; language: string; code: string[] } | undefined;
  markdown.split(/\r?\n/).forEach((text, line) => {
    const [, indent = '', marker = '', info = ''] = /^( *)(`{3,}|~{3,})(.*)$/.exec(text) ?? [];
    if (!open) {
      if (marker === '' || (marker.startsWith('`') && info.includes('`'))) return;
      const language = info.trim().split(/\s/)[0] ?? '';
      open = { line, marker, indent: indent.length, language, code: [] };
    } else if (marker !== '' && marker.startsWith(open.marker) && info.trim() === '') {
      const code = open.code.map((part) => `${part}\n`).join('');
      blocks.push({ line: open.line, language: open.language, code });
      open = undefined;
    } else open.code.push(text.slice(Math.min(open.indent, text.length - text.trimStart().length)));
  });
  return blocks;
}
