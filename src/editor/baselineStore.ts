import * as vscode from 'vscode';
import {
  BaselineIndex,
  createBaseline,
  formatBaseline,
  readBaseline,
  type BaselineFinding,
  type SplitFindings,
} from '../policy/index.ts';
import { ownerOf, policyPath } from './documents.ts';
import type { Engines } from './engines.ts';

/** Beside the policy, at the root of a workspace folder. Holds fingerprints, never a value. */
export const baselineFileName = '.promptveil.baseline.json';

type Judged = Omit<BaselineFinding, 'path'>;

/** Why nothing was accepted. */
export type AcceptProblem = 'untrusted' | 'forbidden' | 'notABaseline';

/**
 * The findings that were accepted in each workspace folder: they are not shown any more. Whoever shares does not ask
 * here: what is accepted is replaced all the same. A workspace that is not trusted cannot hide anything, nor can one
 * whose policy lets no comment silence.
 */
export class BaselineStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly indexes = new Map<string, BaselineIndex>();
  private readonly subscriptions: vscode.Disposable[];
  private generation = 0;

  constructor(
    private readonly engines: Pick<Engines, 'fingerprintKeyFor' | 'policyFor'>,
    private readonly log: (message: string) => void,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${baselineFileName}`);
    const reload = (): void => void this.reload();
    this.subscriptions = [
      ...[watcher, watcher.onDidChange(reload), watcher.onDidCreate(reload), watcher.onDidDelete(reload)],
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      vscode.workspace.onDidGrantWorkspaceTrust(reload),
    ];
    void this.reload();
  }

  dispose(): void {
    this.generation++;
    vscode.Disposable.from(...this.subscriptions, this.changed).dispose();
  }

  /** Parts all findings of a file into what is shown and what was accepted. */
  split<T extends Judged>(uri: vscode.Uri, findings: readonly T[]): SplitFindings<T> {
    const index = this.indexFor(uri);
    return index ? index.split(policyPath(uri), findings) : { added: findings, known: [] };
  }

  /** How many findings are accepted in each file that has any. */
  *counts(): Iterable<readonly [vscode.Uri, number]> {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const index = this.indexFor(folder.uri);
      for (const path of index?.paths ?? [])
        yield [vscode.Uri.joinPath(folder.uri, path), index?.countOf(path) ?? 0];
    }
  }

  /**
   * Accepts what stands in the files of a folder now.
   * @param isKnown whether a file was looked at; of others, what was accepted before stays
   * @returns why nothing was written
   * @throws where the file cannot be written
   */
  async accept(
    folder: vscode.WorkspaceFolder,
    findings: readonly BaselineFinding[],
    isKnown: (uri: vscode.Uri) => boolean,
  ): Promise<AcceptProblem | undefined> {
    if (!vscode.workspace.isTrusted) return 'untrusted';
    if (!this.engines.policyFor(folder.uri).honoursSuppressions) return 'forbidden';
    const before = await readIndex(folder);
    if (before === 'notABaseline') return before;
    const { id } = await this.engines.fingerprintKeyFor(folder);
    const others = before?.baseline.key === id ? before.baseline.findings : [];
    const kept = others
      .filter(({ path }) => !isKnown(vscode.Uri.joinPath(folder.uri, path)))
      .flatMap((finding) => Array.from({ length: finding.count }, () => finding));
    const text = formatBaseline(createBaseline([...findings, ...kept], id));
    await vscode.workspace.fs.writeFile(baselineUri(folder), new TextEncoder().encode(text));
    await this.reload();
    return undefined;
  }

  /** @returns what brings the list of a folder back to what it is now */
  async remember(folder: vscode.WorkspaceFolder): Promise<() => Promise<void>> {
    const before = await readBytes(folder);
    return async () => {
      if (before) await vscode.workspace.fs.writeFile(baselineUri(folder), before);
      else await vscode.workspace.fs.delete(baselineUri(folder));
      await this.reload();
    };
  }

  private indexFor(uri: vscode.Uri): BaselineIndex | undefined {
    const owner = ownerOf(uri);
    const folder = vscode.workspace.getWorkspaceFolder(owner);
    if (!folder || !vscode.workspace.isTrusted) return undefined;
    const index = this.indexes.get(folder.uri.toString());
    return this.engines.policyFor(owner).honoursSuppressions ? index : undefined;
  }

  /** @returns undefined where nothing is accepted */
  private async loadIndex(folder: vscode.WorkspaceFolder): Promise<BaselineIndex | undefined> {
    const index = await readIndex(folder);
    if (index === undefined) return undefined;
    if (index === 'notABaseline') {
      this.log(vscode.l10n.t('{0} is not a baseline: nothing is accepted.', baselineFileName));
      return undefined;
    }
    if (index.baseline.key === (await this.engines.fingerprintKeyFor(folder)).id) return index;
    this.log(vscode.l10n.t('{0} was made with another key: nothing is accepted.', baselineFileName));
    return undefined;
  }

  /** Of overlapping readings only the last one counts. */
  private async reload(): Promise<void> {
    const generation = ++this.generation;
    const indexes = new Map<string, BaselineIndex>();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const index = await this.loadIndex(folder);
      if (index) indexes.set(folder.uri.toString(), index);
    }
    if (generation !== this.generation) return;
    const isNothingNew = indexes.size === 0 && this.indexes.size === 0;
    this.indexes.clear();
    for (const [name, index] of indexes) this.indexes.set(name, index);
    if (!isNothingNew) this.changed.fire();
  }
}

export function baselineUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, baselineFileName);
}

/** @returns undefined where there is none */
async function readIndex(
  folder: vscode.WorkspaceFolder,
): Promise<BaselineIndex | 'notABaseline' | undefined> {
  const bytes = await readBytes(folder);
  if (!bytes) return undefined;
  const baseline = readBaseline(new TextDecoder().decode(bytes));
  return baseline ? new BaselineIndex(baseline) : 'notABaseline';
}

async function readBytes(folder: vscode.WorkspaceFolder): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(baselineUri(folder));
  } catch {
    return undefined;
  }
}
