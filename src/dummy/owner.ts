/** How far to the left the owners of a place are looked for, in UTF-16 units. */
const reach = 2000;
const deepest = 4;
const longestName = 60;

/** Rows belong to nothing that stands in the text. */
export const rowFormats: ReadonlySet<string> = new Set(['csv', 'tsv']);

/**
 * What a place belongs to, the nearest first: `patients`, `data` for a value in `data: { patients: [{ name: … }] }`;
 * the keys, calls and types before open brackets, keys of outer lines, open elements, and the table of an INSERT.
 * @param format the language identifier, where it is known
 */
export function ownersOf(text: string, at: number, format?: string): string[] {
  if (format !== undefined && rowFormats.has(format)) return [];
  const before = text.slice(Math.max(0, at - reach), at);
  if (format === 'yaml') return [...bracketOwners(lineOf(before)), ...indentOwners(before)];
  if (format === 'xml' || format === 'html') return elementOwners(before);
  const table = format === 'sql' ? [...before.matchAll(/\binto\s+["`[]?([\w.]+)/gi)].at(-1)?.[1] : undefined;
  return [...bracketOwners(before), ...(table === undefined ? [] : [table])];
}

function lineOf(before: string): string {
  return before.slice(before.lastIndexOf('\n') + 1);
}

/** Lists pass: their brackets belong to what their own key names. */
function bracketOwners(before: string): string[] {
  const owners: string[] = [];
  let depth = 0;
  for (let at = before.length - 1; at >= 0 && owners.length < deepest; at--) {
    const unit = before.charCodeAt(at);
    if (unit === 125 || unit === 93 || unit === 41) depth++;
    else if (unit === 123 || unit === 91 || unit === 40) {
      if (depth > 0) depth--;
      else {
        const lead = before.slice(Math.max(0, at - longestName), at);
        const name = /([\w$.-]+)["'`]?\s*(?:[:=]|=>)?\s*$/.exec(lead)?.[1];
        if (name !== undefined) owners.push(name);
      }
    }
  }
  return owners;
}

/** Keys of the lines above that are indented less, each less than the one before. */
function indentOwners(before: string): string[] {
  const owners: string[] = [];
  const lines = before.split('\n');
  let indent = indentOf(lines.pop() ?? '');
  for (const line of lines.reverse()) {
    if (line.trim() === '') continue;
    const key = /^[ ]*(?:- +)*["']?([\w. -]+?)["']?:\s*(?:[&!#].*)?$/.exec(line)?.[1];
    if (key !== undefined && indentOf(line) < indent) {
      owners.push(key);
      indent = indentOf(line);
    }
    if (owners.length === deepest) break;
  }
  return owners;
}

/** How far a line is indented, in UTF-16 units; the dash of a list indents what stands behind it. */
export function indentOf(line: string): number {
  return /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
}

function elementOwners(before: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = '', empty] of before.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (slash === '/') open.pop();
    else if (empty !== '/') open.push(name);
  }
  return open.reverse().slice(0, deepest);
}
