import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { says, type FakeMessagesApi } from '../../support/fakeMessagesApi.ts';
import { png } from '../../support/picture.ts';
import { needsWindow, workbench } from '../../support/workbench.ts';
import { requestOf, send, startApi, stopApi, user } from './model.ts';

const dialog = '.quick-input-widget:not([style*="display: none"])';

/** VS Code 1.103 has no such parts yet. */
interface DataParts {
  LanguageModelDataPart?: { image(data: Uint8Array, mimeType: string): vscode.LanguageModelTextPart };
}

/** A picture of its own for each test: a decision is remembered. */
function picture(shade: number): vscode.LanguageModelTextPart | undefined {
  return (vscode as unknown as DataParts).LanguageModelDataPart?.image(png(shade), 'image/png');
}

describe('A picture in the chat', () => {
  let api: FakeMessagesApi;
  before(async () => {
    api = await startApi();
    api.reply(says('A picture.'));
  });
  beforeEach(() => api.forget());
  after(() => stopApi(api));

  const kindsSent = (): string[] => {
    const sent = api.asked.at(-1);
    assert.ok(sent);
    return requestOf(sent).messages.flatMap(({ content }) => content.map(({ type }) => type));
  };

  async function sendWithAnswer(seed: number, label: string): Promise<boolean> {
    const part = picture(seed);
    if (!part) return false;
    api.reply(says('A picture.'));
    const answer = send([user([new vscode.LanguageModelTextPart('What is this?'), part])]);
    await workbench.waitFor(`${dialog} >> text=Send this picture to Claude as it is?`);
    await workbench.click(`${dialog} .monaco-list-row:has-text("${label}")`);
    await answer;
    return true;
  }

  it('stays here when the developer leaves it out, and Claude is told so', async function () {
    needsWindow(this);
    if (!(await sendWithAnswer(1, 'Leave the picture out'))) this.skip();
    assert.deepEqual(kindsSent(), ['text', 'text']);
    assert.match(api.asked.at(-1)!.body, /cannot be checked/);
  });

  it('goes out when the developer says so, and is not asked about again', async function () {
    needsWindow(this);
    if (!(await sendWithAnswer(2, 'Send the picture'))) this.skip();
    assert.deepEqual(kindsSent(), ['text', 'image']);
    api.reply(says('Still the picture.'));
    await send([user([new vscode.LanguageModelTextPart('And now?'), picture(2)!])]);
    assert.deepEqual(kindsSent(), ['text', 'image']);
  });
});
