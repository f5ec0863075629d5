import * as vscode from 'vscode';
import { listOwnFiles, policyUri, type PolicyStore } from '../settings/index.ts';
import { ownerOf, policyPath } from './documents.ts';
import type { Engines } from './engines.ts';
import { exists } from './exists.ts';

/** The readable form of the policy in force; a document that is written when it is opened. */
const policyScheme = 'promptveil-policy';

/** Enough to see what kind of workspace it is. */
const mostFilesLookedAt = 2000;

/** "Open or create the workspace policy" and "Show the effective policy". */
export function registerPolicyCommands(engines: Engines, policies: PolicyStore): vscode.Disposable {
  const pages = new PolicyPages(engines, policies);
  return vscode.Disposable.from(
    pages,
    vscode.workspace.registerTextDocumentContentProvider(policyScheme, pages),
    vscode.commands.registerCommand('promptVeil.openPolicy', () => openPolicy(engines)),
    vscode.commands.registerCommand('promptVeil.showEffectivePolicy', () => pages.show()),
  );
}

/** Tells each value of the policy with its source, and what holds for one file. */
class PolicyPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly engines: Engines,
    private readonly policies: PolicyStore,
  ) {
    this.subscription = policies.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === policyScheme) this.changed.fire(uri);
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  async show(): Promise<void> {
    const about = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const query = new URLSearchParams(about ? { document: about.toString() } : {});
    const uri = vscode.Uri.from({
      scheme: policyScheme,
      path: '/Policy in force.md',
      query: query.toString(),
    });
    await vscode.commands.executeCommand('vscode.open', uri);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const document = new URLSearchParams(uri.query).get('document');
    const about = document === null ? uri : ownerOf(vscode.Uri.parse(document));
    const [explain, engine] = await Promise.all([
      this.engines.policyExplainer(),
      this.engines.engineFor(about),
    ]);
    const policy = this.policies.policyFor(about);
    const rules = engine.rules();
    const isFolder = vscode.workspace.getWorkspaceFolder(about)?.uri.toString() === about.toString();
    const parts = [explain(policy, rules).text];
    if (document !== null && !isFolder) parts.unshift(explain(policy, rules, policyPath(about)).text);
    return parts.join('\n---\n\n');
  }
}

async function openPolicy(engines: Engines): Promise<void> {
  const folder = await chosenFolder();
  if (!folder) return;
  const uri = policyUri(folder);
  if (!(await exists(uri))) {
    const files = await listOwnFiles(folder.uri, mostFilesLookedAt);
    const text = await engines.starterPolicy(files.map(policyPath));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  await vscode.window.showTextDocument(uri);
}

async function chosenFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Whose policy do you want to open?'),
  });
}
