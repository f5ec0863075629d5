import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/editor.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { workbench } from '../../support/workbench.ts';

interface Outcome {
  answer: vscode.Uri;
  problem?: string;
}
interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

const key = awsKeyId(1);
const dialog = '.quick-input-widget:not([style*="display: none"])';
const realFetch = globalThis.fetch;

/** The tests share a worker with the extension, so its requests to Claude can be answered here. */
function answerInPlaceOfClaude(answer: (sent: Sent) => Response): Sent[] {
  const requests: Sent[] = [];
  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('https://api.anthropic.com/')) return realFetch(input, init);
    const sent = {
      url,
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? init.body : '',
    };
    requests.push(sent);
    return answer(sent);
  };
  return requests;
}

function streamed(text: string): Response {
  const usage = { input_tokens: 1, output_tokens: 1 };
  const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'test', content: [], usage };
  const events = [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
    ...(text.match(/[^]{1,5}/g) ?? []).map((piece) => ({
      ...{ type: 'content_block_delta', index: 0 },
      delta: { type: 'text_delta', text: piece },
    })),
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn', stop_sequence: null }, usage },
    { type: 'message_stop' },
  ];
  const body = events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

const models = { data: [{ type: 'model', id: 'claude-sonnet-test', line: 'sonnet' }], has_more: false };

describe('Ask Claude in the browser', () => {
  let requests: Sent[] = [];
  before(() => {
    requests = answerInPlaceOfClaude(({ url, body }) => {
      if (url.includes('/v1/models')) return Response.json(models);
      return streamed(`The key ${/AKIA[A-Z0-9]{16}/.exec(body)?.[0] ?? 'none'} is refused.`);
    });
  });
  after(() => {
    globalThis.fetch = realFetch;
  });
  afterEach(closeEverything);

  it('asks for the key, sends dummies and shows real values', async () => {
    const asking = vscode.commands.executeCommand<Outcome | undefined>('promptVeil.askClaude', {
      ...{ prompt: 'Why is this refused?', scope: 'files', uris: [inWorkspace('src/config.py')] },
      skipPreview: true,
    });
    await workbench.waitFor(`${dialog} input[type="password"]`);
    await workbench.type('key-of-the-test');
    await workbench.press('Enter');
    const outcome = await asking;
    assert.ok(outcome);
    assert.equal(outcome.problem, undefined);
    const sent = requests.find(({ url }) => url.includes('/v1/messages'));
    assert.ok(sent);
    assert.equal(sent.body.includes(key), false);
    assert.equal(sent.headers.get('anthropic-dangerous-direct-browser-access'), 'true');
    const document = await vscode.workspace.openTextDocument(outcome.answer);
    const text = await eventually(
      () => document.getText(),
      (current) => current.includes('is refused.'),
      (listener) => vscode.workspace.onDidChangeTextDocument(listener),
      'the answer',
    );
    assert.ok(text.includes(`The key ${key} is refused.`));
  });

  it('is offered in the chat of VS Code, too', async () => {
    const [model] = await vscode.lm.selectChatModels({ vendor: 'prompt-veil' });
    assert.equal(model?.id, 'claude-sonnet-test');
  });
});
