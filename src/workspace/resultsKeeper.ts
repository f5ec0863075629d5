import * as vscode from 'vscode';
import { version } from '../../package.json';
import type { Engines } from '../editor/engines.ts';
import type { PolicyStore } from '../settings/index.ts';
import type { ResultsMemory } from './resultsMemory.ts';
import type { ResultsView } from './resultsView.ts';
import type { ScanResults } from './scanResults.ts';
import type { WorkspaceScanner } from './workspaceScanner.ts';

/** Results that do not rest for so long are not written. */
const restMs = 1500;

export interface KeeperParts {
  readonly engines: Engines;
  readonly policies: PolicyStore;
  readonly memory: ResultsMemory;
  readonly results: ScanResults;
  readonly scanner: WorkspaceScanner;
  readonly view: ResultsView;
}

/** Brings the results back after a reload, and looks at them anew when the policy is another one. */
export class ResultsKeeper implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private readonly controller = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private under = '';

  constructor(private readonly parts: KeeperParts) {
    this.subscriptions = [
      parts.policies.onDidChange(() => void this.didChangePolicy()),
      parts.results.onDidScan(() => this.saveLater()),
    ];
  }

  dispose(): void {
    this.controller.abort();
    clearTimeout(this.timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Shows what was found before the reload, and looks whether it still holds. */
  async restore(): Promise<void> {
    const { engines, memory, results, scanner, view } = this.parts;
    const loaded = await memory.load();
    await engines.ready;
    this.under = await this.describeRules();
    // A scan that was begun meanwhile knows better.
    if (!loaded || results.scanned.length > 0) return;
    results.restore(loaded.kept);
    if (loaded.under !== this.under) results.forgetStamps();
    view.setState('done', vscode.l10n.t('From the last scan.'));
    await scanner.rescan(results.filesWithFindings(), this.controller.signal);
  }

  private async didChangePolicy(): Promise<void> {
    const { results, scanner } = this.parts;
    const under = await this.describeRules();
    if (under === this.under || this.under === '') return;
    this.under = under;
    results.forgetStamps();
    await scanner.rescan(results.filesWithFindings(), this.controller.signal);
  }

  private saveLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), restMs);
  }

  private async save(): Promise<void> {
    if (this.under !== '') await this.parts.memory.save(this.parts.results.keep(), this.under);
  }

  /** A digest of everything that decides what is found; tells none of it. */
  private async describeRules(): Promise<string> {
    const { engines, policies } = this.parts;
    await engines.ready;
    const folders = vscode.workspace.workspaceFolders ?? [];
    const parts = await Promise.all(
      folders.map(async (folder) => {
        const { id } = await engines.fingerprintKeyFor(folder);
        const probe = vscode.Uri.joinPath(folder.uri, 'file');
        return [folder.uri.toString(), id, policies.stateFor(probe).layers];
      }),
    );
    const bytes = new TextEncoder().encode(JSON.stringify([version, parts]));
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
