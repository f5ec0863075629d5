import * as vscode from 'vscode';
import type { FindingStore } from '../editor/findingStore.ts';
import type { BaselineStore } from '../editor/baselineStore.ts';
import { isOrLiesIn, isWithin } from '../editor/uriNesting.ts';
import type { LimitReason } from '../detect/index.ts';
import type { JudgedFinding, NotCheckedReason } from '../engine/index.ts';
import type { FileStamp, FinishedScan, PlacedFinding } from '../scanning/task.ts';
import { LiveFindings } from './liveFindings.ts';

/** What was accepted, as far as results ask. */
export type Baselines = Pick<BaselineStore, 'split' | 'counts' | 'onDidChange'>;

/** What stands in a file now. */
export interface FileFindings {
  readonly uri: vscode.Uri;
  readonly findings: readonly PlacedFinding[];
}

export interface NotCheckedFile {
  readonly uri: vscode.Uri;
  /** Of a file in which only secrets were looked for, why. */
  readonly reason: NotCheckedReason | LimitReason;
}

/** What is kept of a scan when the window closes. No value is in it. */
export interface KeptResults {
  readonly scopes: readonly vscode.Uri[];
  readonly files: readonly FileFindings[];
  readonly notChecked: readonly NotCheckedFile[];
  readonly stamps: ReadonlyMap<string, FileStamp>;
}

/**
 * What the last scans have found, by file. A document that is open is scanned live: what that says takes the place of
 * what the scan said, so that the two never contradict or repeat each other.
 */
