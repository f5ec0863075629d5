import * as vscode from 'vscode';
import { countFindings } from '../editor/wording.ts';
import type { groupings, ResultNode } from './resultNodes.ts';
import type { ResultsTree } from './resultsTree.ts';
import type { ScanResults } from './scanResults.ts';

/** What the menus and the welcome text look at. */
const contexts = {
  state: 'promptVeil.scanState',
  grouping: 'promptVeil.groupedBy',
  isFiltered: 'promptVeil.isFiltered',
  hasFindings: 'promptVeil.hasFindings',
} as const;

/** Empty before the first scan, so that menus can simply ask for it. */
export type ScanState = '' | 'scanning' | 'done';

/** The view of the results: its count, its message, and what its buttons need to know. */
export class ResultsView implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private state: ScanState = '';
  private note = '';

  constructor(
    private readonly view: vscode.TreeView<ResultNode>,
    private readonly tree: ResultsTree,
    private readonly results: ScanResults,
  ) {
    this.subscription = tree.onDidChangeTreeData(() => this.update());
    this.groupBy('category');
  }

  dispose(): void {
    this.subscription.dispose();
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
    // VS Code shows either a message or, in an empty view, what package.json has for it.
    const isAllFiltered = this.state === 'done' && total > 0 && this.tree.files.length === 0;
    if (this.state === '' || isAllFiltered) {
      this.view.message = '';
      return;
    }
    const parts = [this.note];
    if (this.tree.filteredBy !== '')
      parts.push(vscode.l10n.t('Filter "{0}": {1}', this.tree.filteredBy, this.tree.describe()));
    else if (total > 0) parts.push(vscode.l10n.t('{0}.', this.tree.describe()));
    parts.push(this.describeAccepted());
    this.view.message = parts.filter((part) => part !== '').join(' ');
  }

  /** How many findings are not shown because they were accepted, and whether the list of them can be shorter. */
  private describeAccepted(): string {
    const { known, gone } = this.results.accepted();
    const shrunk =
      gone === 1
        ? vscode.l10n.t('1 of those accepted is gone: accept again to shorten the list.')
        : vscode.l10n.t('{0} of those accepted are gone: accept again to shorten the list.', gone);
    const parts = [
      ...(known > 0 ? [vscode.l10n.t('{0} accepted.', countFindings(known))] : []),
      ...(gone > 0 ? [shrunk] : []),
    ];
    return parts.join(' ');
  }
}
