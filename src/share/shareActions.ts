import * as vscode from 'vscode';
import { announce } from '../editor/announce.ts';
import { ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { countFiles, countFindings } from '../editor/wording.ts';
import { departureOf, type ShareAudit } from './audit.ts';
import type { Cleared } from './gate.ts';
import { outgoingText, type Version } from './outgoing.ts';
import { needsPreview } from './permissions.ts';
import type { Previews } from './previews.ts';
import { isOnlyRead } from '../files/readText.ts';
import { encodeLike, type ShareItem } from './sources.ts';
import type { ShareSummary } from './summary.ts';

/** What can be done with what passed the gate. */
export type ShareAction = 'copy' | 'preview' | 'replace' | 'save' | 'copyAsIs';

type Summary = ShareSummary<ShareItem>;

/** Does one of the share dialog's actions and says what was done. */
export class ShareActions {
  constructor(
    private readonly previews: Previews,
    private readonly engines: Engines,
    private readonly audit: ShareAudit,
  ) {}

  /**
   * @param target where `save` writes: a file for one, a folder for several; asked for where it is missing
   * @returns false when the developer turned back
   */
  async run(action: ShareAction, summary: Summary, target?: vscode.Uri): Promise<boolean> {
    switch (action) {
      case 'copy':
        return this.copy(summary);
      case 'preview':
        await this.previews.show(summary.cleared);
        return true;
      case 'replace':
        return this.replace(summary);
      case 'save':
        return this.save(summary, target);
      case 'copyAsIs':
        return this.copyAsIs(summary);
    }
  }

  /** The button over a preview: what is shown there goes to the clipboard. */
  async copyPreview(summary: Summary): Promise<void> {
    await this.copySeen(summary);
  }

  private async copy(summary: Summary): Promise<boolean> {
    const mustBeSeen = summary.cleared.some(({ item }) =>
      needsPreview(this.engines.policyFor(ownerOf(item.uri))),
    );
    if (!mustBeSeen) return this.copySeen(summary);
    await this.previews.show(summary.cleared);
    announce(
      vscode.l10n.t('The policy wants you to look first. Then copy with the button above the preview.'),
    );
    return false;
  }

  private async copySeen(summary: Summary): Promise<boolean> {
    if (!isClipboardOpen(summary, this.engines)) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The policy does not let this go to the clipboard.'),
      );
      return false;
    }
    if (!(await this.mayLeave(summary, 'clipboard', 'redacted'))) return false;
    await vscode.env.clipboard.writeText(outgoingText(summary.cleared, 'redacted'));
    announce(describeCopy(summary));
    return true;
  }

  private async copyAsIs(summary: Summary): Promise<boolean> {
    if (!(await isCopyInClearWanted(summary.findings))) return false;
    if (!(await this.mayLeave(summary, 'clipboard', 'original'))) return false;
    await vscode.env.clipboard.writeText(outgoingText(summary.cleared, 'original'));
    announce(vscode.l10n.t('Copied {0} in clear', countFiles(filesIn(summary.cleared))));
    return true;
  }

  private async replace(summary: Summary): Promise<boolean> {
    // Nothing can be written into a PDF or an Office file.
    const cleared = summary.cleared.filter(({ item }) => !isOnlyRead(item.uri.path));
    const edit = new vscode.WorkspaceEdit();
    for (const one of cleared) {
      const document = await vscode.workspace.openTextDocument(one.item.uri);
      const offset = one.item.span?.start ?? 0;
      const isUnchanged = document.getText().slice(offset, offset + one.original.length) === one.original;
      if (!isUnchanged) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('{0} has changed since the scan. Nothing was replaced; scan again.', one.item.title),
        );
        return false;
      }
      for (const { start, end, dummy } of one.redaction.replacements)
        edit.replace(
          one.item.uri,
          new vscode.Range(document.positionAt(offset + start), document.positionAt(offset + end)),
          dummy,
        );
    }
    const hasApplied = await vscode.workspace.applyEdit(edit);
    if (hasApplied)
      announce(
        vscode.l10n.t('Replaced in {0}. Undo brings the real values back.', countFiles(filesIn(cleared))),
      );
    return hasApplied;
  }

  private async save(summary: Summary, target: vscode.Uri | undefined): Promise<boolean> {
    const { cleared } = summary;
    const [first] = cleared;
    const isSingle = cleared.length === 1 && first !== undefined;
    const chosen = target ?? (isSingle ? await askForFile(first.item.uri) : await askForFolder());
    if (!chosen || !(await this.mayLeave(summary, 'dummy-copy', 'redacted'))) return false;
    for (const one of cleared) {
      const destination = isSingle ? chosen : vscode.Uri.joinPath(chosen, copyPath(one));
      await vscode.workspace.fs.writeFile(destination, await encodeLike(one.item.uri, one.redaction.text));
    }
    const saved = isSingle
      ? chosen.path.slice(chosen.path.lastIndexOf('/') + 1)
      : countFiles(filesIn(cleared));
    announce(vscode.l10n.t('Saved {0} with dummy data', saved));
    return true;
  }

  /** The record comes first: what cannot be recorded, where that is demanded, stays. */
  private async mayLeave(
    summary: Summary,
    door: 'clipboard' | 'dummy-copy',
    version: Version,
  ): Promise<boolean> {
    const uris = summary.cleared.map(({ item }) => item.uri);
    const isRecorded = await this.audit.mayLeave(uris, () => departureOf(summary, door, version));
    if (!isRecorded) void vscode.window.showWarningMessage(this.audit.failure);
    return isRecorded;
  }
}

