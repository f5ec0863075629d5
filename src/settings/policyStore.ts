import * as vscode from 'vscode';
import type { RuleOrDetector } from '../detect/index.ts';
import { compilePolicy, layerInForce, type CompiledPolicy, type PolicyLayer } from '../policy/index.ts';
import type { HostPolicies } from './hostPolicies.ts';
import { loadLayerState, type LayerState } from './loadLayers.ts';
import { readWorkspaceText } from './readWorkspaceText.ts';
import { settingsLayers } from './settingsLayers.ts';

export const policyFileName = '.promptveil.json';

/** What holds in a workspace folder, or outside of all. */
export interface PolicyState {
  readonly policy: CompiledPolicy;
  /** The policy file of the folder, where there is one. */
  readonly workspace: LayerState | undefined;
  readonly layers: readonly PolicyLayer[];
}

export interface PolicyStoreOptions {
  /** The machine's and the user's policy files; a web host has none. */
  readonly hostPolicies?: HostPolicies;
  /** Makes the layers' own rules and dictionaries for the scanner. */
  readonly buildRules: (layers: readonly PolicyLayer[]) => Promise<readonly RuleOrDetector[]>;
  /** What went wrong, as a sentence for the log. */
  readonly log: (message: string) => void;
}

/**
 * The policies of the window: one for each workspace folder and one for what lies outside. Reads and watches the
 * files; while one is wrong, what held before stays in force. Until the first reading is done, the strict fallback
 * holds.
 */
