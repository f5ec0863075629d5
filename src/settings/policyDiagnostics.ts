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
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach((uri) => this.publish(uri))),
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

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
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
          const told = context.diagnostics.filter((other) => isSameFault(other, problem, diagnostic));
          action.diagnostics = [diagnostic, ...told];
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
    this.publish(document.uri);
  }

  /** What VS Code's own check of JSON tells is not told again; its ways out are offered all the same. */
  private publish(uri: vscode.Uri): void {
    const shown = this.problems.get(uri.toString());
    if (!shown) return;
    const others = vscode.languages.getDiagnostics(uri).filter((told) => told.source !== source);
    const wanted = shown.entries
      .filter(({ problem, diagnostic }) => !others.some((told) => isSameFault(told, problem, diagnostic)))
      .map(({ diagnostic }) => diagnostic);
    const current = this.collection.get(uri) ?? [];
    const isCurrent = wanted.length === current.length && wanted.every((one) => current.includes(one));
    if (!isCurrent) this.collection.set(uri, wanted);
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

/** Both read the same JSON: where one finds that it is none, so does the other, though not always at the same place. */
function isSameFault(told: vscode.Diagnostic, problem: Problem, ours: vscode.Diagnostic): boolean {
  if (told.source === source || !/^jsonc?$/.test(told.source ?? 'json')) return false;
  if (told.range.isEqual(ours.range)) return true;
  return problem.code === 'syntax' && told.severity === vscode.DiagnosticSeverity.Error;
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