export class ScanResults implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly scannedAnew = new vscode.EventEmitter<void>();
  /** Fires where what {@link keep} answers is something else; not for what is typed. */
  readonly onDidScan = this.scannedAnew.event;
  private scopes: vscode.Uri[] = [];
  private readonly files = new Map<string, FileFindings>();
  private readonly notChecked = new Map<string, NotCheckedFile>();
  private stamps = new Map<string, FileStamp>();
  /** With the added lines of changes only: the fingerprints that stand in them, by file. */
  private onlyIn: Map<string, ReadonlySet<string>> | undefined;
  private readonly live: LiveFindings;

  private readonly subscription: vscode.Disposable;

  constructor(
    store: FindingStore,
    titleOf: (uri: vscode.Uri, ruleId: string) => Promise<string>,
    private readonly baselines: Baselines,
  ) {
    this.live = new LiveFindings(store, titleOf);
    this.live.onDidChange((uri) => {
      if (this.covers(uri)) this.changed.fire();
    });
    this.subscription = baselines.onDidChange(() => this.changed.fire());
  }

  dispose(): void {
    this.subscription.dispose();
    this.live.dispose();
    this.changed.dispose();
    this.scannedAnew.dispose();
  }

  /** What was scanned: folders and files. */
  get scanned(): readonly vscode.Uri[] {
    return this.scopes;
  }

  get scannedFiles(): number {
    return this.stamps.size;
  }

  get isOfChanges(): boolean {
    return this.onlyIn !== undefined;
  }

  /** Whether a file belongs to what was scanned. */
  covers(uri: vscode.Uri): boolean {
    if (this.onlyIn) return this.onlyIn.has(uri.toString());
    return this.scopes.some((scope) => isWithin(uri, scope));
  }

  /** A scan of these begins; what else was scanned stays. */
  begin(scopes: readonly vscode.Uri[]): void {
    if (this.onlyIn) this.clear();
    const others = this.scopes.filter((old) => !scopes.some((scope) => isWithin(old, scope)));
    this.scopes = [...others, ...scopes.filter((scope) => !others.some((old) => isWithin(scope, old)))];
    this.didScan();
  }

  /** A scan of changes begins: it stands by itself. */
  beginChanges(): void {
    this.clear();
    this.onlyIn = new Map();
    this.didScan();
  }

  clear(): void {
    this.scopes = [];
    this.files.clear();
    this.notChecked.clear();
    this.stamps.clear();
    this.onlyIn = undefined;
    this.didScan();
  }

  stampOf(uri: vscode.Uri): FileStamp | undefined {
    return this.stamps.get(uri.toString());
  }

  /** Where files that were scanned are now that a file or folder has another name. */
  renamed(from: vscode.Uri, to: vscode.Uri): readonly vscode.Uri[] {
    const names = new Set([from.toString()]);
    return [...this.stamps.keys()]
      .filter((name) => isOrLiesIn(name, names))
      .map((name) => to.with({ path: to.path + vscode.Uri.parse(name).path.slice(from.path.length) }));
  }

  /** Everything counts as changed: the policy is another one. */
  forgetStamps(): void {
    this.stamps = new Map([...this.stamps].map(([name]) => [name, neverStamp]));
  }

  set(uri: vscode.Uri, scan: FinishedScan): void {
    if (scan.kind === 'unchanged') return;
    const name = uri.toString();
    this.stamps.set(name, scan.stamp ?? neverStamp);
    this.files.delete(name);
    this.notChecked.delete(name);
    const reason = scan.kind === 'notChecked' ? scan.reason : scan.limited;
    if (reason !== undefined) this.notChecked.set(name, { uri, reason });
    if (scan.kind === 'checked' && scan.findings.length > 0)
      this.files.set(name, { uri, findings: scan.findings });
    this.onlyIn?.set(name, fingerprintsOf(scan));
    this.didScan();
  }

  /** Files and folders that are no longer there, as texts of their uris. */
  deleteAll(names: ReadonlySet<string>): void {
    this.forget([...this.stamps.keys()].filter((name) => isOrLiesIn(name, names)));
  }

  /** After a whole scan: what lies within its scopes and was not met is no longer there. */
  sweep(scopes: readonly vscode.Uri[], met: ReadonlySet<string>): void {
    const isGone = (name: string): boolean =>
      !met.has(name) && scopes.some((scope) => isWithin(vscode.Uri.parse(name), scope));
    this.forget([...this.stamps.keys()].filter(isGone));
  }

  private didScan(): void {
    this.changed.fire();
    this.scannedAnew.fire();
  }

  private forget(names: readonly string[]): void {
    for (const name of names) {
      this.stamps.delete(name);
      this.files.delete(name);
      this.notChecked.delete(name);
    }
    if (names.length > 0) this.didScan();
  }

  /** Files with findings as they stand now, by path, without what was accepted. */
  shown(): FileFindings[] {
    const shown = new Map<string, FileFindings>();
    for (const [name, { uri, findings }] of this.files) {
      const { added } = this.baselines.split(uri, findings);
      if (added.length > 0) shown.set(name, { uri, findings: added });
    }
    for (const file of this.live.all()) {
      const name = file.uri.toString();
      if (!this.covers(file.uri)) continue;
      const only = this.onlyIn?.get(name);
      const findings = only
        ? file.findings.filter(({ fingerprint }) => only.has(fingerprint))
        : file.findings;
      if (findings.length > 0) shown.set(name, { uri: file.uri, findings });
      else shown.delete(name);
    }
    return [...shown.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** Whether it is known what stands in a file. */
  isKnown(uri: vscode.Uri): boolean {
    return this.covers(uri) && (this.stamps.has(uri.toString()) || this.live.get(uri) !== undefined);
  }

  /** Everything that stands in the files, accepted or not. */
  *all(): Generator<{ readonly uri: vscode.Uri; readonly findings: readonly JudgedFinding[] }> {
    for (const file of this.files.values()) if (!this.live.get(file.uri)) yield file;
    for (const { uri, findings, accepted } of this.live.all())
      if (this.covers(uri)) yield { uri, findings: [...findings, ...accepted] };
  }

  /** How many of the findings were accepted, and how many that were accepted are no longer there. */
  accepted(): { readonly known: number; readonly gone: number } {
    let [known, gone] = [0, 0];
    for (const [uri, count] of this.onlyIn ? [] : this.baselines.counts()) {
      if (!this.isKnown(uri)) continue;
      const { accepted } = this.live.get(uri) ?? { accepted: this.acceptedOnDisk(uri) };
      known += accepted.length;
      gone += count - accepted.length;
    }
    return { known, gone };
  }

  private acceptedOnDisk(uri: vscode.Uri): readonly JudgedFinding[] {
    return this.baselines.split(uri, this.files.get(uri.toString())?.findings ?? []).known;
  }

  shownNotChecked(): NotCheckedFile[] {
    return [...this.notChecked.values()].sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** Files that have findings on disk, without what is open. */
  filesWithFindings(): vscode.Uri[] {
    return [...this.files.values()].map(({ uri }) => uri);
  }

  keep(): KeptResults | undefined {
    if (this.onlyIn || this.scopes.length === 0) return undefined;
    return {
      scopes: this.scopes,
      files: [...this.files.values()],
      notChecked: [...this.notChecked.values()],
      stamps: this.stamps,
    };
  }

  restore({ scopes, files, notChecked, stamps }: KeptResults): void {
    this.clear();
    this.scopes = [...scopes];
    for (const file of files) this.files.set(file.uri.toString(), file);
    for (const file of notChecked) this.notChecked.set(file.uri.toString(), file);
    this.stamps = new Map(stamps);
    this.didScan();
  }
}

/** Of no file: what has it counts as changed. */
const neverStamp: FileStamp = { size: -1, modified: -1 };

function fingerprintsOf(scan: FinishedScan): Set<string> {
  return new Set(scan.kind === 'checked' ? scan.findings.map(({ fingerprint }) => fingerprint) : []);
}
