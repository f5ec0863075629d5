import * as vscode from 'vscode';
import type { Check } from '../engine/index.ts';
import type { BaselineStore } from './baselineStore.ts';
import { describe, policyPath, isScanned, ownerOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { DocumentCheck, FindingStore } from './findingStore.ts';
import { partListed } from './policyNames.ts';

/** How long a document must rest before it is scanned again. */
const pauseMs = 300;

export interface LiveScannerOptions {
  readonly engines: Engines;
  readonly baselines: Pick<BaselineStore, 'split'>;
  readonly store: FindingStore;
  /** Whether the user wants this document scanned while typing. */
  readonly isEnabled: (document: vscode.TextDocument) => boolean;
}

/** Scans open documents, each after its own pause, and never keeps the result of a text that is no longer there. */
export class LiveScanner implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[];
  /** Counts the changes of policy and settings: a scan begun before one is worthless after it. */
  private generation = 0;

  constructor(private readonly options: LiveScannerOptions) {
    this.subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument((event) => this.didChange(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.didClose(document)),
    ];
    this.rescanAll();
  }

  dispose(): void {
    this.generation++;
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** For when policy or settings are others. */
  rescanAll(): void {
    this.generation++;
    vscode.workspace.textDocuments.forEach((document) => this.schedule(document, 0));
  }

  /**
   * What is known of the text as it stands now; scans at once where the last scan is older.
   * @returns undefined where the document is not scanned, or changed meanwhile
   */
  async current(document: vscode.TextDocument): Promise<DocumentCheck | undefined> {
    const known = this.options.store.get(document.uri);
    if (known?.version === document.version && known.generation === this.generation) return known;
    if (!this.isWanted(document)) return undefined;
    return this.scan(document);
  }

  /**
   * What a command asks for: also looked at where scanning while typing is switched off, but then not underlined.
   * @returns undefined where such documents are never scanned, or where it changed meanwhile
   */
  async onDemand(document: vscode.TextDocument): Promise<Check | undefined> {
    const known = await this.current(document);
    if (known || this.options.isEnabled(document) || !isScanned(document)) return known?.check;
    const { version } = document;
    const check = await this.check(document);
    return document.version === version ? this.parted(document, check).check : undefined;
  }

  private didChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const isStateOnly =
      contentChanges.length === 0 && this.options.store.get(document.uri)?.version === document.version;
    if (!isStateOnly) this.schedule(document, pauseMs);
  }

  private didClose({ uri }: vscode.TextDocument): void {
    this.cancel(uri);
    this.options.store.delete(uri);
  }

  private schedule(document: vscode.TextDocument, delayMs: number): void {
    this.cancel(document.uri);
    if (!this.isWanted(document)) {
      this.options.store.delete(document.uri);
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(document.uri.toString());
      void this.scan(document);
    }, delayMs);
    this.timers.set(document.uri.toString(), timer);
  }

  private cancel(uri: vscode.Uri): void {
    clearTimeout(this.timers.get(uri.toString()));
    this.timers.delete(uri.toString());
  }

  private isWanted(document: vscode.TextDocument): boolean {
    return !document.isClosed && isScanned(document) && this.options.isEnabled(document);
  }

  private async scan(document: vscode.TextDocument): Promise<DocumentCheck | undefined> {
    const { store } = this.options;
    const { uri, version, languageId } = document;
    const generation = this.generation;
    const check = await this.check(document);
    const isStale =
      generation !== this.generation ||
      document.isClosed ||
      document.version !== version ||
      document.languageId !== languageId;
    if (isStale) return undefined;
    const entry = { uri, version, generation, ...this.parted(document, check) };
    store.set(entry);
    return entry;
  }

  private parted(
    document: vscode.TextDocument,
    check: Check,
  ): Pick<DocumentCheck, 'check' | 'accepted' | 'listed'> {
    if (check.kind !== 'checked') return { check, accepted: [], listed: [] };
    const { added, known } = this.options.baselines.split(document.uri, check.findings);
    const { others, listed } = partListed(
      document,
      added,
      this.options.engines.isWordList(ownerOf(document.uri)),
    );
    return { check: { ...check, findings: others }, accepted: known, listed };
  }

  private async check(document: vscode.TextDocument): Promise<Check> {
    const { engines } = this.options;
    await engines.ready;
    const owner = ownerOf(document.uri);
    // A file that may never be shared is looked at all the more: it is the one that leaks when it is selected.
    if (engines.policyFor(owner).decideFile(policyPath(document.uri)) === 'exclude')
      return { kind: 'notChecked', reason: 'excluded' };
    return engines.check(owner, document.getText(), describe(document));
  }
}
