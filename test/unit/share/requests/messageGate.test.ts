import assert from 'node:assert/strict';
import { GateClosed } from '../../../../src/share/requests/messageGate.ts';
import { awsKeyId, ALPHABETS, randomText, seededRandom } from '../../../support/secrets.ts';
import { messageGate } from './support.ts';

const password = randomText(ALPHABETS.alphanumeric, 14, seededRandom(7));

describe('The gate of a conversation', () => {
  it('replaces what it finds, and what it lets out comes back', async () => {
    const { gate, restore } = messageGate();
    const text = `access_key = "${awsKeyId(1)}"\n`;
    const passed = await gate.pass(text);
    assert.equal(passed.text.includes(awsKeyId(1)), false);
    assert.equal(restore(passed.text), text);
    assert.deepEqual([...passed.replaced], [['secret', 1]]);
  });

  it('leaves alone what it has already replaced', async () => {
    const { gate } = messageGate();
    const once = await gate.pass(
      `### \`src/config.py\`\n\n\`\`\`python\naccess_key = "${awsKeyId(1)}"\n\`\`\`\n`,
    );
    assert.equal((await gate.pass(once.text, 'markdown')).text, once.text);
  });

  it('knows a password again where nothing beside it tells that it is one', async () => {
    const { gate } = messageGate();
    const first = await gate.pass(`password = "${password}"\n`);
    const dummy = /"(.*)"/.exec(first.text)?.[1] ?? '';
    const second = await gate.pass(`Why is ${password} refused, and (${password}), too?`);
    assert.equal(second.text, `Why is ${dummy} refused, and (${dummy}), too?`);
  });

  it('knows it again far below in the same text', async () => {
    const { gate } = messageGate();
    const lines = 'Nothing to see here.\n'.repeat(40);
    const text = `password = "${password}"\n${lines}Why is ${password} refused?\n`;
    const passed = await gate.pass(text);
    const dummy = /"(.*)"/.exec(passed.text)?.[1] ?? '';
    assert.equal(passed.text, text.replaceAll(password, dummy));
  });

  it('knows it again in base64, in hexadecimal, percent-encoded and escaped', async () => {
    const { gate } = messageGate();
    const odd = `${password}"ü/`;
    await gate.pass(`{"password": ${JSON.stringify(odd)}}`);
    const bytes = Buffer.from(odd);
    for (const written of [
      bytes.toString('base64').replace(/=+$/, ''),
      bytes.toString('hex'),
      encodeURIComponent(odd),
      JSON.stringify(odd).slice(1, -1),
    ]) {
      const { text } = await gate.pass(`see ${written} there`);
      assert.equal(text.includes(written), false);
    }
  });

  it('gives the same bytes for the same text at every turn', async () => {
    const { gate } = messageGate();
    const texts = [`password = "${password}"`, `Why is ${password} refused?`, `key: ${awsKeyId(2)}`];
    const turn = async (): Promise<string[]> => {
      const passed: string[] = [];
      for (const text of texts) passed.push((await gate.pass(text)).text);
      return passed;
    };
    assert.deepEqual(await turn(), await turn());
  });

  it('replaces what has become known since it was said', async () => {
    const { gate } = messageGate();
    const said = `Is ${password} good?`;
    assert.equal((await gate.pass(said)).text, said);
    await gate.pass(`password = "${password}"`);
    assert.equal((await gate.pass(said)).text.includes(password), false);
  });

  it('closes when a known value is left anywhere in the request', async () => {
    const { gate } = messageGate();
    await gate.pass(`password = "${password}"`);
    const request = {
      model: 'm',
      messages: [{ role: 'user', content: [{ type: 'text', text: `a ${password}` }] }],
    };
    await assert.rejects(gate.confirm(request), GateClosed);
    await gate.confirm({ model: 'm', messages: [] });
  });

  it('closes for what is too large to be checked', async () => {
    const { gate } = messageGate({ version: 1, limits: { maximumLength: 100 } });
    await assert.rejects(gate.pass('x '.repeat(100)), (error: GateClosed) => error.reason === 'too-large');
  });

  it('closes when the scanner throws', async () => {
    const { gate, engines } = messageGate();
    engines.check = () => Promise.reject(new Error('broken'));
    await assert.rejects(gate.pass('anything'), (error: GateClosed) => error.reason === 'failed');
  });

  it('closes when the scanner hangs', async () => {
    const { gate, engines } = messageGate({ version: 1, limits: { timeout: 100 } });
    engines.check = () => new Promise(() => undefined);
    await assert.rejects(gate.pass('anything'), (error: GateClosed) => error.reason === 'timed-out');
  });
});
