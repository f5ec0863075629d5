import assert from 'node:assert/strict';
import type { ContentBlockParam } from '../../../../src/share/askClaude/api.ts';
import { SentAnswers } from '../../../../src/share/chatModel/sentAnswers.ts';
import { asksForNeverShared, withholdAttachments } from '../../../../src/share/chatModel/withheld.ts';

const text: ContentBlockParam = { type: 'text', text: 'with dummies' };
const call = (id: string): ContentBlockParam => ({ type: 'tool_use', id, name: 'read', input: {} });

describe('What Claude said', () => {
  it('is found again by its tool calls, or by what was shown', () => {
    const sent = new SentAnswers();
    sent.remember([text, call('a'), call('b')], 'shown');
    sent.remember([text], 'only text');
    assert.deepEqual(sent.find(['b', 'a'], ''), [text, call('a'), call('b')]);
    assert.deepEqual(sent.find([], 'only text\n'), [text]);
    assert.equal(sent.find([], 'other text'), undefined);
  });

  it('is not used where chat left a call out', () => {
    const sent = new SentAnswers();
    sent.remember([call('a'), call('b')], '');
    assert.equal(sent.find(['a'], ''), undefined);
  });

  it('is forgotten in time', () => {
    const sent = new SentAnswers();
    for (let index = 0; index < 600; index++) sent.remember([text], `shown ${index}`);
    assert.equal(sent.find([], 'shown 0'), undefined);
    assert.deepEqual(sent.find([], 'shown 599'), [text]);
  });
});

describe('Files that are never shared', () => {
  const isNeverShared = (path: string): boolean => path.endsWith('.env');

  it('are taken out of a message, and the rest stays', () => {
    const message =
      '<attachment id=".env" filePath="/a/.env">\nNAME=value\n</attachment>\n<attachment filePath="/a/b.py">\ncode\n</attachment>';
    const kept = withholdAttachments(message, isNeverShared);
    assert.equal(kept.includes('NAME=value'), false);
    assert.match(kept, /the policy never shares it/);
    assert.match(kept, /\ncode\n/);
  });

  it('are noticed in what a tool is asked for', () => {
    assert.equal(asksForNeverShared({ filePath: '/a/.env' }, isNeverShared), true);
    assert.equal(asksForNeverShared({ filePath: '/a/b.py', text: '.env' }, isNeverShared), false);
  });
});
