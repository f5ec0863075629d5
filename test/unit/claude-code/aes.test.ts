import assert from 'node:assert/strict';
import { aes } from '../../../src/claude-code/mod/aes.ts';
import { openVault, sealVault, Vault } from '../../../src/dummy/index.ts';
import { awsKeyId } from '../../support/secrets.ts';

describe("the mod's own AES", () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index * 7);
  const vault = new Vault();
  const dummy = vault.dummyFor({
    ...{ kind: 'aws-key', category: 'secret', ruleId: 'aws-access-key-id', value: awsKeyId(3) },
  });

  it('opens what the web cryptography sealed, and the other way round', async () => {
    for (const [sealer, opener] of [
      [undefined, aes],
      [aes, undefined],
    ]) {
      const sealed = await sealVault(vault, key, sealer ? { cipher: sealer } : {});
      const opened = await openVault(sealed, key, Date.now(), opener ? { cipher: opener } : {});
      assert.ok(opened.kind === 'opened');
      assert.equal(opened.vault.valueOf(dummy), awsKeyId(3));
    }
  });

  it('refuses another key and changed bytes', async () => {
    const sealed = await sealVault(vault, key, { cipher: aes });
    const other = Uint8Array.from(key, (byte) => byte ^ 1);
    assert.equal((await openVault(sealed, other, 0, { cipher: aes })).kind, 'refused');
    const changed = Uint8Array.from(sealed, (byte, index) => (index === 40 ? byte ^ 1 : byte));
    assert.equal((await openVault(changed, key, 0, { cipher: aes })).kind, 'refused');
  });

  it('shows nothing of a value in what it seals', async () => {
    const text = Buffer.from(await sealVault(vault, key, { cipher: aes })).toString('latin1');
    assert.ok(!text.includes(awsKeyId(3)));
  });
});
