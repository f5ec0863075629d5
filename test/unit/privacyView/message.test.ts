import assert from 'node:assert/strict';
import { readMessage } from '../../../src/privacyView/message.ts';

describe('what the privacy page tells the extension', () => {
  it('is taken as it was meant', () => {
    for (const message of [
      { kind: 'ready' },
      { kind: 'openSecurity' },
      { kind: 'plan', value: 'max' },
      { kind: 'training', value: 'off' },
      { kind: 'done', id: 'incognito', on: '2026-11-24' },
    ])
      assert.deepEqual(readMessage(message), message);
  });

  it('is not done after all where there is no day', () => {
    for (const on of ['', 'today', '2026-13-41', undefined, 7])
      assert.deepEqual(readMessage({ kind: 'done', id: 'incognito', on }), {
        kind: 'done',
        id: 'incognito',
        on: undefined,
      });
  });

  it('is passed over where the page cannot have said it', () => {
    for (const message of [
      undefined,
      null,
      'plan',
      {},
      { kind: 'plan', value: 'gold' },
      { kind: 'training', value: true },
      { kind: 'done', id: '__proto__', on: '2026-11-24' },
      { kind: 'command', value: 'workbench.action.quit' },
    ])
      assert.equal(readMessage(message), undefined);
  });
});
