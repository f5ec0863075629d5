import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';

const key = awsKeyId(1);
const dialog = '.quick-input-widget:not([style*="display: none"])';
const ask = (): Thenable<{ problem?: string } | undefined> =>
  vscode.commands.executeCommand('promptVeil.askClaude', {
    prompt: 'What is this?',
    scope: 'files',
    uris: [inWorkspace('src/config.py'), inWorkspace('.env')],
  });

describe('What leaves is shown first', () => {
  let api: FakeMessagesApi;
  const configure = (value: unknown): Thenable<void> =>
    vscode.workspace
      .getConfiguration('promptVeil')
      .update('askClaude.baseUrl', value, vscode.ConfigurationTarget.Global);
  before(async () => {
    api = await FakeMessagesApi.start();
    await configure(api.url);
  });
  beforeEach(() => api.forget());
  afterEach(closeEverything);
  after(async () => {
    await configure(undefined);
    await api.stop();
  });

  it('with what was found, where it goes, what is kept, and what is left out', async function () {
    needsWindow(this);
    const outcome = ask();
    await workbench.waitFor(`${dialog} >> text=Send to Claude`);
    const lines = (await workbench.texts(`${dialog} .monaco-list-row`)).join('\n');
    await workbench.screenshot('ask-preview');
    assert.match(lines, /127\.0\.0\.1/);
    assert.match(lines, /kept for 30 days and is not used for training by default/);
    assert.match(lines, /ANTHROPIC_API_KEY is used/);
    assert.match(lines, /Secrets/);
    assert.match(lines, /\.env/);
    assert.match(lines, /about \d+ tokens/);
    assert.equal(lines.includes(key), false);
    assert.equal(api.arrived.length, 0);
    await workbench.press('Enter');
    assert.equal((await outcome)?.problem, undefined);
    assert.equal(api.asked.length, 1);
  });

  it('and nothing is sent when the developer turns back', async function () {
    needsWindow(this);
    const outcome = ask();
    await workbench.waitFor(`${dialog} >> text=Send to Claude`);
    await workbench.press('Escape');
    assert.equal(await outcome, undefined);
    assert.equal(api.arrived.length, 0);
  });

  it('word for word', async function () {
    needsWindow(this);
    const outcome = ask();
    await workbench.click(`${dialog} .monaco-list-row:has-text("Show exactly what is sent")`);
    await workbench.waitFor('.monaco-editor .view-line:has-text("What is this?")');
    const [shown] = vscode.window.visibleTextEditors.filter(
      ({ document }) => document.uri.scheme === 'promptveil-request',
    );
    const text = shown?.document.getText() ?? '';
    assert.match(text, /^model: /);
    assert.equal(shown?.document.isDirty, false);
    assert.equal(text.includes(key), false);
    assert.equal(api.arrived.length, 0);
    // Whoever has looked sends it from where they are.
    await workbench.click(`${dialog} .monaco-list-row:has-text("Send to Claude")`);
    assert.equal((await outcome)?.problem, undefined);
    assert.equal(api.asked.length, 1);
  });

  it('and a line that only tells something does not end the question', async function () {
    needsWindow(this);
    const outcome = ask();
    await workbench.click(`${dialog} .monaco-list-row:has-text("Secrets")`);
    await workbench.click(`${dialog} .monaco-list-row:has-text("Send to Claude")`);
    assert.equal((await outcome)?.problem, undefined);
    assert.equal(api.asked.length, 1);
  });

  it('and a question that was not sent stands in the box the next time', async function () {
    needsWindow(this);
    const first = vscode.commands.executeCommand('promptVeil.askClaude');
    await workbench.waitFor(`${dialog} >> text=Secrets and personal data are replaced`);
    await workbench.type(`Is ${key} in use?`);
    await workbench.press('Enter');
    await workbench.waitFor(`${dialog} >> text=Send to Claude`);
    await workbench.press('Escape');
    assert.equal(await first, undefined);
    const second = vscode.commands.executeCommand('promptVeil.askClaude');
    await workbench.waitFor(`${dialog} >> text=Secrets and personal data are replaced`);
    await workbench.press('Enter');
    await workbench.click(`${dialog} .monaco-list-row:has-text("Send to Claude")`);
    await second;
    const [sent] = api.asked;
    assert.match(sent?.body ?? '', /Is AKIA\w+ in use\?/);
    assert.equal(sent?.body.includes(key), false);
  });

  it('counts the tokens when asked to, of the text with dummies', async function () {
    needsWindow(this);
    const outcome = ask();
    await workbench.click(`${dialog} .monaco-list-row:has-text("Count the tokens")`);
    await workbench.waitFor(`${dialog} .monaco-list-row:has-text("123 tokens")`);
    await workbench.press('Escape');
    await outcome;
    assert.deepEqual(
      api.arrived.map(({ path }) => path.split('?')[0]),
      ['/v1/messages/count_tokens'],
    );
    assert.equal(api.arrived[0]!.body.includes(key), false);
  });
});
