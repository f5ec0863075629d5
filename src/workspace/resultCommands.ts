import * as vscode from 'vscode';
import { openResult } from './openResult.ts';
import { isReplaceWay, type ResultFixes } from './resultFixes.ts';
import { filesOf, withValueOf, type FindingsNode, type ResultNode } from './resultNodes.ts';
import type { ResultsTree } from './resultsTree.ts';
import type { ResultsView } from './resultsView.ts';
import type { FileFindings } from './scanResults.ts';

export interface ResultCommandParts {
  readonly tree: ResultsTree;
  readonly view: ResultsView;
  readonly fixes: ResultFixes;
  readonly clear: () => void;
  /** What was found, whatever the filter shows of it. */
  readonly found: () => readonly FileFindings[];
}

/** The commands of the results view. */
export function resultCommands({ tree, view, fixes, clear, found }: ResultCommandParts) {
  const chosen = (node?: ResultNode, nodes?: readonly ResultNode[]): FileFindings[] =>
    mergeFiles((nodes ?? (node ? [node] : view.selection)).filter(isAboutFindings));
  return {
    'groupResultsBy.category': () => view.groupBy('category'),
    'groupResultsBy.rule': () => view.groupBy('rule'),
    'groupResultsBy.file': () => view.groupBy('file'),
    // The buttons above the results hand over the row that is chosen there.
    filterResults: (filter?: unknown) =>
      askForFilter(tree, view, typeof filter === 'string' ? filter : undefined),
    clearResultsFilter: () => view.filterBy(''),
    clearResults: clear,
    openResult,
    replaceResults: (node?: ResultNode, nodes?: ResultNode[]) => fixes.replace(chosen(node, nodes)),
    replaceValueEverywhere: async (node: ResultNode | undefined = view.selection[0]) => {
      if (node?.kind === 'finding') await fixes.replace(withValueOf(found(), node.finding));
    },
    askAboutResults: (node?: ResultNode, nodes?: ResultNode[]) =>
      vscode.commands.executeCommand('promptVeil.askClaude', {
        scope: 'files',
        uris: chosen(node, nodes).map(({ uri }) => uri),
      }),
    replaceAllResults: (way?: unknown) => fixes.replace(tree.files, isReplaceWay(way) ? way : undefined),
    ignoreResult: async (node?: ResultNode) => {
      const [file] = chosen(node);
      if (file) await fixes.ignore(file);
    },
  };
}

async function askForFilter(tree: ResultsTree, view: ResultsView, given?: string): Promise<void> {
  const filter =
    given ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter results'),
      prompt: vscode.l10n.t(
        'Words of the path, the kind of value, or block, warn, hint. Empty shows everything.',
      ),
      value: tree.filteredBy,
    }));
  if (filter !== undefined) view.filterBy(filter);
}

function isAboutFindings(node: ResultNode): node is FindingsNode {
  return node.kind === 'group' || node.kind === 'file' || node.kind === 'finding';
}

/** Of several nodes, each finding once. */
function mergeFiles(nodes: readonly FindingsNode[]): FileFindings[] {
  const files = new Map<string, { uri: vscode.Uri; findings: Set<FileFindings['findings'][number]> }>();
  for (const { uri, findings } of nodes.flatMap(filesOf)) {
    const file = files.get(uri.toString()) ?? { uri, findings: new Set() };
    files.set(uri.toString(), file);
    for (const finding of findings) file.findings.add(finding);
  }
  return [...files.values()].map(({ uri, findings }) => ({ uri, findings: [...findings] }));
}
