import * as vscode from 'vscode';
import { isScanned } from '../editor/documents.ts';
import { isOnlyRead } from '../files/readText.ts';
import type { ChangesScanner } from './changesScanner.ts';
import { changedTexts, hasRepository, type ChangeScope } from './gitChanges.ts';
import type { ResultsView } from './resultsView.ts';
import { describeOutcome, showProgress } from './scanProgress.ts';
import type { ScanResults } from './scanResults.ts';
import type { ScanOutcome, ScanProgress, WorkspaceScanner } from './workspaceScanner.ts';

export interface ScanCommandParts {
  readonly scanner: WorkspaceScanner;
  readonly changes: ChangesScanner;
  readonly results: ScanResults;
  readonly view: ResultsView;
}

/** The commands that scan. One scan goes on at a time: a new one stops the one before. */
export class ScanCommands implements vscode.Disposable {
  private current: AbortController | undefined;

  constructor(private readonly parts: ScanCommandParts) {}

  dispose(): void {
    this.abandon();
  }

  get isScanning(): boolean {
    return this.current !== undefined;
  }

  stop(): void {
    this.current?.abort();
  }

  /** Stops, and says nothing of it. */
  abandon(): void {
    this.current?.abort();
    this.current = undefined;
  }

  scanWorkspace(): Promise<ScanOutcome | undefined> {
    const scopes = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
    if (scopes.length > 0) return this.scan(scopes);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a folder first: there is nothing to scan.'),
    );
    return Promise.resolve(undefined);
  }

  /** @param uris what was chosen in the explorer; asked for where there is nothing */
  async scanFolder(uris: readonly vscode.Uri[]): Promise<ScanOutcome | undefined> {
    const scopes = uris.length > 0 ? uris : await askForFolder();
    return scopes && this.scan(scopes);
  }

  /** @param uris what was chosen in the explorer, else the file in the active editor */
  async scanFile(uris: readonly vscode.Uri[]): Promise<ScanOutcome | undefined> {
    const active = vscode.window.activeTextEditor?.document;
    if (uris.length > 0) return this.scan(uris);
    const isFile = active && !active.isUntitled && (isScanned(active) || isOnlyRead(active.uri.path));
    if (isFile) return this.scan([active.uri]);
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a file first: there is nothing to scan.'));
    return undefined;
  }

  /** Everything that was scanned, but only what is another since. Also goes on with a scan that was stopped. */
  async scanChanged(): Promise<ScanOutcome | undefined> {
    const { results } = this.parts;
    if (results.isOfChanges || results.scanned.length === 0) return this.scanWorkspace();
    return this.scan(results.scanned, true);
  }

  /** @param scope asked for where it is missing */
  async scanChanges(scope?: ChangeScope): Promise<ScanOutcome | undefined> {
    if (!(await hasRepository())) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no git repository here.'));
      return undefined;
    }
    const chosen = scope ?? (await askForChanges());
    const texts = chosen && (await changedTexts(chosen));
    if (!chosen) return undefined;
    if (!texts) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no branch to compare this one with.'),
      );
      return undefined;
    }
    return this.run((signal) => this.parts.changes.scan(texts, signal));
  }

  private scan(scopes: readonly vscode.Uri[], onlyChanged = false): Promise<ScanOutcome> {
    return this.run((signal, onProgress) =>
      this.parts.scanner.scan({ scopes, onlyChanged, signal, onProgress }),
    );
  }

  private async run(
    work: (signal: AbortSignal, onProgress: (progress: ScanProgress) => void) => Promise<ScanOutcome>,
  ): Promise<ScanOutcome> {
    const { view } = this.parts;
    this.current?.abort();
    const controller = new AbortController();
    this.current = controller;
    view.setState('scanning', vscode.l10n.t('Scanning…'));
    void vscode.commands.executeCommand('promptVeil.results.focus', { preserveFocus: true });
    let note = vscode.l10n.t('The scan failed.');
    try {
      const outcome = await showProgress(controller, (onProgress) => work(controller.signal, onProgress));
      note = describeOutcome(outcome);
      return outcome;
    } finally {
      // Otherwise another scan goes on already.
      if (this.current === controller) {
        this.current = undefined;
        view.setState('done', note);
      }
    }
  }
}

async function askForFolder(): Promise<readonly vscode.Uri[] | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: vscode.l10n.t('Scan'),
    ...(defaultUri ? { defaultUri } : {}),
  });
}

async function askForChanges(): Promise<ChangeScope | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(git-commit) ${vscode.l10n.t('Staged changes')}`,
        detail: vscode.l10n.t('What the next commit adds.'),
        scope: 'staged' as const,
      },
      {
        label: `$(edit) ${vscode.l10n.t('Unstaged changes')}`,
        detail: vscode.l10n.t('What is changed and not staged, and new files.'),
        scope: 'unstaged' as const,
      },
      {
        label: `$(git-branch) ${vscode.l10n.t('Changes of this branch')}`,
        detail: vscode.l10n.t('What is new since it left the branch it came from.'),
        scope: 'branch' as const,
      },
    ],
    { title: vscode.l10n.t('Scan changes'), placeHolder: vscode.l10n.t('Only new lines are looked at') },
  );
  return picked?.scope;
}
