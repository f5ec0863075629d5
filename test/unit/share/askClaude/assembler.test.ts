import assert from 'node:assert/strict';
import type { StreamEvent } from '../../../../src/share/askClaude/api.ts';
import { Assembler } from '../../../../src/share/askClaude/assembler.ts';
import { createClient, failureOf } from '../../../../src/share/askClaude/claudeModule.ts';
import { answers, drops, fails, FakeMessagesApi } from '../../../support/fakeMessagesApi.ts';

const request = { model: 'm', max_tokens: 9, messages: [{ role: 'user' as const, content: 'Hello' }] };
const thinking = { type: 'thinking', thinking: 'Let me see…', signature: 'c2ln' };
const redacted = { type: 'redacted_thinking', data: 'ZGF0YQ' };
const call = { type: 'tool_use', id: 'call_1', name: 'read', input: { path: 'ä.py', deep: [{ n: 1.5 }] } };

async function collect(events: AsyncIterable<StreamEvent>): Promise<Assembler> {
  const assembler = new Assembler();
  for await (const event of events) assembler.add(event);
  return assembler;
}

describe('An answer put together from the stream', () => {
  let api: FakeMessagesApi;
  before(async () => {
    api = await FakeMessagesApi.start();
  });
  after(() => api.stop());
  const stream = (): Promise<AsyncIterable<StreamEvent>> =>
    createClient({ apiKey: 'k', baseUrl: api.url, isInBrowser: false }).stream(
      request,
      new AbortController().signal,
    );

  it('is word for word what Claude sent, wherever bytes and pieces are cut', async () => {
    const content = [thinking, redacted, { type: 'text', text: 'Grüße 👋' }, call];
    for (const [pieceLength, writeLength] of [
      [1, 1],
      [2, 7],
      [100, 50],
    ] as const) {
      api.reply(answers(content, { pieceLength, writeLength, stopReason: 'tool_use' }));
      const assembler = await collect(await stream());
      assert.deepEqual(assembler.content(), content);
      assert.equal(assembler.stopReason, 'tool_use');
    }
  });

  it('tells a lost connection from a refused request', async () => {
    api.reply(drops('Half of an answer'));
    await assert.rejects(
      async () => collect(await stream()),
      (error) => ['dropped', 'network'].includes(failureOf(error).kind),
    );
    api.reply(fails(429, 'rate_limit_error', { 'retry-after': '12', 'x-should-retry': 'false' }));
    await assert.rejects(stream(), (error) => {
      assert.deepEqual(failureOf(error), { kind: 'rateLimit', status: 429, retryAfterSeconds: 12 });
      return true;
    });
  });
});
