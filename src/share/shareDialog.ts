import * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { countFiles, countFindings, describeReason, nameOfCategory } from '../editor/wording.ts';
import type { LimitReason } from '../detect/index.ts';
import type { JudgedFinding } from '../engine/index.ts';
import type { Cleared, RefusalReason } from './gate.ts';
import { isOnlyRead } from '../files/readText.ts';
import { noticeOfPlan, type ClaudeNotice } from './claudeNotice.ts';
import { mayCopyAsIs } from './permissions.ts';
import { isClipboardOpen, type ShareAction } from './shareActions.ts';
import type { ShareItem } from './sources.ts';
import { summarize, type ShareSummary } from './summary.ts';

type Summary = ShareSummary<ShareItem>;

interface Entry extends vscode.QuickPickItem {
  readonly action?: ShareAction | 'review';
  readonly show?: () => Thenable<unknown>;
}

/** What was decided, and on what: replacements may have been changed before. */
export interface ShareDecision {
  /** Undefined when the developer turned back or went to look at a finding. */
  readonly action: ShareAction | undefined;
  readonly summary: Summary;
}

/**
 * Tells what a screening found and asks what happens next. A quick pick: every line is read out, every choice is
 * two keys away.
 * @param review lets the developer change replacements
 */
export async function askWhatToShare(
  screened: Summary,
  engines: Engines,
  review: (cleared: Summary['cleared']) => Promise<Summary['cleared']>,
): Promise<ShareDecision> {
  for (let summary = screened; ;) {
    const action = await pickAction(summary, engines);
    if (action !== 'review') return { action, summary };
    summary = summarize([...(await review(summary.cleared)), ...summary.refused]);
  }
}

