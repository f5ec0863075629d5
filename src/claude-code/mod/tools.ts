import { byteKeys, uncheckedKindOf } from './unchecked.ts';

/** Tools that work on this machine: their arguments get the real values back. All others see dummies. */
const localTools: ReadonlySet<string> = new Set([
  ...['Read', 'Edit', 'MultiEdit', 'Write', 'NotebookEdit', 'NotebookRead'],
  ...['Glob', 'Grep', 'LS', 'LSP', 'Bash', 'PowerShell'],
]);

/** Tools that hand a whole file to Claude. */
const readingTools: ReadonlySet<string> = new Set(['Read', 'NotebookRead', 'Grep']);

export function isLocalTool(tool: string): boolean {
  return localTools.has(tool);
}

/** The file that a call would show to Claude, as it is named there. */
export function fileToRead(tool: string, input: Readonly<Record<string, unknown>>): string | undefined {
  if (!readingTools.has(tool)) return undefined;
  return pathOf(input);
}

/** The file that a call is about, in Claude Code's spelling or in VS Code's. */
export function pathOf(input: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of ['file_path', 'filePath', 'notebook_path', 'path'])
    if (typeof input[key] === 'string') return input[key];
  return undefined;
}

/** Keys of a result that name a place or steer the tool; the rest is content. */
const steeringKeys: ReadonlySet<string> = new Set([
  ...['type', 'filePath', 'file_path', 'mode', 'media_type', 'mimeType'],
  ...['tool_use_id', 'id', 'role', 'signature', 'uuid', 'agentId'],
]);

/** A tree of which every text has gone through `pass`; what steers the tool, and bytes of pictures, stay. */
export function passTree(node: unknown, pass: (text: string) => string): unknown {
  if (typeof node === 'string') return pass(node);
  if (Array.isArray(node)) return node.map((item) => passTree(item, pass));
  if (typeof node !== 'object' || node === null) return node;
  const isUnchecked = uncheckedKindOf(node) !== undefined;
  return Object.fromEntries(
    Object.entries(node).map(([key, child]: [string, unknown]) => [
      key,
      steeringKeys.has(key) || (isUnchecked && byteKeys.has(key)) ? child : passTree(child, pass),
    ]),
  );
}
