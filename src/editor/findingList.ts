import * as vscode from 'vscode';
import type { JudgedFinding } from '../engine/index.ts';
import { ownerOf, rangeOf } from './documents.ts';
import type { Engines } from './engines.ts';
import type { LiveScanner } from './liveScanner.ts';
import { countFindings, describeReason, nameOfCategory } from './wording.ts';

interface Entry extends vscode.QuickPickItem {
  readonly choose?: () => Thenable<unknown>;
}

/** What a click on the status item opens: what can be done with this file, and its findings to go to. */
export class FindingList {
  constructor(
    private readonly scanner: LiveScanner,
    private readonly engines: Engines,
  ) {}

  async show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const findings = await findingsIn(editor?.document, this.scanner, this.engines);
    if (!editor || !findings) return;
    const chosen = await vscode.window.showQuickPick(
      [...commandEntries(findings), ...(await this.findingEntries(editor, findings))],
      {
        title: vscode.l10n.t('Prompt Veil: {0} in this file', countFindings(findings.length)),
        placeHolder: vscode.l10n.t('Choose what to do, or a finding to go to'),
        matchOnDescription: true,
      },
    );
    await chosen?.choose?.();
  }

  private async findingEntries(
    editor: vscode.TextEditor,
    findings: readonly JudgedFinding[],
  ): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const finding of findings) {
      const rule = await this.engines.rule(ownerOf(editor.document.uri), finding.ruleId);
      const range = rangeOf(editor.document, finding);
      entries.push({
        label: `${iconOf(finding)} ${rule?.title ?? finding.ruleId}`,
        description: vscode.l10n.t('Line {0} — {1}', range.start.line + 1, nameOfCategory(finding.category)),
        choose: () => vscode.window.showTextDocument(editor.document, { selection: range }),
      });
    }
    if (entries.length === 0) return [];
    return [{ label: vscode.l10n.t('Findings'), kind: vscode.QuickPickItemKind.Separator }, ...entries];
  }
}

/**
 * The findings of a document, for a command. Where it was not looked into, that is said instead: nothing found would
 * not be true.
 */
export async function findingsIn(
  document: vscode.TextDocument | undefined,
  scanner: LiveScanner,
  engines: Engines,
): Promise<readonly JudgedFinding[] | undefined> {
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a file first: there is nothing to scan.'));
    return undefined;
  }
  const check = await scanner.onDemand(document);
  if (check?.kind === 'checked') return check.findings;
  void vscode.window.showInformationMessage(
    check
      ? vscode.l10n.t(
          'Not checked: {0}',
          describeReason(check.reason, engines.policyFor(ownerOf(document.uri)).maximumLength),
        )
      : vscode.l10n.t('Prompt Veil does not scan what is in front here.'),
  );
  return undefined;
}

function iconOf({ action }: JudgedFinding): string {
  switch (action) {
    case 'block':
      return '$(error)';
    case 'warn':
      return '$(warning)';
    case 'hint':
      return '$(info)';
  }
}

function commandEntries(findings: readonly JudgedFinding[]): Entry[] {
  const run =
    (command: string, ...given: object[]) =>
    () =>
      vscode.commands.executeCommand(command, ...given);
  const entries: Entry[] = [
    {
      label: `$(copy) ${vscode.l10n.t('Copy with dummy data')}`,
      // The list has just shown what was found.
      choose: run('promptVeil.copyWithDummyData', { skipPreview: true }),
    },
    {
      label: `$(shield) ${vscode.l10n.t('Scan before sharing…')}`,
      choose: run('promptVeil.scanBeforeSharing'),
    },
  ];
  if (findings.length > 0)
    entries.push({
      label: `$(replace-all) ${vscode.l10n.t('Replace everything in this file with dummy data')}`,
      choose: run('promptVeil.replaceAllInFile'),
    });
  return entries;
}
