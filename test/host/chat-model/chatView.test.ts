import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { says, type FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { hasRunner } from '../../support/control.ts';
import { closeEverything, openFile } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';
import { dummyKeyIn, settings, startApi, stopApi } from './model.ts';

const key = awsKeyId(1);
const chat = '.interactive-session';

/** Where VS Code's own agent was asked by mistake, it wants a sign-in, and nothing else can be clicked until then. */
async function dismissDialog(): Promise<void> {
  const dialogs = hasRunner() ? await workbench.texts('.monaco-dialog-box') : [];
  if (dialogs.length > 0) await workbench.press('Escape');
}

describe('The chat view', () => {
  let api: FakeMessagesApi;
  before(async () => {
    api = await startApi();
    const models = ['claude-opus-5-5', 'claude-sonnet-5-5'];
    await settings().update('askClaude.models', models, vscode.ConfigurationTarget.Global);
  });
  beforeEach(() => api.forget());
  afterEach(async () => {
    await dismissDialog();
    await closeEverything();
  });
  after(async () => {
    await settings().update('askClaude.models', undefined, vscode.ConfigurationTarget.Global);
    await stopApi(api);
  });

  it('asks the model that was picked, and shows the answer with real values', async function () {
    needsWindow(this);
    this.timeout(90_000);
    await workbench.resize(1280, 800);
    await openFile(
      'src/upload.py',
      `import boto3\n\nclient = boto3.client(\n    "s3",\n    aws_access_key_id="${key}",\n)\n`,
    );
    await vscode.commands.executeCommand('workbench.action.chat.open');
    await workbench.click(`${chat} .chat-input-toolbars :text("claude-")`);
    await workbench.screenshot('model-picker');
    await workbench.click(
      '.action-list-item-widget :text("claude-opus-5-5"), .monaco-list-row :text("claude-opus-5-5")',
    );
    await workbench.waitFor(`${chat} .chat-input-toolbars :text("claude-opus")`);
    api.reply((arrived, response) => {
      const dummy = dummyKeyIn(arrived.body);
      return says(
        `The key \`${dummy}\` is written into the code. Read it from the environment:\n\n\`\`\`python\n# AWS_ACCESS_KEY_ID=${dummy}\nclient = boto3.client("s3")\n\`\`\`\n`,
        { pieceLength: 5 },
      )(arrived, response);
    });
    await workbench.click(`${chat} .chat-editor-container .monaco-editor`);
    await workbench.type(`@veil `);
    // Until VS Code has read the name as a participant's, it would ask its own agent.
    await workbench.waitFor(`${chat} .chat-editor-container .view-line span[class*="ced-"]`);
    await workbench.type(`Why is ${key} refused?`);
    await workbench.press('Enter');
    await workbench.waitFor(`${chat} .interactive-response :text("Read it from the environment")`);
    await workbench.waitFor(`${chat} .interactive-response .interactive-result-code-block`);
    const [answer = ''] = await workbench.texts(`${chat} .interactive-response`);
    await workbench.screenshot('chat');
    assert.ok(answer.includes(key));
    assert.equal(api.asked.length, 1);
    assert.equal(api.asked[0]!.body.includes(key), false);
    assert.match(api.asked[0]!.body, /"model":"claude-opus-5-5"/);
  });
});
