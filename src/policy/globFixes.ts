import type { Node } from 'jsonc-parser';
import { globFault } from './globs.ts';
import type { Fix } from './problem.ts';
import { removeEntry, removeProperty, replaceText } from './textFixes.ts';

/** Ways out for a glob that cannot match: as it was probably meant, where that can be told, or without it. */
export function globFixes(text: string, glob: string, node: Node): Fix[] {
  const relative = glob.replace(/\\/g, '/').replace(/^(!?)(?:[A-Za-z]:)?\/+/, '$1');
  const isBetter = relative !== glob && relative !== '' && globFault(relative) === undefined;
  return [...(isBetter ? [replaceText(node, relative)] : []), removeGlob(text, node)];
}

/** The only glob goes with what it is for: an override without files says nothing. */
export function removeGlob(text: string, node: Node): Fix {
  const list = node.parent?.type === 'array' ? node.parent : undefined;
  const property = (list ?? node).parent;
  const override = property?.parent;
  if (override?.parent?.type === 'array' && (list?.children?.length ?? 1) === 1)
    return removeEntry(text, override, 'Remove the override');
  if (list || !property) return removeEntry(text, node, 'Remove the glob');
  return { ...removeProperty(text, property), title: 'Remove the glob' };
}
