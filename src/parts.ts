import * as vscode from 'vscode';
import { BaselineStore } from './editor/baselineStore.ts';
import { Engines, type EnginesOptions } from './editor/engines.ts';
import { FindingStore } from './editor/findingStore.ts';
import { registerEditor } from './editor/index.ts';
import { registerForgetting } from './editor/forgetCommand.ts';
import { registerPolicyCommands } from './editor/policyCommands.ts';
import { createPolicyInspection } from './editor/policyInspection.ts';
import { VaultKeeper } from './editor/vaultKeeper.ts';
import type { AuditKeeper } from './policy/index.ts';
import { buildRules } from './settings/buildRules.ts';
import { PolicyDiagnostics, PolicyStatus, PolicyStore, type HostPolicies } from './settings/index.ts';
import { registerPrivacyView } from './privacyView/index.ts';
import { registerShare } from './share/index.ts';
import { registerWorkspace } from './workspace/index.ts';
import type { HostScanning } from './workspace/parts.ts';
import { ShareAudit } from './share/audit.ts';

/** What the hosts do in their own ways. */
export interface HostParts {
  /** The machine's and the user's policy files, where there are files. */
  readonly hostPolicies?: HostPolicies;
  readonly loadFingerprintKey: EnginesOptions['loadFingerprintKey'];
  /** Keeps the record of what was shared. */
  readonly auditKeeper: AuditKeeper;
  /** Threads, and a quicker way to the files, where there are any. */
  readonly loadScanning?: () => Promise<HostScanning>;
}

/** What further parts build on. */
export interface Parts {
  readonly policies: PolicyStore;
  readonly engines: Engines;
  readonly audit: ShareAudit;
}

/** Builds and connects the parts that every host has; they end with the context. */
export function registerParts(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  host: HostParts,
): Parts {
  const policies = new PolicyStore({ ...host, buildRules, log: (message) => log.warn(message) });
  const keeper = new VaultKeeper({
    folder: context.storageUri,
    secrets: context.secrets,
    log: (message) => log.warn(message),
  });
  const loadModule = () => import('./engineModule.ts');
  let loadedScanning: Promise<HostScanning | undefined> | undefined;
  const loadScanning = () => (loadedScanning ??= host.loadScanning?.() ?? Promise.resolve(undefined));
  const engines = new Engines({
    ...{ ...host, policies },
    loadModule,
    openVault: (module) => keeper.open(module),
    loadThreads: async () => (await loadScanning())?.runner,
  });
  const store = new FindingStore();
  const baselines = new BaselineStore(engines, (message) => log.warn(message));
  const audit = new ShareAudit(engines, host.auditKeeper);
  context.subscriptions.push(
    log,
    policies,
    keeper,
    registerForgetting(keeper),
    new PolicyStatus(policies),
    new PolicyDiagnostics(policies, createPolicyInspection(engines)),
    store,
    baselines,
    { dispose: () => void loadedScanning?.then((scanning) => scanning?.runner?.dispose()) },
    registerEditor({ engines, store, baselines, onDidChangeRules: policies.onDidChange }),
    registerPolicyCommands(engines, policies),
    registerPrivacyView(context, policies),
    registerShare(engines, audit),
    registerWorkspace({
      ...{ engines, policies, store, baselines, loadModule, loadScanning },
      storage: context.storageUri,
    }),
  );
  return { policies, engines, audit };
}

/** The extension's log. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Prompt Veil', { log: true });
}
