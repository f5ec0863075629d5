import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, diagnosticsWhen } from '../../support/editor.ts';
import { closeEverything, inWorkspace, openText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const item = '.statusbar-item[id="prompt-veil.prompt-veil.promptVeil.findings"]';
const isFound = (list: vscode.Diagnostic[]): boolean => list.length > 0;

describe('The status item', () => {
  beforeEach(function () {
    needsWindow(this);
  });
  afterEach(closeEverything);

  it('counts the findings of the active file, and those in the selection', async () => {
    const editor = await openText(`a = "${awsKeyId(1)}"\nb = "${awsKeyId(2)}"\n`);
    await workbench.waitFor(`${item}:has-text("2")`);
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), new vscode.Position(0, 12));
    await workbench.waitFor(`${item}:has-text("2 (1 selected)")`);
    const [label] = await workbench.attributes(`${item} a`, 'aria-label');
    assert.match(label ?? '', /Prompt Veil: 2 findings in this file, 1 of them in the selection/);
  });

  it('is quiet where there is nothing to say', async () => {
    await openText(`a = "${awsKeyId(1)}"\n`);
    await workbench.waitFor(item);
    await openText('a = 1\n');
    await workbench.waitFor(item, 'hidden');
  });

  it('says that a file is too large to be checked', async () => {
    await openText('x = 1\n'.repeat(900_000), 'txt');
    await workbench.waitFor(`${item}:has-text("Not checked: larger than 5 MB")`);
  });

  it('says that a minified file was looked into for secrets only', async () => {
    await openText(`${'x=1;'.repeat(3000)}\n`, 'js');
    await workbench.waitFor(`${item}:has-text("Not checked: all but secrets, in minified code")`);
  });

  it('says so again when it is clicked, and not that nothing was found', async () => {
    await openText('x = 1\n'.repeat(900_000), 'txt');
    await workbench.click(`${item}:has-text("Not checked")`);
    // VS Code shows no toasts while it is driven.
    await vscode.commands.executeCommand('notifications.showList');
    await workbench.waitFor(
      '.notifications-center .notification-list-item:has-text("Not checked: larger than 5 MB")',
    );
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('opens the list of findings', async () => {
    await openText(`a = "${awsKeyId(1)}"\n`);
    await workbench.click(item);
    await workbench.waitFor('.quick-input-widget .monaco-list-row:has-text("AWS access key")');
    await workbench.press('Escape');
  });
});

describe('The status of the policy', () => {
  beforeEach(function () {
    needsWindow(this);
  });
  afterEach(closeEverything);

  const languageStatus = '.statusbar-item[id="status.languageStatus"]';

  it('says whose policies hold for the active file', async () => {
    await openText('a = 1\n');
    const policy = inWorkspace('.promptveil.json');
    await vscode.workspace.fs.writeFile(policy, new TextEncoder().encode('{ "version": 1 }'));
    try {
      await workbench.waitFor(`${languageStatus} a[aria-label*="Policy: .promptveil.json"]`);
    } finally {
      await vscode.workspace.fs.delete(policy);
    }
    await workbench.waitFor(`${languageStatus} a[aria-label*="Policy: built-in defaults"]`);
  });
});

describe('Scanning while typing', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('promptVeil').update('scanOpenDocuments', undefined, true);
    await closeEverything();
  });

  it('is not needed for the commands that look at the file', async function () {
    needsWindow(this);
    await vscode.workspace.getConfiguration('promptVeil').update('scanOpenDocuments', false, true);
    const { document } = await openText(`a = "${awsKeyId(1)}"\n`);
    const listing = vscode.commands.executeCommand('promptVeil.showFindings');
    await workbench.waitFor('.quick-input-widget .monaco-list-row:has-text("AWS access key")');
    await workbench.press('Escape');
    await listing;
    await vscode.commands.executeCommand('promptVeil.replaceAllInFile');
    assert.equal(document.getText().includes(awsKeyId(1)), false);
    assert.deepEqual(diagnosticsOf(document.uri), []);
  });

  it('can be switched off and on without a restart', async () => {
    const { document } = await openText(`a = "${awsKeyId(1)}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    const configuration = vscode.workspace.getConfiguration('promptVeil');
    await configuration.update('scanOpenDocuments', false, true);
    await diagnosticsWhen(document.uri, (list) => list.length === 0);
    await configuration.update('scanOpenDocuments', true, true);
    await diagnosticsWhen(document.uri, isFound);
  });

  it('leaves out what nobody writes in', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('promptveil-test', {
      provideTextDocumentContent: () => `a = "${awsKeyId(1)}"\n`,
    });
    const shown = await vscode.workspace.openTextDocument(vscode.Uri.parse('promptveil-test:/a.py'));
    const { document } = await openText(`a = "${awsKeyId(1)}"\n`);
    await diagnosticsWhen(document.uri, isFound);
    assert.deepEqual(diagnosticsOf(shown.uri), []);
    provider.dispose();
  });
});
