import type { Node } from 'jsonc-parser';
import type { Fix } from './problem.ts';

/** Puts another text in the place of a string. */
export function replaceText(node: Node, text: string): Fix {
  const quoted = JSON.stringify(text);
  return {
    title: `Replace with ${quoted}`,
    edits: [{ start: node.offset, end: node.offset + node.length, text: quoted }],
  };
}

/** Takes an entry out of its list, with the comma that goes with it. */
export function removeEntry(text: string, node: Node, title: string): Fix {
  return { title, edits: [{ ...rangeWithComma(text, node), text: '' }] };
}

/** Takes a property out of its object, with the comma that goes with it. */
export function removeProperty(text: string, property: Node): Fix {
  return { title: 'Remove it', edits: [{ ...rangeWithComma(text, property), text: '' }] };
}

/** From the end of the sibling before (its comma included) to the end of the node; for the first, to the next one. */
function rangeWithComma(text: string, node: Node): { start: number; end: number } {
  const siblings = node.parent?.children ?? [];
  const index = siblings.indexOf(node);
  const [previous, next] = [siblings[index - 1], siblings[index + 1]];
  const end = node.offset + node.length;
  if (next) return { start: node.offset, end: next.offset };
  if (!previous)
    return { start: node.offset, end: /^\s*,/.exec(text.slice(end)) ? text.indexOf(',', end) + 1 : end };
  return { start: previous.offset + previous.length, end };
}
