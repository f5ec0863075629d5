import * as vscode from 'vscode';
import { rangeOf } from '../editor/documents.ts';
import type { FindingStore } from '../editor/findingStore.ts';
import type { JudgedFinding } from '../engine/index.ts';
import type { PlacedFinding } from '../scanning/task.ts';
import type { FileFindings } from './scanResults.ts';

/** What stands in an open document. */
export interface LiveFile extends FileFindings {
  /** What a baseline has accepted, and is not shown. */
  readonly accepted: readonly JudgedFinding[];
}

/** The findings of open documents, with their places and the names of their rules. */
export class LiveFindings implements vscode.Disposable {
  private readonly placed = new Map<string, LiveFile>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly store: FindingStore,
    private readonly titleOf: (uri: vscode.Uri, ruleId: string) => Promise<string>,
  ) {
    this.subscription = store.onDidChange((uri) => void this.update(uri));
    for (const { uri } of store.all()) void this.update(uri);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
    this.placed.clear();
  }

  all(): Iterable<LiveFile> {
    return this.placed.values();
  }

  get(uri: vscode.Uri): LiveFile | undefined {
    return this.placed.get(uri.toString());
  }

  private async update(uri: vscode.Uri): Promise<void> {
    const entry = this.store.get(uri);
    if (entry?.check.kind !== 'checked') {
      if (this.placed.delete(uri.toString())) this.changed.fire(uri);
      return;
    }
    const titles = new Map<string, string>();
    const all = [...entry.check.findings, ...entry.listed].sort((a, b) => a.start - b.start);
    for (const { ruleId } of all)
      if (!titles.has(ruleId)) titles.set(ruleId, await this.titleOf(uri, ruleId));
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    // Something newer has come meanwhile, or is about to.
    if (this.store.get(uri) !== entry || document?.version !== entry.version) return;
    const findings = all.map((finding): PlacedFinding => {
      const { start, end } = rangeOf(document, finding);
      return {
        ...finding,
        title: titles.get(finding.ruleId) ?? finding.ruleId,
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      };
    });
    this.placed.set(uri.toString(), { uri, findings, accepted: entry.accepted });
    this.changed.fire(uri);
  }
}
