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
    if (!editor || !check) {
      this.item.hide();
      return;
    }
    const reason = check.kind === 'notChecked' ? check.reason : check.limited?.reason;
    const { maximumLength } = this.engines.policyFor(ownerOf(editor.document.uri));
    const unchecked = reason && vscode.l10n.t('Not checked: {0}', describeReason(reason, maximumLength));
    const findings = check.kind === 'checked' ? check.findings : [];
    if (findings.length > 0) this.showFindings(findings, selectedIn(editor, findings), unchecked);
    else if (unchecked !== undefined) this.showNotChecked(unchecked, check.kind === 'checked');
    else this.item.hide();
  }

  private showNotChecked(text: string, isInPart: boolean): void {
    const tooltip = isInPart
      ? vscode.l10n.t(
          'Programs write such files: Prompt Veil has looked for secrets in it, and for nothing else.',
        )
      : vscode.l10n.t('Prompt Veil has not looked into this file.');
    this.show(`$(circle-slash) ${text}`, text, tooltip);
  }

  private showFindings(
    findings: readonly JudgedFinding[],
    selected: readonly JudgedFinding[],
    unchecked: string | undefined,
  ): void {
    const inFile = vscode.l10n.t('{0} in this file', countFindings(findings.length));
    if (selected.length === 0) {
      const tooltip = vscode.l10n.t('{0}. Click to see them.', inFile);
      this.show(`$(shield) ${findings.length}`, inFile, [tooltip, unchecked].filter(Boolean).join('\n\n'));
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
