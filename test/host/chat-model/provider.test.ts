import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answers,
  drops,
  fails,
  hangs,
  says,
  type FakeMessagesApi,
  type Responder,
} from '../../support/fakeMessagesApi.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { assistant, claude, dummyKeyIn, requestOf, send, startApi, stopApi, user } from './model.ts';

const key = awsKeyId(1);
const readFile: vscode.LanguageModelChatTool = {
  name: 'read_file',
  description: 'Reads a file',
  inputSchema: { type: 'object', properties: { filePath: { type: 'string' } } },
};

/** Claude says what it was told, with whatever stands in the place of the key. */
const withDummy =
  (answer: (dummy: string) => Responder): Responder =>
  (arrived, response) =>
    answer(dummyKeyIn(arrived.body))(arrived, response);

describe('Claude in the chat of VS Code', () => {
  let api: FakeMessagesApi;
  before(async () => {
    api = await startApi();
  });
  beforeEach(() => api.forget());
  after(() => stopApi(api));

  it('is offered without a request to the API', async () => {
    const model = await claude();
    assert.equal(model.vendor, 'prompt-veil');
    assert.equal(api.arrived.length, 0);
  });

  it('counts tokens without sending anything', async () => {
    const count = await (await claude()).countTokens('x'.repeat(350));
    assert.equal(count, 100);
    assert.equal(api.arrived.length, 0);
  });

  it('sends dummies and answers with real values, however the stream is cut', async () => {
    for (const [pieceLength, writeLength] of [
      [1, 3],
      [4, 10_000],
      [9, 17],
    ] as const) {
      api.forget();
      api.reply(
        withDummy((dummy) => says(`Your key "${dummy}", it is ${dummy}.`, { pieceLength, writeLength })),
      );
      const { text } = await send([user(`access_key = "${key}"`)]);
      assert.equal(api.asked[0]?.body.includes(key), false);
      assert.equal(text, `Your key "${key}", it is ${key}.`);
    }
  });

  it('maps tools, calls and results, and restores what a local tool is called with', async () => {
    api.reply(
      withDummy((dummy) =>
        answers(
          [
            { type: 'text', text: 'I look.' },
            {
              type: 'tool_use',
              id: 'call_1',
              name: 'replace_string_in_file',
              input: { filePath: '/src/config.py', newString: `key = "${dummy}"\n` },
            },
          ],
          { pieceLength: 3, stopReason: 'tool_use' },
        ),
      ),
      says('Done'),
    );
    const question = user(`access_key = "${key}"`);
    const tools = [readFile, { ...readFile, name: 'replace_string_in_file' }];
    const first = await send([question], { tools });
    assert.deepEqual(
      first.calls.map(({ callId, name, input }) => ({ callId, name, input })),
      [
        {
          callId: 'call_1',
          name: 'replace_string_in_file',
          input: { filePath: '/src/config.py', newString: `key = "${key}"\n` },
        },
      ],
    );
    const result = new vscode.LanguageModelToolResultPart('call_1', [
      new vscode.LanguageModelTextPart(`Now it says access_key = "${key}"`),
    ]);
    await send(
      [question, assistant([new vscode.LanguageModelTextPart(first.text), ...first.calls]), user([result])],
      { tools },
    );
    const [one, two] = api.asked.map(requestOf);
    assert.deepEqual(
      two!.messages.map(({ content }) => content.map(({ type }) => type)),
      [['text'], ['text', 'tool_use'], ['tool_result']],
    );
    assert.deepEqual(two!.messages[0], one!.messages[0]);
    assert.deepEqual(two!.tools, one!.tools);
    assert.equal(api.asked[1]?.body.includes(key), false);
    assert.equal(
      two!.messages[1]!.content[1]!.input!.newString,
      `key = "${dummyKeyIn(api.asked[0]!.body)}"\n`,
    );
  });

  it('gives Claude back its thinking with the signature, which VS Code does not keep', async () => {
    const thinking = { type: 'thinking', thinking: 'What could the key be?', signature: 'c2lnbmF0dXJl' };
    const call = { type: 'tool_use', id: 'call_2', name: 'read_file', input: { filePath: 'a.py' } };
    api.reply(answers([thinking, call], { stopReason: 'tool_use', pieceLength: 2 }), says('ok'));
    const first = await send([user('Read it')], { tools: [readFile] });
    const result = new vscode.LanguageModelToolResultPart('call_2', [
      new vscode.LanguageModelTextPart('x = 1'),
    ]);
    await send([user('Read it'), assistant(first.calls), user([result])], { tools: [readFile] });
    assert.deepEqual(requestOf(api.asked[1]!).messages[1]?.content, [thinking, call]);
  });

  it('begins every request with the same bytes as the one before', async () => {
    api.reply(withDummy((dummy) => says(`It is ${dummy}, and fine.`, { pieceLength: 5 })));
    const history = [user(`access_key = "${key}"\nmail = "jane.roe@fabrikam-trading.de"`)];
    for (let turn = 0; turn < 3; turn++) {
      const { text } = await send([...history]);
      history.push(assistant(text), user(`Why is ${key} refused? (${turn})`));
    }
    const requests = api.asked.map(requestOf);
    for (const [index, request] of requests.slice(1).entries()) {
      const before = requests[index]!;
      assert.equal(
        JSON.stringify(request.messages.slice(0, before.messages.length)),
        JSON.stringify(before.messages),
      );
      assert.equal(JSON.stringify(request.system), JSON.stringify(before.system));
    }
    assert.equal(
      api.asked.some(({ body }) => body.includes(key)),
      false,
    );
  });

  it('passes on options of the API that it does not know', async () => {
    await send([user('Hello')], { modelOptions: { temperature: 0.5, brand_new: { depth: [1, 2] } } });
    const request = requestOf(api.asked[0]!);
    assert.equal(request.temperature, 0.5);
    assert.deepEqual(request.brand_new, { depth: [1, 2] });
    assert.equal(request.stream, true);
  });

  it('keeps the mark for the prompt cache where chat sets it', async () => {
    const { LanguageModelDataPart: Data } = vscode as unknown as {
      LanguageModelDataPart: new (data: Uint8Array, mimeType: string) => vscode.LanguageModelTextPart;
    };
    const mark = new Data(new TextEncoder().encode('ephemeral'), 'cache_control');
    await send([user([new vscode.LanguageModelTextPart('Long text'), mark])]);
    assert.deepEqual(requestOf(api.asked[0]!).messages[0]?.content, [
      { type: 'text', text: 'Long text', cache_control: { type: 'ephemeral' } },
    ]);
  });

  it('leaves out what the policy never shares, attached or read by a tool', async () => {
    const env = `${vscode.workspace.workspaceFolders![0]!.uri.fsPath}/.env`;
    const attached = `<attachment id=".env" filePath="${env}">\nNAME=Contents\n</attachment>\nWhat is this?`;
    const call = new vscode.LanguageModelToolCallPart('call_3', 'read_file', { filePath: env });
    const result = new vscode.LanguageModelToolResultPart('call_3', [
      new vscode.LanguageModelTextPart('NAME=Contents'),
    ]);
    await send([user(attached), assistant([call]), user([result])], { tools: [readFile] });
    const { body } = api.asked[0]!;
    assert.equal(body.includes('NAME=Contents'), false);
    assert.match(body, /the policy never shares it/);
    assert.match(body, /What is this\?/);
  });

  it('stops the request when chat cancels', async () => {
    api.reply(hangs('The beginning of a long answer'));
    const arriving = api.next();
    const source = new vscode.CancellationTokenSource();
    const sending = send([user('Tell me a story')], {}, source.token).catch(() => undefined);
    const arrived = await arriving;
    source.cancel();
    await arrived.closed;
    await sending;
  });

  it('tells in a sentence what went wrong', async () => {
    const cases: [Responder, RegExp][] = [
      [fails(401, 'authentication_error'), /does not accept the API key/],
      [drops('Half an answer that'), /connection was lost/],
    ];
    for (const [responder, expected] of cases) {
      api.forget();
      api.reply(responder);
      await assert.rejects(send([user('Hello')]), expected);
    }
  });

  it('sends nothing that is too large to be checked', async () => {
    await assert.rejects(send([user('x '.repeat(3 * 1024 * 1024))]), /too large to be checked/);
    assert.equal(api.arrived.length, 0);
  });
});
