import assert from 'node:assert/strict';
import { redact, restore, restoreJson, RestoreStream, Vault, type Json } from '../../../src/dummy/index.ts';
import { findingAt, ruleOf } from './support/documents.ts';
import { RealScanner } from './support/realScanner.ts';
import { samples } from './support/samples.ts';
import type { Finding } from '../../../src/detect/index.ts';

function findingsOf(text: string, kind: string, ...values: string[]): Finding[] {
  return values
    .flatMap((value) => {
      const found: Finding[] = [];
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
        found.push(findingAt(kind, at, at + value.length));
      return found;
    })
    .sort((a, b) => a.start - b.start);
}

describe('redacting', () => {
  it('knows one value in the spellings of different languages', () => {
    const vault = new Vault();
    const sources: [format: string, text: string, spelling: string][] = [
      ['sql', "INSERT INTO t VALUES ('O''Brien');", "O''Brien"],
      ['json', '{"name": "O\\u0027Brien"}', 'O\\u0027Brien'],
      ['markdown', "Ask O'Brien.", "O'Brien"],
      ['javascript', "const name = 'O\\'Brien';", "O\\'Brien"],
      ['xml', '<name>O&apos;Brien</name>', 'O&apos;Brien'],
      ['yaml', "name: 'O''Brien'", "O''Brien"],
    ];
    for (const [format, text, spelling] of sources) {
      const redacted = redact(text, findingsOf(text, 'lastName', spelling), vault, { ruleOf, format });
      assert.equal(redacted.text, text.replace(spelling, 'SurnameA'));
      assert.equal(restore(redacted.text, vault, { format }).text, text);
    }
    assert.equal(vault.size, 1);
  });

  it('keeps two spellings apart behind the same words', () => {
    const vault = new Vault();
    const text = `${'x'.repeat(40)} "O'Brien"\n${'x'.repeat(40)} "O\\'Brien"\n`;
    const redacted = redact(text, [findingAt('lastName', 42, 49), findingAt('lastName', 93, 101)], vault, {
      ruleOf,
    });
    assert.equal(restore(redacted.text, vault).text, text);
  });

  it('keeps the lines of a key, in a file and in a string', () => {
    const vault = new Vault();
    const [pem = ''] = samples.privateKey;
    const inString = `const key = "${pem.replace(/\n/g, '\\n')}";`;
    for (const text of [pem, inString, pem.replace(/^/gm, '    ')]) {
      const at = text.indexOf('-----BEGIN');
      const end = text.lastIndexOf('-----') + 5;
      const redacted = redact(text, [findingAt('privateKey', at, end)], vault, { ruleOf });
      assert.equal(redacted.text.split('\n').length, text.split('\n').length);
      assert.equal(redacted.text.length, text.length);
      assert.equal(restore(redacted.text, vault).text, text);
    }
  });

  it('restores a value that touches letters, where no boundary tells its end', () => {
    const vault = new Vault();
    const text = 'xx34yo and 34 years';
    const redacted = redact(text, [findingAt('age', 2, 4), findingAt('age', 11, 13)], vault, { ruleOf });
    assert.equal(restore(redacted.text, vault).text, text);
  });

  it('gives a number a number, and a quoted number the same one', () => {
    const text = '{"ssn": 512449921, "again": "512449921"}';
    const redacted = redact(text, findingsOf(text, 'ssn', '512449921'), new Vault(), {
      ruleOf,
      format: 'json',
    });
    const parsed = JSON.parse(redacted.text) as { ssn: unknown; again: unknown };
    assert.equal(typeof parsed.ssn, 'number');
    assert.equal(String(parsed.ssn), parsed.again);
  });

  it('encodes again what it redacts in base64', () => {
    const vault = new Vault();
    const scanner = new RealScanner();
    const [token = ''] = samples.token;
    const text = `data: ${btoa(`{"token": "${token}", "user": "somebody"}`)}\n`;
    const redacted = scanner.redact(text, vault);
    const inner = JSON.parse(atob(redacted.text.slice(6).trim())) as { token: string; user: string };
    assert.match(inner.token, /^ghp_EXAMPLE/);
    assert.equal(inner.user, 'somebody');
    assert.equal(restore(redacted.text, vault).text, text);
    assert.equal(restore(inner.token, vault).text, token);
  });

  it('restores a plain number only beside the word it stood with', () => {
    const vault = new Vault();
    const redacted = redact('age: 34', [findingAt('age', 5, 7)], vault, { ruleOf });
    assert.equal(redacted.text, 'age: 201');
    assert.equal(restore('status 201, "age": 201', vault).text, 'status 201, "age": 34');
  });
});

describe('the arguments of a tool call', () => {
  const [token = ''] = samples.token;

  function dummyIn(vault: Vault): string {
    return redact(token, findingsOf(token, 'token', token), vault, { ruleOf }).text;
  }

  it('get their values back whatever the argument is called, and however deep it stands', () => {
    const vault = new Vault();
    const dummy = dummyIn(vault);
    const given = (value: string): Json => ({
      ...{ id: value, type: value, model: value, container: [value], [value]: true },
      steps: [{ type: 'thinking', thinking: `Use ${value}.`, signature: value }, null, 3],
    });
    const { value, restored, unknown } = restoreJson(given(dummy), vault);
    assert.deepEqual(value, given(token));
    assert.deepEqual([restored, unknown], [7, 0]);
  });

  it('get a plain number back only beside the word it stood with', () => {
    const vault = new Vault();
    redact('age: 34', [findingAt('age', 5, 7)], vault, { ruleOf });
    assert.deepEqual(restoreJson({ status: 201, age: 201, name: '201' }, vault).value, {
      ...{ status: 201, age: 34, name: '201' },
    });
  });

  it('keep the bytes of a picture', () => {
    const vault = new Vault();
    const picture = { type: 'base64', media_type: 'image/png', data: dummyIn(vault) };
    assert.deepEqual(restoreJson({ source: picture }, vault).value, { source: picture });
  });
});

describe('a stream', () => {
  it('holds back no more than what may become a dummy', () => {
    const vault = new Vault();
    vault.dummyFor({ ruleId: 'personName', kind: 'personName', category: 'contact', value: 'Jane Doe' });
    const stream = new RestoreStream(vault);
    assert.equal(stream.push('Hello there, ask Perso'), 'Hello there, ask ');
    assert.equal(stream.push('nal questions to Person '), 'Personal questions to ');
    assert.equal(stream.push('A. '), '');
    assert.equal(stream.push('Then go.'), 'Jane Doe. Then go.');
    assert.equal(stream.end(), '');
  });

  it('stays JSON in the pieces of a tool call', () => {
    const vault = new Vault();
    const value = 'say "hi"\\\n';
    const dummy = vault.dummyFor({ ruleId: 'text', kind: 'text', category: 'custom', value });
    const json = JSON.stringify({ command: `echo ${dummy} twice ${dummy}` });
    for (let split = 0; split <= json.length; split++) {
      const stream = new RestoreStream(vault, { mode: 'json' });
      const whole = stream.push(json.slice(0, split)) + stream.push(json.slice(split)) + stream.end();
      assert.deepEqual(JSON.parse(whole), { command: `echo ${value} twice ${value}` });
    }
  });
});