export class PolicyStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  /** Fires with the folder whose policy is another one, or undefined for all. */
  readonly onDidChange = this.changed.event;
  /** Settles when the policies of all folders have been read for the first time. */
  readonly ready: Promise<void>;
  private readonly subscriptions: { dispose(): unknown }[] = [this.changed];
  private readonly folders = new Map<string, PolicyState>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private outside: PolicyState;
  private hostStates: readonly LayerState[] = [];
  private generation = 0;
  private readonly unread: PolicyState;

  constructor(private readonly options: PolicyStoreOptions) {
    this.unread = unreadState();
    this.outside = this.unread;
    this.subscriptions.push(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('promptVeil')) void this.reload();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.reload()),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.isPolicyFile(uri)) void this.reload();
      }),
      vscode.Disposable.from(
        ...(options.hostPolicies ? [options.hostPolicies.watch(() => void this.reload())] : []),
      ),
    );
    this.ready = this.reload();
  }

  dispose(): void {
    this.generation++;
    for (const watcher of this.watchers.values()) watcher.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** The policy in force for a document; the same object until the policy changes. */
  policyFor(uri: vscode.Uri): CompiledPolicy {
    return this.stateFor(uri).policy;
  }

  layersFor(uri: vscode.Uri): readonly PolicyLayer[] {
    return this.stateFor(uri).layers;
  }

  stateFor(uri: vscode.Uri | undefined): PolicyState {
    const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return this.outside;
    return this.folders.get(folder.uri.toString()) ?? this.unread;
  }

  /** Whether a document is the policy file of a workspace folder. */
  isPolicyFile(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder !== undefined && uri.toString() === policyUri(folder).toString();
  }

  /** Whether a document is a list of names or words that the policy of its folder points to. */
  isWordList(uri: vscode.Uri): boolean {
    return this.stateFor(uri).workspace?.loaded?.wordLists.includes(uri.path) === true;
  }

  /** Reads everything anew; of overlapping readings only the last one counts. */
  async reload(): Promise<void> {
    const generation = ++this.generation;
    const hostStates = await this.loadHostStates();
    const folders = vscode.workspace.workspaceFolders ?? [];
    const outside = await this.buildState(undefined, hostStates, undefined, this.outside);
    const states = await Promise.all(
      folders.map(async (folder): Promise<[string, PolicyState]> => {
        const workspace = await this.loadWorkspaceState(folder);
        const key = folder.uri.toString();
        return [key, await this.buildState(folder, hostStates, workspace, this.folders.get(key))];
      }),
    );
    if (generation !== this.generation) return;
    this.hostStates = hostStates;
    this.outside = outside;
    this.folders.clear();
    for (const [key, state] of states) this.folders.set(key, state);
    this.watchFolders(folders);
    this.changed.fire(undefined);
  }

  private async buildState(
    folder: vscode.WorkspaceFolder | undefined,
    hostStates: readonly LayerState[],
    workspace: LayerState | undefined,
    before: PolicyState | undefined,
  ): Promise<PolicyState> {
    const fromFiles = [...hostStates, ...(workspace ? [workspace] : [])].map(({ layer }) => layer);
    const layers = [...settingsLayers(folder, this.options.log), ...fromFiles];
    if (before && JSON.stringify(before.layers) === JSON.stringify(layers)) return { ...before, workspace };
    const rules = await this.options.buildRules(layers);
    return { policy: compilePolicy(layers, { rules }), workspace, layers };
  }

  private async loadHostStates(): Promise<LayerState[]> {
    const { hostPolicies, log } = this.options;
    if (!hostPolicies) return [];
    const states: LayerState[] = [];
    for (const file of await hostPolicies.read()) {
      const before = this.hostStates.find((state) => state.file.path === file.path);
      const state = await loadLayerState(file, (path) => hostPolicies.readText(path), before);
      if (!state.loaded?.layer) log(`The ${file.source} cannot be used; ${inForce(state)}.`);
      states.push(state);
    }
    return states;
  }

  private async loadWorkspaceState(folder: vscode.WorkspaceFolder): Promise<LayerState | undefined> {
    const uri = policyUri(folder);
    const readText = (path: string): Promise<string | undefined> =>
      readWorkspaceText(folder.uri.with({ path }));
    let text: string | undefined;
    try {
      text = await readText(uri.path);
      if (text === undefined) return undefined;
    } catch {
      this.options.log(`${policyFileName} cannot be read.`);
    }
    const file = {
      kind: 'workspace',
      path: uri.path,
      source: policyFileName,
      text,
      isTrusted: vscode.workspace.isTrusted,
    } as const;
    const state = await loadLayerState(file, readText, this.folders.get(folder.uri.toString())?.workspace);
    if (!state.loaded?.layer)
      this.options.log(`${policyFileName} in ${folder.name} cannot be used; ${inForce(state)}.`);
    return state;
  }

  /** Watches each folder's policy file and what it names; a watcher stays for as long as its files are the same. */
  private watchFolders(folders: readonly vscode.WorkspaceFolder[]): void {
    const wanted = new Map<string, vscode.RelativePattern>();
    for (const folder of folders) {
      const dependencies = this.folders.get(folder.uri.toString())?.workspace?.loaded?.dependencies ?? [];
      for (const path of [policyUri(folder).path, ...dependencies]) {
        const uri = folder.uri.with({ path });
        const [base, name] = [vscode.Uri.joinPath(uri, '..'), path.slice(path.lastIndexOf('/') + 1)];
        wanted.set(uri.toString(), new vscode.RelativePattern(base, escapeGlob(name)));
      }
    }
    for (const [key, watcher] of this.watchers)
      if (!wanted.has(key)) {
        watcher.dispose();
        this.watchers.delete(key);
      }
    for (const [key, pattern] of wanted)
      if (!this.watchers.has(key)) this.watchers.set(key, this.watch(pattern));
  }

  private watch(pattern: vscode.RelativePattern): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const reload = (): void => void this.reload();
    watcher.onDidCreate(reload);
    watcher.onDidChange(reload);
    watcher.onDidDelete(reload);
    return watcher;
  }
}

export function policyUri(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, policyFileName);
}

function inForce({ lastGood }: LayerState): string {
  return lastGood ? 'the last good version stays in force' : 'strict defaults are in force';
}

function escapeGlob(name: string): string {
  return name.replace(/[[\]{}()*?!]/g, '[$&]');
}

function unreadState(): PolicyState {
  const layer = layerInForce({ layer: undefined }, undefined, 'workspace', 'not read yet');
  return { policy: compilePolicy([layer]), workspace: undefined, layers: [layer] };
}
