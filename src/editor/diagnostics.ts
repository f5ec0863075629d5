import * as vscode from 'vscode';
import type { Check, JudgedFinding } from '../engine/index.ts';
import { ownerOf, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { FindingStore } from './findingStore.ts';
import { ruleUri } from './ruleDocuments.ts';
import { unusedCommentsOf } from './unusedComments.ts';

/** What is shown as the source of our diagnostics. */
export const diagnosticSource = 'Prompt Veil';

/** VS Code shows no more in one file, and says so in words that do not name us. */
const maximumShown = 999;

/** Shows the store's findings as squiggles and in the Problems view. */
export class DiagnosticsView implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('promptVeil');
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly store: FindingStore,
    private readonly engines: Engines,
  ) {
    this.subscription = store.onDidChange((uri) => void this.publish(uri));
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  /** One uri at a time: a bulk update of many stops reaching the window. */
  private async publish(uri: vscode.Uri): Promise<void> {
    const entry = this.store.get(uri);
    if (entry?.check.kind !== 'checked' || isEmpty(entry.check)) {
      this.collection.delete(uri);
      return;
    }
    const engine = await this.engines.engineFor(ownerOf(uri));
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (this.store.get(uri) !== entry || document?.version !== entry.version) return;
    const findings = entry.check.findings;
    const diagnostics = strongestFirst(findings)
      .slice(0, maximumShown)
      .map((finding) =>
        toDiagnostic(document, finding, engine.rule(finding.ruleId)?.title ?? finding.ruleId),
      );
    if (findings.length > maximumShown) diagnostics.push(overflow(findings.length - maximumShown));
    for (const comment of unusedCommentsOf(entry.check))
      diagnostics.push(uselessComment(rangeOf(document, comment), comment.names));
    this.collection.set(uri, diagnostics);
  }
}

function isEmpty({ findings, unusedSuppressions = [] }: Extract<Check, { kind: 'checked' }>): boolean {
  return findings.length + unusedSuppressions.length === 0;
}

/** Drawn faded, as code that is not used, unless a part of it is. */
function uselessComment(range: vscode.Range, names: readonly string[]): vscode.Diagnostic {
  const message =
    names.length === 0
      ? vscode.l10n.t('This comment silences nothing')
      : vscode.l10n.t('This comment silences nothing of {0}', names.join(', '));
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Hint);
  diagnostic.source = diagnosticSource;
  diagnostic.code = 'unused-suppression';
  // What it silences all the same is of use.
  if (names.length === 0) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  return diagnostic;
}

function toDiagnostic(
  document: vscode.TextDocument,
  finding: JudgedFinding,
  title: string,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, finding),
    vscode.l10n.t('{0} — would be sent to Claude in clear', title),
    severityOf(finding),
  );
  diagnostic.source = diagnosticSource;
  diagnostic.code = { value: finding.ruleId, target: ruleUri(finding.ruleId) };
  return diagnostic;
}

function severityOf({ action, confidence }: JudgedFinding): vscode.DiagnosticSeverity {
  switch (action) {
    case 'block':
      return vscode.DiagnosticSeverity.Error;
    case 'warn':
      return vscode.DiagnosticSeverity.Warning;
    case 'hint':
      return confidence === 'possible'
        ? vscode.DiagnosticSeverity.Hint
        : vscode.DiagnosticSeverity.Information;
  }
}

const strength = { block: 2, warn: 1, hint: 0 } as const;

/** Keeps the order of the text where nothing has to be left out. */
function strongestFirst(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  if (findings.length <= maximumShown) return findings;
  return [...findings].sort((a, b) => strength[b.action] - strength[a.action]);
}

function overflow(count: number): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t(
      '{0} more findings in this file are not underlined. "Replace everything in this file" replaces them too.',
      count,
    ),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = diagnosticSource;
  return diagnostic;
}
