import * as vscode from 'vscode';
import { countFiles } from '../editor/wording.ts';
import type { ShareRequest } from './shareCommand.ts';
import { itemsOf, selectedItems } from './sources.ts';

interface ScopeEntry extends vscode.QuickPickItem {
  readonly choose: () => Promise<ShareRequest | undefined>;
}

/** The selection where there is one, else what the developer picks. */
export async function askForScope(): Promise<ShareRequest | undefined> {
  if (selectedItems().length > 0) return { scope: 'selection' };
  const picked = await vscode.window.showQuickPick(scopeEntries(), {
    title: vscode.l10n.t('Scan before sharing'),
    placeHolder: vscode.l10n.t('What do you want to share with Claude?'),
  });
  return picked?.choose();
}

async function scopeEntries(): Promise<ScopeEntry[]> {
  const [openEditors, changed] = await Promise.all([itemsOf('openEditors'), itemsOf('changedFiles')]);
  const active = (await itemsOf('file'))[0];
  const entries: ScopeEntry[] = [];
  if (active)
    entries.push({
      label: `$(file) ${vscode.l10n.t('Active file')}`,
      description: active.title,
      choose: () => Promise.resolve({ scope: 'file' }),
    });
  if (openEditors.length > 0)
    entries.push({
      label: `$(files) ${vscode.l10n.t('Open editors')}`,
      description: countFiles(openEditors.length),
      choose: () => Promise.resolve({ scope: 'openEditors' }),
    });
  if (changed.length > 0)
    entries.push({
      label: `$(git-commit) ${vscode.l10n.t('Changed files')}`,
      description: countFiles(changed.length),
      choose: () => Promise.resolve({ scope: 'changedFiles' }),
    });
  entries.push(
    { label: `$(list-selection) ${vscode.l10n.t('Files…')}`, choose: () => askForUris('files') },
    { label: `$(folder) ${vscode.l10n.t('Folder…')}`, choose: () => askForUris('folder') },
  );
  return entries;
}

async function askForUris(scope: 'files' | 'folder'): Promise<ShareRequest | undefined> {
  const defaultUri = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uris = await vscode.window.showOpenDialog({
    canSelectFiles: scope === 'files',
    canSelectFolders: scope === 'folder',
    canSelectMany: scope === 'files',
    openLabel: vscode.l10n.t('Scan'),
    ...(defaultUri ? { defaultUri } : {}),
  });
  return uris && uris.length > 0 ? { scope, uris } : undefined;
}
