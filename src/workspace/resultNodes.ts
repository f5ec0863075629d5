import type * as vscode from 'vscode';
import { actions, stricter, type Action } from '../policy/index.ts';
import type { PlacedFinding } from '../scanning/task.ts';
import type { FileFindings, NotCheckedFile } from './scanResults.ts';

/** How the results are grouped. */
export const groupings = ['category', 'rule', 'file'] as const;
export type Grouping = (typeof groupings)[number];

export interface GroupNode {
  readonly kind: 'group';
  /** The category or the rule. */
  readonly key: string;
  readonly label: string;
  readonly files: readonly FileNode[];
  readonly count: number;
}

export interface FileNode {
  readonly kind: 'file';
  /** What tells it from the same file in another group. */
  readonly groupKey: string;
  readonly uri: vscode.Uri;
  readonly findings: readonly PlacedFinding[];
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly uri: vscode.Uri;
  readonly groupKey: string;
  readonly finding: PlacedFinding;
}

/** What was not checked, for one reason. */
export interface ReasonNode {
  readonly kind: 'reason';
  readonly reason: NotCheckedFile['reason'];
  readonly files: readonly NotCheckedFile[];
}

export interface NotCheckedNode {
  readonly kind: 'notChecked';
  readonly uri: vscode.Uri;
}

export type ResultNode = GroupNode | FileNode | FindingNode | ReasonNode | NotCheckedNode;

/** What can be replaced or ignored. */
export type FindingsNode = GroupNode | FileNode | FindingNode;

/** The files of a node with its findings in each. */
export function filesOf(node: FindingsNode): readonly FileFindings[] {
  switch (node.kind) {
    case 'group':
      return node.files;
    case 'file':
      return [node];
    case 'finding':
      return [{ uri: node.uri, findings: [node.finding] }];
  }
}

/** Groups findings, the gravest groups first and of those the largest; by file there are no groups. */
export function groupResults(
  files: readonly FileFindings[],
  grouping: Grouping,
  nameOf: (finding: PlacedFinding) => string,
): (GroupNode | FileNode)[] {
  if (grouping === 'file')
    return files.map(({ uri, findings }) => ({ kind: 'file', groupKey: '', uri, findings }));
  const groups = new Map<string, { label: string; files: FileNode[]; count: number }>();
  for (const { uri, findings } of files)
    for (const [key, own] of byKey(findings, grouping)) {
      const [first] = own;
      const group = groups.get(key) ?? { label: first ? nameOf(first) : key, files: [], count: 0 };
      groups.set(key, group);
      group.files.push({ kind: 'file', groupKey: key, uri, findings: own });
      group.count += own.length;
    }
  return [...groups]
    .map(([key, group]): GroupNode => ({ kind: 'group', key, ...group }))
    .sort((a, b) => gravityOf(b) - gravityOf(a) || b.count - a.count || (a.label < b.label ? -1 : 1));
}

/** The strictest that the policy does with any of these findings. */
export function strongest(findings: readonly PlacedFinding[]): Action {
  return findings.reduce<Action>((strictest, { action }) => stricter(strictest, action), 'off');
}

function gravityOf({ files }: GroupNode): number {
  return actions.indexOf(strongest(files.flatMap(({ findings }) => findings)));
}

/** Wherever the same value stands as that of a finding. */
export function withValueOf(
  files: readonly FileFindings[],
  { fingerprint }: Pick<PlacedFinding, 'fingerprint'>,
): readonly FileFindings[] {
  return files.flatMap(({ uri, findings }) => {
    const same = findings.filter((finding) => finding.fingerprint === fingerprint);
    return same.length === 0 ? [] : [{ uri, findings: same }];
  });
}

/** What was not checked by its reason. */
export function groupReasons(files: readonly NotCheckedFile[]): ReasonNode[] {
  const groups = new Map<NotCheckedFile['reason'], NotCheckedFile[]>();
  for (const file of files) {
    const group = groups.get(file.reason);
    if (group) group.push(file);
    else groups.set(file.reason, [file]);
  }
  return [...groups].map(([reason, own]) => ({ kind: 'reason', reason, files: own }));
}

function byKey(
  findings: readonly PlacedFinding[],
  grouping: 'category' | 'rule',
): Map<string, PlacedFinding[]> {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = grouping === 'category' ? finding.category : finding.ruleId;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/**
 * Keeps what matches every word of a filter: in the path, the rule, the category or what the policy does.
 * @param wordsOf what a finding is found by, in lower case
 */
export function filterResults(
  files: readonly FileFindings[],
  filter: string,
  wordsOf: (uri: vscode.Uri, finding: PlacedFinding) => string,
): readonly FileFindings[] {
  const wanted = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return files;
  return files.flatMap(({ uri, findings }) => {
    const kept = findings.filter((finding) => {
      const words = wordsOf(uri, finding);
      return wanted.every((word) => words.includes(word));
    });
    return kept.length === 0 ? [] : [{ uri, findings: kept }];
  });
}
