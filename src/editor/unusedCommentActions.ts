import * as vscode from 'vscode';
import { diagnosticSource } from './diagnostics.ts';
import { describe, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { LiveScanner } from './liveScanner.ts';
import { unusedCommentsOf } from './unusedComments.ts';

/** Takes out of a text what silences nothing. */
export class UnusedCommentActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(
    private readonly scanner: LiveScanner,
    private readonly engines: Engines,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    wanted: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const entry = await this.scanner.current(document);
    const actions: vscode.CodeAction[] = [];
    for (const comment of entry ? unusedCommentsOf(entry.check) : []) {
      const range = rangeOf(document, comment);
      if (!range.intersection(wanted)) continue;
      const { unused, names } = comment;
      const taken = await this.engines.unusedSuppressionEdit(document.getText(), describe(document), unused);
      if (!taken) continue;
      const title =
        names.length === 0
          ? vscode.l10n.t('Remove this comment')
          : vscode.l10n.t('Take {0} out of this comment', names.join(', '));
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, rangeOf(document, taken), taken.text);
      action.isPreferred = true;
      action.diagnostics = diagnostics.filter(
        (told) => told.source === diagnosticSource && told.range.isEqual(range),
      );
      actions.push(action);
    }
    return actions;
  }
}
