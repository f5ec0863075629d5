import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, openFile } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

/** What the command palette offers for a word, the likeliest first. */
async function offered(words: string): Promise<string[]> {
  await vscode.commands.executeCommand('workbench.action.quickOpen', `>${words}`);
  await workbench.waitFor('.quick-input-list .monaco-list-row:has-text("Prompt Veil")');
  const rows = await workbench.texts('.quick-input-list .monaco-list-row .label-name');
  await workbench.press('Escape');
  return rows;
}

describe('A file that is read-only', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    await closeEverything();
  });

  it('is offered nothing that would change it', async function () {
    needsWindow(this);
    const title = 'Prompt Veil: Replace everything in this file with dummy data';
    const { document } = await openFile('fixed.py', `key = "${awsKeyId()}"\n`);
    await diagnosticsWhen(document.uri, (list) => list.length > 0);
    assert.equal((await offered('Prompt Veil: Replace')).includes(title), true);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    // Older versions notice it when the editor comes to the front.
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(document.uri);
    assert.equal((await offered('Prompt Veil: Replace')).includes(title), false);
  });
});
