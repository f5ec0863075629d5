import * as vscode from 'vscode';
import type { Finding, RuleInfo, SourceDescription, Suppression } from '../detect/index.ts';
import type {
  Json,
  Redaction,
  Restoration,
  RestoreOptions,
  RestoreStream,
  TreeRestoration,
  Vault,
} from '../dummy/index.ts';
import type { Check, Engine } from '../engine/index.ts';
import type * as engineModule from '../engineModule.ts';
import type { Policy, PolicyLayer } from '../policy/index.ts';
import type { EngineRecipe, ScanRunner } from '../scanning/task.ts';

/** Who knows the policy in force; the settings room implements it. */
export interface PolicySource {
  /** The same object until the policy changes. */
  policyFor(uri: vscode.Uri): Policy;
  /** What the policy is made from, as plain data. */
  layersFor(uri: vscode.Uri): readonly PolicyLayer[];
  /** Whether a document is a list of names or words that a policy points to. */
  isWordList(uri: vscode.Uri): boolean;
  /** Fires when the policy of some or all documents is another one. */
  readonly onDidChange: vscode.Event<unknown>;
  /** Settles when policies have been read for the first time; until then the strict fallback holds. */
  readonly ready: Promise<void>;
}

export type EngineModule = typeof engineModule;

export interface EnginesOptions {
  /** Loads the rule tables; called once, at the first scan. */
  readonly loadModule: () => Promise<EngineModule>;
  readonly policies: PolicySource;
  /** The window's vault, perhaps with what was kept. Called once, at the first question. */
  readonly openVault: (module: EngineModule) => Promise<Vault>;
  /** Key of the fingerprints in a workspace folder, or outside of all. Asked once for each. */
  readonly loadFingerprintKey: (folder: vscode.WorkspaceFolder | undefined) => Promise<FingerprintKey>;
  /** Threads for long texts, where there are any. */
  readonly loadThreads?: () => Promise<ScanRunner | undefined>;
}

/**
 * Longer texts, in UTF-16 units, are scanned in a thread: here a scan would hold up the whole extension host, and
 * nothing could end it.
 */
const longText = 200_000;

/** What makes a fingerprint worthless to guessers, and the name it goes by in an allowance. */
export interface FingerprintKey {
  readonly key: Uint8Array;
  readonly id: string;
}

/**
 * The one place where the editor's doors get their engine and vault. The heavy module is loaded at the first
 * question; there is one engine for each policy and one vault for the window, so that a value has the same dummy
 * in all files.
 */
export class Engines {
  private module: Promise<EngineModule> | undefined;
  private sharedVault: Promise<Vault> | undefined;
  private readonly engines = new WeakMap<Policy, Map<string, Promise<Engine>>>();
  private readonly recipes = new WeakMap<Policy, Map<string, Promise<EngineRecipe>>>();
  private readonly keys = new Map<string, Promise<FingerprintKey>>();

  constructor(private readonly options: EnginesOptions) {}

  policyFor(uri: vscode.Uri): Policy {
    return this.options.policies.policyFor(uri);
  }

  isWordList(uri: vscode.Uri): boolean {
    return this.options.policies.isWordList(uri);
  }

  /** Settles when {@link policyFor} answers from what was read, not from the strict fallback. */
  get ready(): Promise<void> {
    return this.options.policies.ready;
  }

