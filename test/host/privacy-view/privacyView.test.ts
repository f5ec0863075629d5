import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, inWorkspace, openText } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const intoFrame = ' >> internal:control=enter-frame >> ';
/** Something in the page, which VS Code shows in a frame within a frame. */
const inPage = (selector: string): string =>
  `iframe.webview.ready${intoFrame}#active-frame${intoFrame}${selector}`;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('promptVeil.claude');
const policyUri = (): vscode.Uri => inWorkspace('.promptveil.json');

describe('What Claude keeps', () => {
  beforeEach(function () {
    needsWindow(this);
  });
  afterEach(async () => {
    await closeEverything();
    await settings().update('plan', undefined, vscode.ConfigurationTarget.Global);
    await settings().update('training', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(policyUri()).then(undefined, () => undefined);
  });

  it('opens once, with a heading and nothing chosen', async () => {
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.waitFor(inPage('h1:has-text("What Claude keeps")'));
    await workbench.waitFor(inPage('.notice:has-text("may be kept for up to 5 years")'));
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.filter(({ input }) => input instanceof vscode.TabInputWebview).length, 1);
    await workbench.screenshot('what-claude-keeps');
  });

  it('follows the plan in the settings, and keeps a choice made in the view there', async () => {
    await settings().update('plan', 'pro', vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.click(inPage('#training'));
    await workbench.press('o');
    await workbench.press('o');
    await workbench.press('Enter');
    await workbench.waitFor(inPage('.notice:has-text("is kept for 30 days")'));
    assert.equal(settings().get('training'), 'off');
  });

  it('says where the policy decides', async () => {
    await vscode.workspace.fs.writeFile(
      policyUri(),
      new TextEncoder().encode('{ "claude": { "plan": "zeroDataRetention", "reminderDays": 30 } }'),
    );
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.waitFor(inPage('#plan:disabled'));
    await workbench.waitFor(inPage('#decided'));
    await workbench.waitFor(inPage('text=again here after 30 days'));
  });

  it('remembers what was done on which day', async () => {
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.click(inPage('#incognito'));
    await workbench.waitFor(inPage('#incognito-on'));
    await closeEverything();
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.waitFor(inPage('#incognito:checked'));
    await workbench.click(inPage('#incognito'));
    await workbench.waitFor(inPage('#incognito:not(:checked)'));
  });

  it('shows what holds now when it comes to the front again', async () => {
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.waitFor(inPage('.notice:has-text("may be kept")'));
    await openText('another tab\n');
    await settings().update('plan', 'api', vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('promptVeil.whatClaudeKeeps');
    await workbench.waitFor(inPage('.notice:has-text("is kept for 30 days")'));
  });

  it('is led to from the dialog of what is shared', async () => {
    await settings().update('plan', 'team', vscode.ConfigurationTarget.Global);
    await openText(`key = "${awsKeyId()}"\n`);
    const sharing = vscode.commands.executeCommand('promptVeil.scanBeforeSharing', { scope: 'file' });
    const notice = '.quick-input-list .monaco-list-row:has-text("kept until the chat is deleted")';
    await workbench.waitFor(notice);
    await workbench.waitFor('.quick-input-box input[placeholder*="kept until the chat is deleted"]');
    await workbench.screenshot('notice-in-share-dialog');
    await workbench.click(notice);
    await sharing;
    await workbench.waitFor(inPage('h1'));
  });
});
