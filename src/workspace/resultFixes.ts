import * as vscode from 'vscode';
import { announce } from '../editor/announce.ts';
import { PlannedAction } from '../editor/codeActions.ts';
import { describe, displayPath, ownerOf, rangeOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import type { ExceptionFixes } from '../editor/exceptionActions.ts';
import type { DocumentCheck, FindingStore } from '../editor/findingStore.ts';
import { countFiles, countFindings } from '../editor/wording.ts';
import type { Check, JudgedFinding } from '../engine/index.ts';
import { isOnlyRead } from '../files/readText.ts';
import { isSeenAsNotebook, isUnsavedNotebook } from './notebooks.ts';
import type { FileFindings } from './scanResults.ts';

/** A document with its findings as they are at this moment. */
interface Current {
  readonly document: vscode.TextDocument;
  readonly all: readonly JudgedFinding[];
  /** Those that are meant. */
  readonly wanted: readonly JudgedFinding[];
}

/** Whether replacements are looked at before they are made. */
export type ReplaceWay = 'preview' | 'atOnce';

export function isReplaceWay(given: unknown): given is ReplaceWay {
  return given === 'preview' || given === 'atOnce';
}

/** Replaces and ignores what stands in the results. */
export class ResultFixes {
  constructor(
    private readonly engines: Engines,
    private readonly store: FindingStore,
    private readonly exceptions: ExceptionFixes,
  ) {}

  /**
   * Puts dummies in the place of findings. One is replaced at once, where it can be seen; of several it is asked
   * whether they are to be seen in VS Code's refactoring preview first.
   * @returns how many there are to replace
   */
  async replace(files: readonly FileFindings[], way?: ReplaceWay): Promise<number> {
    const isSingle = files.length === 1 && files[0]?.findings.length === 1;
    const chosen = way ?? (isSingle ? 'atOnce' : await askForWay(files));
    if (!chosen) return 0;
    const edit = new vscode.WorkspaceEdit();
    const notebooks: vscode.Uri[] = [];
    let count = 0;
    for (const file of files) {
      const current = await this.find(file);
      if (!current || current.wanted.length === 0) continue;
      count += current.wanted.length;
      await this.addTo(edit, current, chosen === 'preview');
      if (isSeenAsNotebook(file.uri)) notebooks.push(file.uri);
      else if (isSingle) await show(current);
    }
    const isDone = count > 0 && (await vscode.workspace.applyEdit(edit, { isRefactoring: true }));
    for (const notebook of notebooks) await saveText(notebook);
    const left = whyLeft(files);
    if (left !== undefined) announce(left);
    else if (count === 0) announce(vscode.l10n.t('There is nothing to replace'));
    else if (isDone && chosen === 'atOnce') announce(replaced(count, notebooks.length > 0));
    return count;
  }

  /** Offers what leaves a value where it is: a comment, or a line of the policy. */
  async ignore(file: FileFindings): Promise<void> {
    const current = await this.find(file);
    const finding = current?.wanted[0];
    if (!current || !finding) {
      announce(whyLeft([file]) ?? vscode.l10n.t('This is no longer a finding'));
      return;
    }
    const title = file.findings[0]?.title ?? finding.ruleId;
    const actions = await this.exceptions.of({
      document: current.document,
      finding,
      findings: current.all,
      title,
    });
    const picked = await vscode.window.showQuickPick(
      actions.map((action) => ({ label: action.title, action })),
      { title, placeHolder: vscode.l10n.t('Choose how to ignore it') },
    );
    if (!picked) return;
    const { action } = picked;
    const edit = action instanceof PlannedAction ? await action.plan() : action.edit;
    if (edit) await vscode.workspace.applyEdit(edit);
    const { command } = action;
    if (command)
      await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
    else await show(current);
  }

  /** What was found is looked for again in the text as it stands: the scan may be older. */
  private async find({ uri, findings }: FileFindings): Promise<Current | undefined> {
    let document: vscode.TextDocument;
    if (isOnlyRead(uri.path) || isUnsavedNotebook(uri)) return undefined;
    try {
      document = await vscode.workspace.openTextDocument(uri);
    } catch {
      return undefined;
    }
    const known = this.store.get(uri);
    const check =
      known?.version === document.version
        ? withListed(known)
        : await this.engines.check(ownerOf(uri), document.getText(), describe(document));
    if (check.kind !== 'checked') return undefined;
    return { document, all: check.findings, wanted: locate(check.findings, findings) };
  }

  private async addTo(
    edit: vscode.WorkspaceEdit,
    { document, wanted }: Current,
    needsConfirmation: boolean,
  ): Promise<void> {
    const owner = ownerOf(document.uri);
    const { replacements } = await this.engines.redact(owner, document.getText(), wanted, describe(document));
    // One label for all: the preview offers to tick what has the same one together.
    const label = vscode.l10n.t('Replace with dummy data');
    for (const { start, end, dummy } of replacements) {
      const range = rangeOf(document, { start, end });
      if (needsConfirmation) edit.replace(document.uri, range, dummy, { needsConfirmation, label });
      else edit.replace(document.uri, range, dummy);
    }
  }
}

/** VS Code may have closed a document that no tab shows and opened it anew since it was edited. */
async function saveText(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
}

/** As a scan has it: with the names that a policy lists itself. */
function withListed({ check, listed }: DocumentCheck): Check {
  if (check.kind !== 'checked' || listed.length === 0) return check;
  return { ...check, findings: [...check.findings, ...listed].sort((a, b) => a.start - b.start) };
}

/** @returns undefined where nothing stood in the way of any file */
function whyLeft(files: readonly FileFindings[]): string | undefined {
  if (files.some(({ uri }) => isOnlyRead(uri.path)))
    return vscode.l10n.t('PDF and Office files are only read: change them in the program that wrote them');
  const unsaved = files.find(({ uri }) => isUnsavedNotebook(uri));
  return unsaved && vscode.l10n.t('Save {0} first, then replace', displayPath(unsaved.uri));
}

function replaced(count: number, isInNotebook: boolean): string {
  return isInNotebook
    ? vscode.l10n.t('Replaced {0}. Notebooks are saved; undo does not reach them.', countFindings(count))
    : vscode.l10n.t('Replaced {0}. Undo brings the real values back.', countFindings(count));
}

/** The same values under the same rules, each as close as possible to where it was, none twice. */
function locate(all: readonly JudgedFinding[], sought: readonly JudgedFinding[]): JudgedFinding[] {
  const left = new Set(all);
  const located = sought.flatMap(({ ruleId, fingerprint, start }) => {
    const [nearest] = [...left]
      .filter((candidate) => candidate.ruleId === ruleId && candidate.fingerprint === fingerprint)
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    if (nearest) left.delete(nearest);
    return nearest ?? [];
  });
  return located.sort((a, b) => a.start - b.start);
}

async function show({ document, wanted }: Current): Promise<void> {
  const [first] = wanted;
  if (first) await vscode.window.showTextDocument(document, { selection: rangeOf(document, first) });
}

async function askForWay(files: readonly FileFindings[]): Promise<ReplaceWay | undefined> {
  const findings = files.reduce((sum, file) => sum + file.findings.length, 0);
  if (findings === 0) return 'atOnce';
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(replace-all) ${vscode.l10n.t('Replace now')}`,
        detail: vscode.l10n.t('Undo in a file brings its real values back.'),
        way: 'atOnce' as const,
      },
      {
        label: `$(open-preview) ${vscode.l10n.t('Preview first')}`,
        detail: vscode.l10n.t('See every replacement, and tick those that are to be made.'),
        way: 'preview' as const,
      },
    ],
    {
      title: vscode.l10n.t(
        'Replace {0} in {1} with dummy data',
        countFindings(findings),
        countFiles(files.length),
      ),
    },
  );
  return picked?.way;
}
