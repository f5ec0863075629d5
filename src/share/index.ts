import * as vscode from 'vscode';
import type { Engines } from '../editor/engines.ts';
import type { ShareAudit } from './audit.ts';
import { CopyCommand, type CopyRequest } from './copyCommand.ts';
import { Previews, previewScheme } from './previews.ts';
import { ShareActions } from './shareActions.ts';
import { ShareCommand, type ShareRequest } from './shareCommand.ts';
import { createShareGate } from './shareGate.ts';
import { registerTools } from './tools/index.ts';

/** The doors that lead out of the editor; all of them go through the one gate. */
export function registerShare(engines: Engines, audit: ShareAudit): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const gate = createShareGate(engines);
  const previews = new Previews();
  const actions = new ShareActions(previews, engines, audit);
  const share = new ShareCommand(gate, engines, actions, audit);
  const copy = new CopyCommand(gate, engines, actions, share);
  return vscode.Disposable.from(
    previews,
    registerTools(gate, engines, audit),
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, previews),
    registerCommand('promptVeil.scanBeforeSharing', (request?: ShareRequest) => share.run(request ?? {})),
    registerCommand('promptVeil.scanFilesBeforeSharing', (clicked?: vscode.Uri, chosen?: vscode.Uri[]) =>
      share.run(fromExplorer(clicked, chosen)),
    ),
    registerCommand('promptVeil.askAboutPreview', () =>
      vscode.commands.executeCommand('promptVeil.askClaude', {
        items: previews.latest.map(({ item }) => item),
      }),
    ),
    registerCommand('promptVeil.reviewPreview', () => share.reviewPreview(previews.latest)),
    registerCommand('promptVeil.copyPreview', () => share.copyPreview(previews.latest)),
    registerCommand('promptVeil.copyWithDummyData', (request?: unknown) => copy.run(asRequest(request))),
  );
}

/** Menus hand over what was clicked, key bindings their arguments. */
function asRequest(given: unknown): CopyRequest {
  return { skipPreview: (given as CopyRequest | undefined)?.skipPreview === true };
}

/** The explorer hands over what was clicked, and all that was chosen. */
function fromExplorer(clicked: vscode.Uri | undefined, chosen: vscode.Uri[] | undefined): ShareRequest {
  if (chosen && chosen.length > 0) return { scope: 'files', uris: chosen };
  return clicked ? { scope: 'files', uris: [clicked] } : {};
}
