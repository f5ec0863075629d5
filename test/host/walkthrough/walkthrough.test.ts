import * as vscode from 'vscode';
import { closeEverything } from '../../support/openText.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

describe('The walkthrough', () => {
  beforeEach(function () {
    needsWindow(this);
  });
  afterEach(closeEverything);

  it('shows its steps with their pictures', async () => {
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      'prompt-veil.prompt-veil#firstMinutes',
    );
    for (const title of ['Scan this file', 'Protect Claude Code', 'Choose your plan'])
      await workbench.waitFor(`.getting-started-step:has-text("${title}")`);
    await workbench.click('.getting-started-step:has-text("Set a policy")');
    await workbench.waitFor(
      '.getting-started-step .button-link:has-text("Open or create the policy"), .getting-started-step a:has-text("Open or create the policy")',
    );
    await workbench.screenshot('walkthrough');
  });
});