  async engineFor(uri: vscode.Uri): Promise<Engine> {
    await this.ready;
    const policy = this.policyFor(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const name = nameOf(folder);
    const engines = this.engines.get(policy) ?? new Map<string, Promise<Engine>>();
    this.engines.set(policy, engines);
    const engine = engines.get(name) ?? this.createEngine(policy, folder);
    engines.set(name, engine);
    // A failed one is made anew at the next question.
    engine.catch(() => engines.delete(name));
    return engine;
  }

  /** What it takes to make the same engine in a thread; the same object until the policy changes. */
  async recipeFor(uri: vscode.Uri): Promise<EngineRecipe> {
    await this.ready;
    const policy = this.policyFor(uri);
    const layers = this.options.policies.layersFor(uri);
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const recipes = this.recipes.get(policy) ?? new Map<string, Promise<EngineRecipe>>();
    this.recipes.set(policy, recipes);
    const recipe =
      recipes.get(nameOf(folder)) ?? this.fingerprintKeyFor(folder).then(({ key }) => ({ layers, key }));
    recipes.set(nameOf(folder), recipe);
    return recipe;
  }

  fingerprintKeyFor(folder: vscode.WorkspaceFolder | undefined): Promise<FingerprintKey> {
    const name = nameOf(folder);
    const key = this.keys.get(name) ?? this.options.loadFingerprintKey(folder);
    this.keys.set(name, key);
    return key;
  }

  /** Scans a text under the policy of a document. Never rejects: a fault means not checked. */
  async check(uri: vscode.Uri, text: string, description: SourceDescription): Promise<Check> {
    try {
      const threads = text.length > longText ? await this.options.loadThreads?.() : undefined;
      return threads
        ? await this.checkInThread(threads, uri, text, description)
        : (await this.engineFor(uri)).check(text, description);
    } catch {
      return { kind: 'notChecked', reason: 'failed' };
    }
  }

  private async checkInThread(
    threads: ScanRunner,
    uri: vscode.Uri,
    text: string,
    description: SourceDescription,
  ): Promise<Check> {
    const recipe = await this.recipeFor(uri);
    const { maximumLength, limits } = this.policyFor(uri);
    if (text.length > maximumLength) return { kind: 'notChecked', reason: 'too-large' };
    const task = { kind: 'text', text, description } as const;
    const [check] = await threads.run(recipe, [task], { timeoutMs: limits.timeout, isUrgent: true });
    return check ?? { kind: 'notChecked', reason: 'failed' };
  }

  async redact(
    uri: vscode.Uri,
    text: string,
    findings: readonly Finding[],
    description: SourceDescription,
  ): Promise<Redaction> {
    const [engine, vault] = await Promise.all([this.engineFor(uri), this.vault()]);
    return engine.redact(text, findings, vault, description);
  }

  async restore(text: string): Promise<Restoration> {
    const [{ restore }, vault] = await Promise.all([this.load(), this.vault()]);
    return restore(text, vault);
  }

  /** For the arguments of a tool call: each string is a text of its own. */
  async restoreJson(tree: Json): Promise<TreeRestoration> {
    const [{ restoreJson }, vault] = await Promise.all([this.load(), this.vault()]);
    return restoreJson(tree, vault);
  }

  /** For an answer that comes in pieces. */
  async restoreStream(options: RestoreOptions = {}): Promise<RestoreStream> {
    const [{ RestoreStream: StreamClass }, vault] = await Promise.all([this.load(), this.vault()]);
    return new StreamClass(vault, options);
  }

  /** Where to insert which comment to silence a finding; undefined where none fits. */
  async suppressionEdit(
    text: string,
    description: SourceDescription,
    { start, ruleId }: Finding,
  ): Promise<{ readonly offset: number; readonly text: string } | undefined> {
    return (await this.load()).suppressionEdit(text, description, start, ruleId);
  }

  /** What of a comment is of no use any more. */
  async unusedSuppressionEdit(
    text: string,
    description: SourceDescription,
    unused: readonly Suppression[],
  ): Promise<{ readonly start: number; readonly end: number; readonly text: string } | undefined> {
    return (await this.load()).unusedSuppressionEdit(text, description, unused);
  }

  async policyExplainer(): Promise<EngineModule['explainCommand']> {
    return (await this.load()).explainCommand;
  }

  /** A commented policy to begin with, for the kind of workspace that its files show. */
  async starterPolicy(files: readonly string[]): Promise<string> {
    return (await this.load()).starterPolicy(files);
  }

  async rule(uri: vscode.Uri, ruleId: string): Promise<RuleInfo | undefined> {
    return (await this.engineFor(uri)).rule(ruleId);
  }

  /** The window's vault. */
  vault(): Promise<Vault> {
    this.sharedVault ??= this.load().then((module) => this.options.openVault(module));
    return this.sharedVault;
  }

  private async createEngine(policy: Policy, folder: vscode.WorkspaceFolder | undefined): Promise<Engine> {
    const [{ Engine: EngineClass, fingerprinter }, { key }] = await Promise.all([
      this.load(),
      this.fingerprintKeyFor(folder),
    ]);
    return new EngineClass({ policy, fingerprint: fingerprinter(key) });
  }

  /** A failed load is tried again at the next question. */
  private load(): Promise<EngineModule> {
    this.module ??= this.options.loadModule().catch((error: unknown) => {
      this.module = undefined;
      throw error;
    });
    return this.module;
  }
}

function nameOf(folder: vscode.WorkspaceFolder | undefined): string {
  return folder?.uri.toString() ?? '';
}
