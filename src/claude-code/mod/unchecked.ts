/** What Claude reads, but nobody checks: pictures, PDFs and other things that are no text. */
export type UncheckedKind = 'picture' | 'document';

/**
 * The kind of a part of a message, or of a tool's result, that cannot be read as text: `{type:'image'|'document',
 * source:{type:'base64'…}}` of the Messages API, `{type:'image'|'audio', data}` and `{blob}` of MCP, and Claude Code's
 * own `{type:'image'|'pdf'|'parts', file:{base64…}}`.
 */
export function uncheckedKindOf(node: object): UncheckedKind | undefined {
  const { type, source, blob, file } = node as Readonly<Record<string, unknown>>;
  if (type === 'image' || type === 'audio') return 'picture';
  if (type === 'document' && !isText(source)) return 'document';
  if (type === 'pdf' || type === 'parts' || typeof blob === 'string') return 'document';
  return typeof (file as { base64?: unknown } | undefined)?.base64 === 'string' ? 'document' : undefined;
}

/** Where the bytes of such a part stand. */
export const byteKeys: ReadonlySet<string> = new Set(['source', 'file', 'data', 'blob', 'base64']);

/** A tree in which every part that cannot be checked has been looked at, and left or replaced. */
export function passUnchecked(node: unknown, pass: (kind: UncheckedKind, part: object) => unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => passUnchecked(item, pass));
  if (typeof node !== 'object' || node === null) return node;
  const kind = uncheckedKindOf(node);
  if (kind) return pass(kind, node);
  return Object.fromEntries(
    Object.entries(node).map(([key, child]: [string, unknown]) => [key, passUnchecked(child, pass)]),
  );
}

/** Whether there is any such part in a tree. */
export function hasUnchecked(node: unknown): boolean {
  let isThere = false;
  passUnchecked(node, (_, part) => {
    isThere = true;
    return part;
  });
  return isThere;
}

function isText(source: unknown): boolean {
  const type = (source as { type?: unknown } | undefined)?.type;
  return type === 'text' || type === 'content';
}
