import * as vscode from 'vscode';
import type { JudgedFinding } from '../engine/index.ts';
import { ownerOf, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { FindingStore } from './findingStore.ts';
import { countFindings, describeReason } from './wording.ts';

/**
 * The count for the active file, and for what is selected in it: Claude's extension shares the selection by itself.
 * Nothing is shown where there is nothing to say.
 */
export class FindingStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'promptVeil.findings',
    vscode.StatusBarAlignment.Right,
    101,
  );
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly store: FindingStore,
    private readonly engines: Engines,
    command: string,
  ) {
    this.item.name = 'Prompt Veil';
    this.item.command = command;
    const update = (): void => this.update();
    this.subscriptions = [
      store.onDidChange(update),
      vscode.window.onDidChangeActiveTextEditor(update),
      vscode.window.onDidChangeTextEditorSelection(update),
    ];
    update();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.item.dispose();
  }

  private update(): void {
    const editor = vscode.window.activeTextEditor;
    const check = editor && this.store.get(editor.document.uri)?.check;
    if (!editor || !check) this.item.hide();
    else if (check.kind === 'notChecked') {
      const { maximumLength } = this.engines.policyFor(ownerOf(editor.document.uri));
      this.showNotChecked(describeReason(check.reason, maximumLength));
    } else this.showFindings(check.findings, selectedIn(editor, check.findings));
  }

  private showNotChecked(reason: string): void {
    const text = vscode.l10n.t('Not checked: {0}', reason);
    this.show(`$(circle-slash) ${text}`, text, vscode.l10n.t('Prompt Veil has not looked into this file.'));
  }

  private showFindings(findings: readonly JudgedFinding[], selected: readonly JudgedFinding[]): void {
    if (findings.length === 0) {
      this.item.hide();
      return;
    }
    const inFile = vscode.l10n.t('{0} in this file', countFindings(findings.length));
    if (selected.length === 0) {
      this.show(`$(shield) ${findings.length}`, inFile, vscode.l10n.t('{0}. Click to see them.', inFile));
      return;
    }
    const inSelection = vscode.l10n.t('{0} selected', selected.length);
    this.show(
      `$(shield) ${findings.length} (${inSelection})`,
      vscode.l10n.t('{0}, {1} of them in the selection', inFile, selected.length),
      vscode.l10n.t(
        "{0}, {1} of them in the selection. Claude's extension shares what is selected with every message.",
        inFile,
        selected.length,
      ),
    );
    if (selected.some(({ action }) => action === 'block'))
      this.item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  }

  private show(text: string, label: string, tooltip: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.accessibilityInformation = { label: `Prompt Veil: ${label}`, role: 'button' };
    this.item.backgroundColor = undefined;
    this.item.show();
  }
}

function selectedIn(editor: vscode.TextEditor, findings: readonly JudgedFinding[]): JudgedFinding[] {
  const selections = editor.selections.filter((selection) => !selection.isEmpty);
  if (selections.length === 0) return [];
  return findings.filter((finding) => {
    const range = rangeOf(editor.document, finding);
    return selections.some((selection) => {
      const shared = selection.intersection(range);
      return shared !== undefined && !shared.isEmpty;
    });
  });
}
