import type * as vscode from 'vscode';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { JudgedFinding } from '../engine/index.ts';
import { policyFileName } from '../settings/index.ts';

/** What a policy itself says is no news to whoever edits it. */
export interface ListedNames {
  readonly others: readonly JudgedFinding[];
  /** The names and words that a policy lists in its own dictionaries. A secret among them is none of them. */
  readonly listed: readonly JudgedFinding[];
}

/** Parts the findings of a document; only a policy file lists names. */
export function partListed(document: vscode.TextDocument, findings: readonly JudgedFinding[]): ListedNames {
  const isPolicy = document.uri.path.endsWith(`/${policyFileName}`);
  const tree =
    isPolicy && findings.length > 0
      ? parseTree(document.getText(), [], { allowTrailingComma: true })
      : undefined;
  const names = tree && findNodeAtLocation(tree, ['dictionaries']);
  if (!names) return { others: findings, listed: [] };
  const isListed = ({ start, end, category }: JudgedFinding): boolean =>
    category !== 'secret' && start >= names.offset && end <= names.offset + names.length;
  return {
    others: findings.filter((finding) => !isListed(finding)),
    listed: findings.filter(isListed),
  };
}