/** Asks once more; going back is the first choice. */
async function isCopyInClearWanted(findings: number): Promise<boolean> {
  const goBack = { label: `$(arrow-left) ${vscode.l10n.t('Copy nothing')}` };
  const goOn = {
    label: `$(warning) ${vscode.l10n.t('Copy in clear')}`,
    detail: vscode.l10n.t('Whatever you paste into Claude is sent as it is.'),
  };
  const answer = await vscode.window.showQuickPick([goBack, goOn], {
    title: vscode.l10n.t('Copy as it is, with {0} in clear?', countFindings(findings)),
    ignoreFocusOut: true,
  });
  return answer === goOn;
}

/** The copy of what is only read holds its text. */
function copyPath({ item, redactedPath }: Cleared<ShareItem>): string {
  return isOnlyRead(item.uri.path) ? `${redactedPath}.txt` : redactedPath;
}

async function askForFile(original: vscode.Uri): Promise<vscode.Uri | undefined> {
  const path = isOnlyRead(original.path)
    ? `${original.path}.dummy.txt`
    : original.path.replace(/(?=\.[^./]+$)|$/, '.dummy');
  return vscode.window.showSaveDialog({
    defaultUri: original.scheme === 'untitled' ? vscode.Uri.file(path) : original.with({ path }),
    saveLabel: vscode.l10n.t('Save dummy copy'),
  });
}

async function askForFolder(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: vscode.l10n.t('Save dummy copies here'),
  });
  return chosen?.[0];
}

function filesIn(cleared: readonly Cleared<ShareItem>[]): number {
  return new Set(cleared.map(({ item }) => item.uri.toString())).size;
}

function describeCopy({ cleared, refused }: Summary): string {
  const replaced = cleared.reduce((sum, { redaction }) => sum + redaction.replacements.length, 0);
  const copied =
    replaced === 0
      ? vscode.l10n.t('Copied {0}; nothing had to be replaced', countFiles(filesIn(cleared)))
      : vscode.l10n.t(
          'Copied {0} with dummy data: {1} replaced',
          countFiles(filesIn(cleared)),
          countFindings(replaced),
        );
  return refused.length === 0
    ? copied
    : `${copied}. ${vscode.l10n.t('Left out: {0}', countFiles(refused.length))}`;
}

/** Whether every file's policy lets its text go to the clipboard. */
export function isClipboardOpen({ cleared }: Summary, engines: Engines): boolean {
  return cleared.every(({ item }) => engines.policyFor(ownerOf(item.uri)).share.clipboard);
}
