/**
 * A request as YAML: everything that is in it, and texts of several lines as they are, where JSON would write each as
 * one line with escapes.
 */
export function requestText(request: object): string {
  return `${linesOf(request).join('\n')}\n`;
}

function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) {
    const entries = value.flatMap((entry) => indented('- ', '  ', linesOf(entry)));
    return entries.length > 0 ? entries : ['[]'];
  }
  if (typeof value === 'object' && value !== null) {
    const properties = Object.entries(value).filter(([, content]) => content !== undefined);
    return properties.length > 0
      ? properties.flatMap(([name, content]) => propertyLines(name, content))
      : ['{}'];
  }
  return [scalarOf(value)];
}

function propertyLines(name: string, value: unknown): string[] {
  const block = typeof value === 'string' ? blockOf(value) : undefined;
  if (block) return [`${name}: ${block.head}`, ...block.lines];
  const lines = linesOf(value);
  const isOnOneLine = typeof value !== 'object' || value === null || /^(?:\[\]|\{\})$/.test(lines[0] ?? '');
  return isOnOneLine ? [`${name}: ${lines[0] ?? ''}`] : [`${name}:`, ...indented('  ', '  ', lines)];
}

const unprintable = /[^\t\n\x20-\x7e\u{a0}-\u{d7ff}\u{e000}-\u{fefe}\u{10000}-\u{10ffff}]/u;

/** YAML's literal block, for what it can hold as it is. */
function blockOf(text: string): { readonly head: string; readonly lines: string[] } | undefined {
  if (!/\S.*\n|\n.*\S/.test(text) || unprintable.test(text)) return undefined;
  const ends = /\n*$/.exec(text)?.[0].length ?? 0;
  const kept = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const body = ends === 0 ? text : text.slice(0, -1);
  // With the depth said, a text may begin with blanks.
  return { head: `|2${kept}`, lines: body.split('\n').map((line) => (line === '' ? '' : `  ${line}`)) };
}

function scalarOf(value: unknown): string {
  return JSON.stringify(value);
}

function indented(first: string, others: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (line === '' ? '' : `${index === 0 ? first : others}${line}`));
}
