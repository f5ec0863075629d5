import { restore } from './restore.ts';
import type { Vault } from './vault.ts';

/** What `JSON.parse` gives. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export interface TreeRestoration {
  readonly value: Json;
  readonly restored: number;
  /** How many strings hold something that looks like a dummy of this vault and is none. */
  readonly unknown: number;
}

/** Turns the dummies in a tree back, such as the arguments of a tool call: in strings, keys and numbers. */
export function restoreJson(tree: Json, vault: Vault): TreeRestoration {
  let restored = 0;
  let unknown = 0;
  const inText = (text: string): string => {
    const restoration = restore(text, vault);
    restored += restoration.restored;
    if (restoration.unknown.length > 0) unknown++;
    return restoration.text;
  };
  const value = walk(tree, {
    key: inText,
    leaf: (leaf, key) => {
      const text = typeof leaf === 'string' ? inText(leaf) : leaf;
      if (text !== leaf || key === undefined) return text;
      const field = restoreField(key, leaf, vault);
      if (field !== undefined) restored++;
      return field ?? leaf;
    },
  });
  return { value, restored, unknown };
}

/** The longest leaf that is judged together with its key, in UTF-16 units. */
const longestField = 512;

/** What is too plain to be restored anywhere is restored beside its key, the two read as a line of JSON. */
function restoreField(key: string, leaf: string | number, vault: Vault): string | number | undefined {
  const written = JSON.stringify(leaf);
  if (!/^"?-?\d/.test(written) || written.length > longestField) return undefined;
  const lead = `{${JSON.stringify(key)}: `;
  const { text, restored } = restore(`${lead}${written}}`, vault, { mode: 'json', format: 'json' });
  return restored === 1 && text.startsWith(lead) ? readLeaf(text.slice(lead.length, -1)) : undefined;
}

function readLeaf(json: string): string | number | undefined {
  try {
    return JSON.parse(json) as string | number;
  } catch {
    return undefined;
  }
}

interface Visitor {
  key(key: string): string;
  leaf(leaf: string | number, key: string | undefined): string | number;
}

function walk(node: Json, visitor: Visitor, key?: string): Json {
  if (typeof node === 'string' || typeof node === 'number') return visitor.leaf(node, key);
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((item) => walk(item, visitor, key));
  if (isPicture(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => [visitor.key(name), walk(child, visitor, name)]),
  );
}

/** The source of a picture in a tool's result: megabytes in which no text is. */
function isPicture({ type, data }: JsonObject): boolean {
  return type === 'base64' && typeof data === 'string';
}
