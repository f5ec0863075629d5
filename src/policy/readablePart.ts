import type { Node } from 'jsonc-parser';
import type { PolicyDocument } from './document.ts';
import type { ProblemAt } from './problem.ts';
import { SchemaCheck, type Schema } from './schemaCheck.ts';

/**
 * What of a policy fits its schema: each fault takes out the innermost property or entry that it stands in. An entry that
 * is taken out leaves a hole in its list, so that the others keep their places.
 * @param faults what the schema finds in the whole tree
 * @returns undefined where nothing is left to look at
 */
export function readablePart(
  tree: Node,
  schema: Schema,
  faults: readonly ProblemAt[],
): PolicyDocument | undefined {
  const faulty = new Set<Node>();
  // Without a property that is needed, what is around it is faulty too.
  for (let found = faults; found.length > 0; found = new SchemaCheck(schema, faulty).run(tree)) {
    const before = faulty.size;
    for (const { start, end } of found) faulty.add(partAt(tree, start, end));
    if (faulty.has(tree) || faulty.size === before) return undefined;
  }
  return valueOf(tree, faulty) as PolicyDocument;
}

/** The innermost property, entry of a list, or tree around a range. */
function partAt(node: Node, start: number, end: number): Node {
  const inner = node.children?.find((child) => child.offset <= start && end <= child.offset + child.length);
  if (!inner) return node;
  // The key and the value of a property go with it; what stands inside of a value may go alone.
  if (node.type !== 'property') return partAt(inner, start, end);
  const part = partAt(inner, start, end);
  return part === inner ? node : part;
}

function valueOf(node: Node, faulty: ReadonlySet<Node>): unknown {
  if (node.type === 'object') {
    const properties = (node.children ?? []).filter((property) => !faulty.has(property));
    return Object.fromEntries(
      properties.flatMap(({ children: [key, value] = [] }) =>
        key && value ? [[key.value as string, valueOf(value, faulty)]] : [],
      ),
    );
  }
  if (node.type !== 'array') return node.value;
  const entries: unknown[] = [];
  node.children?.forEach((child, index) => {
    if (!faulty.has(child)) entries[index] = valueOf(child, faulty);
  });
  return entries;
}
