import * as vscode from 'vscode';
import type { Engine } from '../engine/index.ts';

/** Scans open documents after a pause and publishes what it finds. */
export class LiveDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('promptVeil');
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(private readonly engine: Engine) {
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.scan(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.scan(event.document)),
    );
    vscode.workspace.textDocuments.forEach((document) => this.scan(document));
  }

  dispose(): void {
    this.collection.dispose();
    this.subscriptions.forEach((subscription) => subscription.dispose());
  }

  private scan(document: vscode.TextDocument): void {
    const check = this.engine.check(document.getText(), {
      path: document.uri.path,
      languageId: document.languageId,
    });
    if (check.kind !== 'checked') return;
    const diagnostics = check.findings.map((finding) => {
      const range = new vscode.Range(document.positionAt(finding.start), document.positionAt(finding.end));
      const title = this.engine.rule(finding.ruleId)?.title ?? finding.ruleId;
      const diagnostic = new vscode.Diagnostic(range, `${title} — would be sent to Claude in clear`);
      diagnostic.source = 'Prompt Veil';
      diagnostic.code = finding.ruleId;
      return diagnostic;
    });
    this.collection.set(document.uri, diagnostics);
  }
}
