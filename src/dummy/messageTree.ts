import { redact } from './redact.ts';
import { redactThoroughly, type ThoroughOptions } from './redactThoroughly.ts';
import { restore } from './restore.ts';
import type { Vault } from './vault.ts';

/** What `JSON.parse` gives. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export type TreeOptions = ThoroughOptions;

export interface TreeRedaction {
  readonly value: Json;
  readonly replaced: number;
}

export interface TreeRestoration {
  readonly value: Json;
  readonly restored: number;
  /** How many strings hold something that looks like a dummy of this vault and is none. */
  readonly unknown: number;
}

/** Fields of a message that steer the protocol, or that are signed: changing them breaks the conversation. */
const protocolKeys = new Set(
  [
    'type',
    'role',
    'id',
    'tool_use_id',
    'model',
    'media_type',
    'signature',
    'cache_control',
    'stop_reason',
  ].concat(['encrypted_content', 'container']),
);

/** Claude refuses thinking that was changed; pictures are no text. */
function isUntouchable(node: JsonObject): boolean {
  const { type } = node;
  return (
    type === 'thinking' ||
    type === 'redacted_thinking' ||
    (type === 'base64' && typeof node.data === 'string')
  );
}

/**
 * Puts dummies into a tree of messages: into strings, keys, and numbers beside a telling key. The tree that comes back
 * has the same shape; the one given is not changed. Thinking blocks, signatures and the protocol's own fields stay.
 */
export function redactJson(tree: Json, vault: Vault, options: TreeOptions): TreeRedaction {
  let replaced = 0;
  const inText = (text: string): string => {
    const findings = options.scan(text);
    if (findings.length === 0) return text;
    const redaction = redactThoroughly(text, vault, options, findings);
    replaced += redaction.replacements.length;
    return redaction.text;
  };
  const value = walk(tree, {
    key: inText,
    leaf: (leaf, key) => {
      const besideKey = key === undefined ? undefined : redactField(key, leaf, vault, options);
      if (besideKey !== undefined) replaced++;
      if (typeof leaf !== 'string') return besideKey ?? leaf;
      return besideKey ?? inText(leaf);
    },
  });
  return { value, replaced };
}

/** The longest leaf that is judged together with its key, in UTF-16 units. */
const longestField = 512;

/** A short leaf and its key read as a line of JSON, since the key says what a bare number is. */
function redactField(
  key: string,
  leaf: string | number,
  vault: Vault,
  options: TreeOptions,
): string | number | undefined {
  const written = JSON.stringify(leaf);
  if (written.length > longestField || (typeof leaf === 'number' && written.length < 2)) return undefined;
  const lead = `{${JSON.stringify(key)}: `;
  const line = `${lead}${written}}`;
  const findings = options.scan(line, 'json').filter(({ start }) => start >= lead.length);
  if (findings.length === 0) return undefined;
  const { text } = redact(line, findings, vault, { ...options, format: 'json' });
  return readLeaf(text.slice(lead.length, -1));
}

function readLeaf(json: string): string | number | undefined {
  try {
    return JSON.parse(json) as string | number;
  } catch {
    return undefined;
  }
}

/** Turns the dummies in a tree back: in strings, keys and numbers. */
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

/** What is too plain to be restored anywhere is restored beside its key. */
function restoreField(key: string, leaf: string | number, vault: Vault): string | number | undefined {
  const written = JSON.stringify(leaf);
  if (!/^"?-?\d/.test(written) || written.length > longestField) return undefined;
  const lead = `{${JSON.stringify(key)}: `;
  const { text, restored } = restore(`${lead}${written}}`, vault, { mode: 'json', format: 'json' });
  return restored === 1 && text.startsWith(lead) ? readLeaf(text.slice(lead.length, -1)) : undefined;
}

interface Visitor {
  key(key: string): string;
  leaf(leaf: string | number, key: string | undefined): string | number;
}

function walk(node: Json, visitor: Visitor, key?: string): Json {
  if (typeof node === 'string' || typeof node === 'number') return visitor.leaf(node, key);
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map((item) => walk(item, visitor, key));
  if (isUntouchable(node)) return node;
  const entries = Object.entries(node).map(([name, child]): [string, Json] =>
    protocolKeys.has(name) ? [name, child] : [visitor.key(name), walk(child, visitor, name)],
  );
  return Object.fromEntries(entries);
}
