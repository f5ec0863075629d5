import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { ALPHABETS, randomText, seededRandom } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const dialog = '.quick-input-widget:not([style*="display: none"])';

describe('The API key', () => {
  let api: FakeMessagesApi;
  const typed = `test-${randomText(ALPHABETS.alphanumeric, 24, seededRandom(7))}`;
  const configure = (value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('promptVeil')
      .update('askClaude.baseUrl', value, vscode.ConfigurationTarget.Global);
  const usedKey = (): string | undefined => api.arrived.at(-1)?.headers.authorization?.replace('Bearer ', '');
  before(async () => {
    api = await FakeMessagesApi.start();
    await configure(api.url);
  });
  beforeEach(() => api.forget());
  after(async () => {
    await configure(undefined);
    await api.stop();
  });

  it('is typed unseen, kept, and tried at once', async function () {
    needsWindow(this);
    const done = vscode.commands.executeCommand('promptVeil.manageApiKey');
    await workbench.click(`${dialog} .monaco-list-row:has-text("Set…")`);
    await workbench.waitFor(`${dialog} input[type="password"]`);
    await workbench.type(typed);
    await workbench.press('Enter');
    await done;
    assert.equal(usedKey(), typed);
  });

  it('can be tried without sending a text', async function () {
    needsWindow(this);
    const done = vscode.commands.executeCommand('promptVeil.manageApiKey');
    await workbench.click(`${dialog} .monaco-list-row:has-text("Test")`);
    await done;
    assert.deepEqual(
      api.arrived.map(({ path }) => path.split('?')[0]),
      ['/v1/models'],
    );
  });

  const attempts: readonly [what: string, command: string, argument: unknown][] = [
    ['a test', 'promptVeil.testApiKey', undefined],
    ['a question', 'promptVeil.askClaude', { prompt: 'Hello', skipPreview: true }],
  ];
  for (const [what, command, argument] of attempts)
    it(`is asked for again from the message that it is not accepted, after ${what}`, async function () {
      needsWindow(this);
      api.acceptsKeys = false;
      await vscode.commands.executeCommand(command, argument);
      api.acceptsKeys = true;
      // VS Code shows no toasts while it is driven.
      await vscode.commands.executeCommand('notifications.showList');
      await workbench.click('.notifications-center .monaco-button:has-text("Set Claude API key")');
      await workbench.waitFor(`${dialog} input[type="password"]`);
      await workbench.press('Escape');
      await vscode.commands.executeCommand('notifications.clearAll');
    });

  it('is gone when it was removed, and the one of the environment is used', async function () {
    needsWindow(this);
    const done = vscode.commands.executeCommand('promptVeil.manageApiKey');
    await workbench.click(`${dialog} .monaco-list-row:has-text("Remove")`);
    await done;
    const again = vscode.commands.executeCommand('promptVeil.manageApiKey');
    await workbench.waitFor(`${dialog} >> text=from ANTHROPIC_API_KEY`);
    await workbench.click(`${dialog} .monaco-list-row:has-text("Test")`);
    await again;
    assert.equal(usedKey(), 'test-key-of-the-environment');
  });
});
