import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { inWorkspace } from '../../support/openText.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

describe('A scan before sharing that takes long', () => {
  it('shows its progress, and gives nothing away when it is cancelled', async function () {
    needsWindow(this);
    await vscode.env.clipboard.writeText('untouched');
    const request = { scope: 'folder', uris: [inWorkspace('many')], action: 'copy' };
    const outcome = vscode.commands.executeCommand('promptVeil.scanBeforeSharing', request);
    const notification = '.notifications-center .notification-list-item:has-text("Scanning before sharing")';
    // VS Code shows no toasts while it is driven; in its list of notifications there is nothing at first.
    while ((await workbench.texts(notification)).length === 0)
      await vscode.commands.executeCommand('notifications.showList');
    await workbench.click(`${notification} >> text=Cancel`);
    assert.equal(await outcome, undefined);
    assert.equal(await vscode.env.clipboard.readText(), 'untouched');
    await workbench.waitFor(notification, 'hidden');
  });
});
