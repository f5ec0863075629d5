import type * as vscode from 'vscode';
import type { Finding, RuleInfo, SourceDescription } from '../detect/index.ts';
import type { Redaction, Restoration, Vault } from '../dummy/index.ts';
import type { Check, Engine } from '../engine/index.ts';
import type * as engineModule from '../engineModule.ts';
import type { Policy } from '../policy/index.ts';

/** Who knows the policy in force; the settings room implements it. */
export interface PolicySource {
  /** The same object until the policy changes. */
  policyFor(uri: vscode.Uri): Policy;
  /** Fires when the policy of some or all documents is another one. */
  readonly onDidChange: vscode.Event<unknown>;
}

export type EngineModule = typeof engineModule;

export interface EnginesOptions {
  /** Loads the rule tables; called once, at the first scan. */
  readonly loadModule: () => Promise<EngineModule>;
  readonly policies: PolicySource;
  /** Key of the fingerprints of a document's workspace folder. */
  readonly fingerprintKey: (uri: vscode.Uri) => Uint8Array;
}

/**
 * The one place where the editor's doors get their engine and vault. The heavy module is loaded at the first
 * question; there is one engine for each policy and one vault for the window, so that a value has the same dummy
 * in all files.
 */
export class Engines {
  private module: Promise<EngineModule> | undefined;
  private sharedVault: Promise<Vault> | undefined;
  private readonly engineByPolicy = new WeakMap<Policy, Engine>();

  constructor(private readonly options: EnginesOptions) {}

  policyFor(uri: vscode.Uri): Policy {
    return this.options.policies.policyFor(uri);
  }

  async engineFor(uri: vscode.Uri): Promise<Engine> {
    const { Engine: EngineClass, fingerprinter } = await this.load();
    const policy = this.policyFor(uri);
    let engine = this.engineByPolicy.get(policy);
    if (!engine) {
      engine = new EngineClass({ policy, fingerprint: fingerprinter(this.options.fingerprintKey(uri)) });
      this.engineByPolicy.set(policy, engine);
    }
    return engine;
  }

  /** Scans a text under the policy of a document. Never rejects: a fault means not checked. */
  async check(uri: vscode.Uri, text: string, description: SourceDescription): Promise<Check> {
    try {
      return (await this.engineFor(uri)).check(text, description);
    } catch {
      return { kind: 'notChecked', reason: 'failed' };
    }
  }

  async redact(uri: vscode.Uri, text: string, findings: readonly Finding[]): Promise<Redaction> {
    const [engine, vault] = await Promise.all([this.engineFor(uri), this.vault()]);
    return engine.redact(text, findings, vault);
  }

  async restore(text: string): Promise<Restoration> {
    const [{ restore }, vault] = await Promise.all([this.load(), this.vault()]);
    return restore(text, vault);
  }

  async rule(uri: vscode.Uri, ruleId: string): Promise<RuleInfo | undefined> {
    return (await this.engineFor(uri)).rule(ruleId);
  }

  /** The window's vault. It holds real values in memory and nowhere else. */
  vault(): Promise<Vault> {
    this.sharedVault ??= this.load().then(({ Vault: VaultClass }) => new VaultClass());
    return this.sharedVault;
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
