import * as vscode from 'vscode';
import type { Check, JudgedFinding } from '../engine/index.ts';

/** What the last scan said of one document. Offsets hold for `version` only. */
export interface DocumentCheck {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** Which policy and settings it was made under; counts up. */
  readonly generation: number;
  /** Without what a baseline has accepted, and without what a policy lists itself. */
  readonly check: Check;
  /** What a baseline has accepted: shown nowhere, and replaced all the same where the text is shared. */
  readonly accepted: readonly JudgedFinding[];
  /** The names that a policy lists in its own dictionaries: results and reports have them, an editor does not. */
  readonly listed: readonly JudgedFinding[];
}

/** The findings of all open documents, by uri. Diagnostics, hovers, quick fixes and the status are views of it. */
export class FindingStore implements vscode.Disposable {
  private readonly checks = new Map<string, DocumentCheck>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  /** What is known of all open documents. */
  all(): Iterable<DocumentCheck> {
    return this.checks.values();
  }

  get(uri: vscode.Uri): DocumentCheck | undefined {
    return this.checks.get(uri.toString());
  }

  set(entry: DocumentCheck): void {
    this.checks.set(entry.uri.toString(), entry);
    this.changed.fire(entry.uri);
  }

  delete(uri: vscode.Uri): void {
    if (this.checks.delete(uri.toString())) this.changed.fire(uri);
  }

  dispose(): void {
    this.checks.clear();
    this.changed.dispose();
  }
}
