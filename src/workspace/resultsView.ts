import * as vscode from 'vscode';
import { countFindings } from '../editor/wording.ts';
import type { groupings } from './resultNodes.ts';
import { type ResultNode } from './resultNodes.ts';
import type { ResultsTree } from './resultsTree.ts';
import type { ScanResults } from './scanResults.ts';

export const resultsViewId = 'promptVeil.results';

/** What the menus and the welcome text look at. */
const contexts = {
  state: 'promptVeil.scanState',
  grouping: 'promptVeil.groupedBy',
  isFiltered: 'promptVeil.isFiltered',
  hasFindings: 'promptVeil.hasFindings',
} as const;

export type ScanState = 'none' | 'scanning' | 'done';

/** The view of the results: its count, its message, and what its buttons need to know. */
export class ResultsView implements vscode.Disposable {
  private readonly view: vscode.TreeView<ResultNode>;
  private readonly subscriptions: vscode.Disposable[];
  private state: ScanState = 'none';
  private note = '';

  constructor(
    private readonly tree: ResultsTree,
    private readonly results: ScanResults,
  ) {
    this.view = vscode.window.createTreeView(resultsViewId, {
      treeDataProvider: tree,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.subscriptions = [this.view, tree.onDidChangeTreeData(() => this.update())];
    this.groupBy('category');
    this.setState('none');
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  get isVisible(): boolean {
    return this.view.visible;
  }

  get onDidChangeVisibility(): vscode.Event<vscode.TreeViewVisibilityChangeEvent> {
    return this.view.onDidChangeVisibility;
  }

  get selection(): readonly ResultNode[] {
    return this.view.selection;
  }

  /** @param note a sentence about the scan, shown above the results */
  setState(state: ScanState, note = ''): void {
    this.state = state;
    this.note = note;
    void vscode.commands.executeCommand('setContext', contexts.state, state);
    this.update();
  }

  groupBy(grouping: (typeof groupings)[number]): void {
    this.tree.groupBy(grouping);
    void vscode.commands.executeCommand('setContext', contexts.grouping, grouping);
  }

  filterBy(filter: string): void {
    this.tree.filterBy(filter);
    void vscode.commands.executeCommand('setContext', contexts.isFiltered, this.tree.filteredBy !== '');
  }

  private update(): void {
    const total = this.results.shown().reduce((sum, { findings }) => sum + findings.length, 0);
    void vscode.commands.executeCommand('setContext', contexts.hasFindings, total > 0);
    this.view.badge = total > 0 ? { value: total, tooltip: countFindings(total) } : undefined;
    if (this.state === 'none') {
      this.view.message = '';
      return;
    }
    const parts = [this.note];
    if (this.tree.filteredBy !== '')
      parts.push(vscode.l10n.t('Filter "{0}": {1}', this.tree.filteredBy, this.tree.describe()));
    else if (total > 0) parts.push(vscode.l10n.t('{0}.', this.tree.describe()));
    this.view.message = parts.filter((part) => part !== '').join(' ');
  }
}
