import * as vscode from 'vscode';
import { displayPath, ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { countFiles, countFindings, describeReason, nameOfCategory } from '../editor/wording.ts';
import { filterResults, groupReasons, groupResults, type Grouping, type ResultNode } from './resultNodes.ts';
import { itemOf } from './resultItems.ts';
import type { FileFindings, ScanResults } from './scanResults.ts';

/** However fast results come in, the tree is drawn anew no more often than this. */
const redrawMs = 250;

/** The results as a tree: groups, files, findings; and below them what was not checked. */
export class ResultsTree implements vscode.TreeDataProvider<ResultNode>, vscode.Disposable {
  private readonly redrawn = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.redrawn.event;
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private grouping: Grouping = 'category';
  private filter = '';
  private visible: readonly FileFindings[] | undefined;

  constructor(
    private readonly results: ScanResults,
    private readonly engines: Engines,
  ) {
    this.subscription = results.onDidChange(() => this.redrawLater());
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.redrawn.dispose();
  }

  get groupedBy(): Grouping {
    return this.grouping;
  }

  get filteredBy(): string {
    return this.filter;
  }

  groupBy(grouping: Grouping): void {
    this.grouping = grouping;
    this.redraw();
  }

  filterBy(filter: string): void {
    this.filter = filter.trim();
    this.redraw();
  }

  /** What the filter leaves. */
  get files(): readonly FileFindings[] {
    return (this.visible ??= filterResults(this.results.shown(), this.filter, (uri, finding) =>
      [displayPath(uri), finding.title, finding.ruleId, nameOfCategory(finding.category), finding.action]
        .join(' ')
        .toLowerCase(),
    ));
  }

  getChildren(node?: ResultNode): ResultNode[] {
    if (!node) return this.roots();
    switch (node.kind) {
      case 'group':
        return [...node.files];
      case 'file':
        return node.findings.map((finding) => ({
          kind: 'finding',
          uri: node.uri,
          groupKey: node.groupKey,
          finding,
        }));
      case 'reason':
        return node.files.map(({ uri }) => ({ kind: 'notChecked', uri }));
      case 'finding':
      case 'notChecked':
        return [];
    }
  }

  getTreeItem(node: ResultNode): vscode.TreeItem {
    return itemOf(node, (reason, files) => {
      const [first] = files;
      const policy = this.engines.policyFor(ownerOf(first?.uri ?? vscode.Uri.file('/')));
      return describeReason(reason, policy.maximumLength);
    });
  }

  /** `12 findings in 3 files`, of what the filter leaves. */
  describe(): string {
    const findings = this.files.reduce((sum, file) => sum + file.findings.length, 0);
    return vscode.l10n.t('{0} in {1}', countFindings(findings), countFiles(this.files.length));
  }

  private roots(): ResultNode[] {
    const { grouping } = this;
    const groups = groupResults(this.files, grouping, (finding) =>
      grouping === 'category' ? nameOfCategory(finding.category) : finding.title,
    );
    return this.filter === '' ? [...groups, ...groupReasons(this.results.shownNotChecked())] : groups;
  }

  /** Commands act on what is there now, whatever is drawn yet. */
  private redrawLater(): void {
    this.visible = undefined;
    this.timer ??= setTimeout(() => this.redraw(), redrawMs);
  }

  private redraw(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.visible = undefined;
    this.redrawn.fire(undefined);
  }
}
