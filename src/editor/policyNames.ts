import type * as vscode from 'vscode';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JudgedFinding } from '../engine/index.ts';
import { policyFileName } from '../settings/index.ts';

/** What a policy itself says is no news to whoever edits it. */
export interface ListedNames {
  readonly others: readonly JudgedFinding[];
  /** The names and words that a policy lists in its dictionaries, or in a file that they name. A secret among them is none of them. */
  readonly listed: readonly JudgedFinding[];
}

/**
 * Parts the findings of a document; only policy files list names, and the files that they point to.
 * @param isWordList whether the document is such a file
 */
export function partListed(
  document: vscode.TextDocument,
  findings: readonly JudgedFinding[],
  isWordList: boolean,
): ListedNames {
  const isPolicy = document.uri.path.endsWith(`/${policyFileName}`);
  const tree =
    isPolicy && findings.length > 0
      ? parseTree(document.getText(), [], { allowTrailingComma: true })
      : undefined;
  const list = isWordList
    ? { offset: 0, length: Number.POSITIVE_INFINITY }
    : tree && findNodeAtLocation(tree, ['dictionaries']);
  if (!list) return { others: findings, listed: [] };
  const isListed = ({ start, end, category }: JudgedFinding): boolean =>
    category !== 'secret' && start >= list.offset && end <= list.offset + list.length;
  return {
    others: findings.filter((finding) => !isListed(finding)),
    listed: findings.filter(isListed),
  };
}
