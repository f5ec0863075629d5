import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { openVault, redact, restore, sealVault, Vault, type Opened } from '../../../src/dummy/index.ts';
import { findingAt, ruleOf } from './support/documents.ts';
import { samples } from './support/samples.ts';

const secret = samples.token[0]!;

function requestFor(value: string, kind = 'token') {
  return { ruleId: kind, kind, category: 'secret', value } as const;
}

function vaultWith(...values: string[]): Vault {
  const vault = new Vault();
  for (const value of values) vault.dummyFor(requestFor(value));
  return vault;
}

describe('a vault', () => {
  it('gives a value the same dummy for as long as it lives', () => {
    const vault = vaultWith(secret);
    const first = vault.dummyFor(requestFor(secret));
    vault.dummyFor(requestFor(samples.token[1]!));
    assert.equal(vault.dummyFor(requestFor(secret)), first);
    assert.equal(vault.valueOf(first), secret);
  });

  it('never gives a dummy that is itself somebody’s value', () => {
    const vault = new Vault();
    vault.dummyFor(requestFor('198.51.100.7', 'ipv4'));
    vault.dummyFor(requestFor('192.0.2.2', 'ipv4'));
    assert.notEqual(vault.dummyFor(requestFor('84.17.52.9', 'ipv4')), '192.0.2.2');
  });

  it('takes a dummy that somebody chose, unless either side is taken', () => {
    const vault = new Vault();
    assert.ok(vault.assign(requestFor('Jane Doe', 'personName'), 'Person K'));
    assert.equal(vault.dummyFor(requestFor('Jane Doe', 'personName')), 'Person K');
    assert.equal(vault.assign(requestFor('Jane Doe', 'personName'), 'Person L'), false);
    assert.equal(vault.assign(requestFor('John Roe', 'personName'), 'Person K'), false);
    assert.equal(restore('Person K', vault).text, 'Jane Doe');
  });

  it('gives a value another dummy on demand, and goes on restoring the one before', async () => {
    const vault = new Vault();
    const request = requestFor('Jane Doe', 'personName');
    const first = vault.dummyFor(request);
    vault.dummyFor(requestFor('John Roe', 'personName'));
    assert.ok(vault.rename(request, 'Prospect K'));
    assert.equal(vault.dummyFor(request), 'Prospect K');
    assert.equal(restore(`${first}, Prospect K`, vault).text, 'Jane Doe, Jane Doe');
    assert.equal(vault.rename(request, 'Person B'), false);
    assert.ok(vault.rename(request, first));
    const key = new Uint8Array(32);
    const copy = await openVault(await sealVault(vault, key), key, 0);
    assert.ok(copy.kind === 'opened');
    assert.equal(copy.vault.dummyFor(request), first);
    assert.equal(restore('Prospect K', copy.vault).text, 'Jane Doe');
  });

  it('names other dummies for a value without making them', () => {
    const vault = new Vault();
    const person = requestFor('Jane Doe', 'personName');
    vault.dummyFor(person);
    vault.dummyFor(requestFor(secret));
    const size = vault.size;
    assert.deepEqual(vault.alternatives(person, 2), ['Prospect A', 'Patient A']);
    const others = vault.alternatives(requestFor(secret), 3);
    assert.equal(new Set([...others, vault.dummyFor(requestFor(secret))]).size, 4);
    assert.equal(vault.size, size);
  });

  it('shows no value to loggers and serialisers', () => {
    const vault = vaultWith(secret);
    const holder = { vault };
    for (const shown of [
      String(vault),
      JSON.stringify(holder),
      inspect(holder, { depth: 9, showHidden: true }),
      JSON.stringify(structuredClone(vault)),
    ])
      assert.ok(!shown.includes(secret));
  });

  it('forgets everything on demand', () => {
    const vault = vaultWith(secret);
    const dummy = vault.dummyFor(requestFor(secret));
    vault.forget();
    assert.equal(vault.size, 0);
    assert.equal(restore(dummy, vault).text, dummy);
  });
});

describe('a sealed vault', () => {
  const key = new Uint8Array(32).fill(7);
  const now = Date.UTC(2026, 0, 1);

  function opened(result: Opened): Vault {
    if (result.kind !== 'opened') assert.fail(result.kind);
    return result.vault;
  }

  it('opens with its key and goes on where it stopped', async () => {
    const vault = new Vault();
    const text = `name: "Seán O'Brien"\nage: 34\ntoken: ${secret}\n`;
    const findings = [
      findingAt('personName', 7, 19),
      findingAt('age', 26, 28),
      findingAt('token', 36, 36 + secret.length),
    ];
    const redacted = redact(text, findings, vault, { ruleOf }).text;
    const copy = opened(await openVault(await sealVault(vault, key), key, now));
    assert.equal(restore(redacted, copy).text, text);
    assert.equal(copy.dummyFor(requestFor(secret)), vault.dummyFor(requestFor(secret)));
    assert.equal(copy.dummyFor(requestFor(samples.token[2]!)), vault.dummyFor(requestFor(samples.token[2]!)));
    assert.equal(
      copy.dummyFor(requestFor('Ann Poe', 'personName')),
      vault.dummyFor(requestFor('Ann Poe', 'personName')),
    );
  });

  it('holds neither value nor dummy in clear, and never looks the same twice', async () => {
    const vault = vaultWith(secret);
    const [first, second] = await Promise.all([sealVault(vault, key), sealVault(vault, key)]);
    const readable = Buffer.from(first).toString('latin1');
    assert.ok(!readable.includes(secret));
    assert.ok(!readable.includes('EXAMPLE'));
    assert.notDeepEqual(first, second);
  });

  it('stays shut for another key, changed bytes and foreign files', async () => {
    const sealed = await sealVault(vaultWith(secret), key);
    const changed = sealed.slice();
    changed[changed.length - 1]! ^= 1;
    assert.equal((await openVault(sealed, new Uint8Array(32), now)).kind, 'refused');
    assert.equal((await openVault(changed, key, now)).kind, 'refused');
    assert.equal(
      (await openVault(new TextEncoder().encode('{"version":1}, and more than the head'), key, now)).kind,
      'unknownFormat',
    );
    assert.equal((await openVault(sealed.slice(0, 9), key, now)).kind, 'unknownFormat');
  });

  it('expires', async () => {
    const sealed = await sealVault(vaultWith(secret), key, { expiresAt: now });
    assert.equal((await openVault(sealed, key, now - 1)).kind, 'opened');
    assert.equal((await openVault(sealed, key, now)).kind, 'expired');
  });

  it('asks for a key of 32 bytes', async () => {
    await assert.rejects(sealVault(new Vault(), new Uint8Array(16)), RangeError);
  });
});