async function pickAction(summary: Summary, engines: Engines): Promise<Entry['action']> {
  const notice = noticeOf(summary, engines);
  const entries: Entry[] = [
    ...actionEntries(summary, engines),
    ...(notice ? [separator(''), notice] : []),
    ...(await findingEntries(summary, engines)),
    ...limitedEntries(summary, engines),
    ...refusedEntries(summary, engines),
  ];
  const chosen = await vscode.window.showQuickPick(entries, {
    title: titleOf(summary),
    // In a small window the entry that says so is below what can be seen.
    placeHolder: notice?.detail ?? vscode.l10n.t('Choose what happens next'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  await chosen?.show?.();
  return chosen?.action;
}

function titleOf({ findings, cleared, refused }: Summary): string {
  const files = countFiles(new Set(cleared.map(({ item }) => item.uri.toString())).size);
  const what = findings === 0 ? vscode.l10n.t('nothing found') : countFindings(findings);
  const found = vscode.l10n.t('Scan before sharing: {0} in {1}', what, files);
  return refused.length === 0 ? found : `${found}, ${vscode.l10n.t('{0} left out', refused.length)}`;
}

function separator(label: string): Entry {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function actionEntries(summary: Summary, engines: Engines): Entry[] {
  const { cleared, findings } = summary;
  if (cleared.length === 0)
    return [
      {
        label: `$(circle-slash) ${vscode.l10n.t('Nothing can be shared')}`,
        detail: vscode.l10n.t('Every file was left out. See why below.'),
      },
    ];
  if (findings === 0)
    return [
      {
        label: `$(copy) ${vscode.l10n.t('Copy')}`,
        detail: vscode.l10n.t('Nothing has to be replaced.'),
        action: 'copy',
      },
    ];
  const entries: Entry[] = [
    {
      label: `$(copy) ${vscode.l10n.t('Copy with dummy data')}`,
      detail: describeCopying(summary),
      action: 'copy',
    },
    {
      label: `$(diff) ${vscode.l10n.t('Preview side by side')}`,
      detail: vscode.l10n.t('See every replacement before you decide.'),
      action: 'preview',
    },
    {
      label: `$(list-selection) ${vscode.l10n.t('Review the replacements…')}`,
      detail: vscode.l10n.t('What stands for what; turn one off, or choose another dummy.'),
      action: 'review',
    },
    ...(cleared.some(({ item }) => !isOnlyRead(item.uri.path)) ? [replaceEntry()] : []),
    {
      label: `$(save-as) ${vscode.l10n.t('Save a dummy copy…')}`,
      detail: vscode.l10n.t('Leaves your files as they are.'),
      action: 'save',
    },
  ];
  if (isCopyAsIsAllowed(summary, engines))
    entries.push({
      label: `$(warning) ${vscode.l10n.t('Copy as it is…')}`,
      detail: vscode.l10n.t('In clear. You are asked once more.'),
      action: 'copyAsIs',
    });
  return entries;
}

function replaceEntry(): Entry {
  return {
    label: `$(replace-all) ${vscode.l10n.t('Replace in the files')}`,
    detail: vscode.l10n.t('Puts the dummy data into your files. Undo takes it back.'),
    action: 'replace',
  };
}

function describeCopying({ inClear }: Summary): string {
  return inClear === 0
    ? vscode.l10n.t('Only made-up values go out; "Paste and restore" brings the real ones back.')
    : vscode.l10n.t('{0} in clear, as you chose; the rest is made up.', countFindings(inClear));
}

/** What becomes of what is shared, under the plan of the first file's policy. */
function noticeOf({ cleared: [first] }: Summary, engines: Engines): ClaudeNotice | undefined {
  return first && noticeOfPlan(engines.policyFor(ownerOf(first.item.uri)));
}

/** Every file's policy must allow it. */
export function isCopyAsIsAllowed(summary: Summary, engines: Engines): boolean {
  if (!isClipboardOpen(summary, engines)) return false;
  return summary.cleared.every(({ item, findings }) =>
    mayCopyAsIs(engines.policyFor(ownerOf(item.uri)), findings),
  );
}

async function findingEntries(summary: Summary, engines: Engines): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { category, findings, files } of summary.byCategory) {
    entries.push(
      separator(
        vscode.l10n.t(
          '{0}: {1} in {2}',
          nameOfCategory(category),
          countFindings(findings),
          countFiles(files),
        ),
      ),
    );
    for (const one of summary.cleared) {
      const inCategory = one.findings.filter((finding) => finding.category === category);
      entries.push(...(await fileEntries(one, inCategory, engines)));
    }
  }
  if (summary.suppressed > 0)
    entries.push(separator(vscode.l10n.t('Goes out in clear')), {
      label: `$(comment) ${vscode.l10n.t('{0} silenced by comments in the text', countFindings(summary.suppressed))}`,
    });
  return entries;
}

/** One line for each rule in a file: "AWS access key — 2 in src/config.ts". */
async function fileEntries(
  one: Cleared<ShareItem>,
  findings: readonly JudgedFinding[],
  engines: Engines,
): Promise<Entry[]> {
  const ruleIds = new Set(findings.map(({ ruleId }) => ruleId));
  const entries: Entry[] = [];
  for (const ruleId of ruleIds) {
    const ofRule = findings.filter((finding) => finding.ruleId === ruleId);
    const rule = await engines.rule(ownerOf(one.item.uri), ruleId);
    const title = rule?.title ?? ruleId;
    entries.push({
      label: `${iconOf(ofRule)} ${title}`,
      description: ofRule.length > 1 ? `${one.item.title} (${ofRule.length})` : one.item.title,
      show: () => showFinding(one, ofRule[0]),
    });
  }
  return entries;
}

function iconOf(findings: readonly JudgedFinding[]): string {
  if (findings.some(({ action }) => action === 'block')) return '$(error)';
  return findings.some(({ action }) => action === 'warn') ? '$(warning)' : '$(info)';
}

async function showFinding(
  { item, original }: Cleared<ShareItem>,
  finding: JudgedFinding | undefined,
): Promise<void> {
  if (isOnlyRead(item.uri.path)) {
    await vscode.commands.executeCommand('vscode.open', item.uri);
    return;
  }
  const document = await vscode.workspace.openTextDocument(item.uri);
  const offset = item.span?.start ?? 0;
  const isUnchanged = document.getText().slice(offset, offset + original.length) === original;
  if (!finding || !isUnchanged) {
    await vscode.window.showTextDocument(document);
    return;
  }
  const selection = new vscode.Range(
    document.positionAt(offset + finding.start),
    document.positionAt(offset + finding.end),
  );
  await vscode.window.showTextDocument(document, { selection });
}

/** What goes out although only secrets were looked for in it. */
function limitedEntries({ cleared }: Summary, engines: Engines): Entry[] {
  const entries = cleared.flatMap(({ item, limited }) =>
    limited === undefined ? [] : [unchecked(item, limited, engines)],
  );
  return entries.length === 0 ? [] : [separator(vscode.l10n.t('Checked in part')), ...entries];
}

function refusedEntries({ refused }: Summary, engines: Engines): Entry[] {
  if (refused.length === 0) return [];
  return [
    separator(vscode.l10n.t('Left out')),
    ...refused.map(({ item, reason }) => unchecked(item, reason, engines)),
  ];
}

function unchecked(item: ShareItem, reason: RefusalReason | LimitReason, engines: Engines): Entry {
  return {
    label: `$(circle-slash) ${item.title}`,
    description: describeRefusal(reason, engines.policyFor(ownerOf(item.uri)).maximumLength),
    show: () => vscode.commands.executeCommand('vscode.open', item.uri),
  };
}

export function describeRefusal(reason: RefusalReason | LimitReason, maximumLength: number): string {
  if (reason === 'never-share') return vscode.l10n.t('the policy never shares it');
  return vscode.l10n.t('not checked: {0}', describeReason(reason, maximumLength));
}
