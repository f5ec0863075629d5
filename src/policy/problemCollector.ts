import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { nearestName } from './nearest.ts';
import type { Fix, ProblemAt, ProblemCode, ProblemSeverity } from './problem.ts';
import { removeEntry, removeProperty, replaceText } from './textFixes.ts';

/** Keys and indices that lead from the root of a policy to one of its values. */
export type Path = readonly (string | number)[];

/** Gathers what is wrong in the text of a policy, each at the node that it is about. */
export class ProblemCollector {
  readonly problems: ProblemAt[] = [];

  constructor(
    readonly text: string,
    private readonly tree: Node,
  ) {}

  node(path: Path): Node | undefined {
    return findNodeAtLocation(this.tree, [...path]);
  }

  keyNode(path: Path): Node | undefined {
    return this.node(path)?.parent?.children?.[0];
  }

  report(
    code: ProblemCode,
    severity: ProblemSeverity,
    { offset, length }: Node,
    message: string,
    fixes: readonly Fix[] = [],
  ): void {
    this.problems.push({ code, severity, message, start: offset, end: offset + length, fixes });
  }

  /** A name that stands for nothing, with the known one that was probably meant. */
  reportUnknown(name: string, node: Node, known: readonly string[]): void {
    const nearest = nearestName(name, known);
    const hint = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
    const called = name.replace(/^actions\./, '');
    const isKey = node.parent?.type === 'property' && node.parent.children?.[0] === node;
    const fixes = [
      ...(nearest === undefined ? [] : [replaceText(node, nearest)]),
      ...(isKey ? [removeProperty(this.text, node.parent)] : []),
      ...(node.parent?.type === 'array' ? [removeEntry(this.text, node, 'Remove it')] : []),
    ];
    this.report('unknown-rule', 'warning', node, `There is no rule or category "${called}".${hint}`, fixes);
  }
}
