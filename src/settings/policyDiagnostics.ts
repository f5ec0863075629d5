import * as vscode from 'vscode';
import type { Problem, ProblemSeverity } from '../policy/index.ts';
import type { PolicyStore } from './policyStore.ts';

/** Looks at the text of a policy file as it stands in the editor. */
export type InspectPolicy = (uri: vscode.Uri, text: string) => Promise<readonly Problem[]>;

const source = 'Prompt Veil';

/**
 * Shows what is wrong in the policy files that are open, and in those on disk that cannot be used, and offers the
 * ways out as quick fixes.
 */
export class PolicyDiagnostics implements vscode.Disposable, vscode.CodeActionProvider {
  private readonly collection = vscode.languages.createDiagnosticCollection('promptVeilPolicy');
  private readonly problems = new Map<string, Shown>();
  private readonly subscriptions: { dispose(): unknown }[] = [this.collection];

  constructor(
    private readonly store: PolicyStore,
    private readonly inspect: InspectPolicy,
  ) {
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => void this.show(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.show(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.showFromDisk(uri)),
      store.onDidChange(() => this.showAll()),
      vscode.languages.registerCodeActionsProvider({ pattern: '**/.promptveil.json' }, this, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    );
    this.showAll();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const shown = this.problems.get(document.uri.toString());
    if (shown?.version !== document.version) return [];
    return shown.entries
      .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined)
      .flatMap(({ problem, diagnostic }) =>
        problem.fixes.map(({ title, edits }, index) => {
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.edit = new vscode.WorkspaceEdit();
          for (const { start, end, text } of edits)
            action.edit.replace(document.uri, rangeIn(document, start, end), text);
          action.diagnostics = [diagnostic];
          action.isPreferred = index === 0;
          return action;
        }),
      );
  }

  private showAll(): void {
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      this.showFromDisk(vscode.Uri.joinPath(folder.uri, '.promptveil.json'));
    for (const document of vscode.workspace.textDocuments) void this.show(document);
  }

  private async show(document: vscode.TextDocument): Promise<void> {
    if (!this.store.isPolicyFile(document.uri)) return;
    const { version } = document;
    const problems = await this.inspect(document.uri, document.getText());
    if (document.isClosed || document.version !== version) return;
    const entries = problems.map((problem) => ({
      problem,
      diagnostic: diagnosticOf(problem, rangeIn(document, problem.start, problem.end)),
    }));
    this.problems.set(document.uri.toString(), { version, entries });
    this.collection.set(
      document.uri,
      entries.map(({ diagnostic }) => diagnostic),
    );
  }

  /** A closed policy file shows what its last reading found. */
  private showFromDisk(uri: vscode.Uri): void {
    if (!this.store.isPolicyFile(uri)) return;
    if (
      vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString() && !open.isClosed)
    )
      return;
    this.problems.delete(uri.toString());
    const problems = this.store.stateFor(uri).workspace?.problems ?? [];
    this.collection.set(
      uri,
      problems.map((problem) => {
        const start = new vscode.Position(problem.line - 1, problem.column - 1);
        return diagnosticOf(
          problem,
          new vscode.Range(start, start.translate(0, problem.end - problem.start)),
        );
      }),
    );
  }
}

interface Shown {
  readonly version: number;
  readonly entries: readonly { readonly problem: Problem; readonly diagnostic: vscode.Diagnostic }[];
}

function rangeIn(document: vscode.TextDocument, start: number, end: number): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

const severities: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

function diagnosticOf(problem: Problem, range: vscode.Range): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, problem.message, severities[problem.severity]);
  diagnostic.source = source;
  diagnostic.code = problem.code;
  return diagnostic;
}
