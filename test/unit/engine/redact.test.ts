import assert from 'node:assert/strict';
import { builtInRules } from '../../../src/detect/index.ts';
import { restore, Vault } from '../../../src/dummy/index.ts';
import { Engine, fingerprinter, redactFiles, type JudgedFinding } from '../../../src/engine/index.ts';
import { compilePolicy, defaultPolicy } from '../../../src/policy/index.ts';
import { awsKeyId } from '../../support/secrets.ts';

const fingerprint = fingerprinter(new Uint8Array(32).fill(7));
const engine = new Engine({ policy: defaultPolicy, fingerprint, rules: builtInRules });

function findingsIn(text: string): readonly JudgedFinding[] {
  const check = engine.check(text);
  assert.ok(check.kind === 'checked');
  return check.findings;
}

describe('redacting under a policy', () => {
  const keys = [awsKeyId(1), awsKeyId(2)] as const;
  const text = `a = "${keys[0]}"\nb = "${keys[1]}"\n`;

  it('leaves nothing to find, and comes back', () => {
    const vault = new Vault();
    const redaction = engine.redact(text, findingsIn(text), vault);
    assert.deepEqual([...findingsIn(redaction.text), ...redaction.left], []);
    assert.equal(restore(redaction.text, vault).text, text);
  });

  it('replaces what was handed over, and lets the rest stay', () => {
    const [first] = findingsIn(text);
    assert.ok(first);
    const redaction = engine.redact(text, [first], new Vault());
    assert.deepEqual(
      keys.map((key) => redaction.text.includes(key)),
      [false, true],
    );
    assert.deepEqual(redaction.left, []);
  });

  it('tells the pair behind each replacement', () => {
    const { replacements } = engine.redact(text, findingsIn(text), new Vault());
    assert.deepEqual(
      replacements.map(({ entry }) => entry.value),
      keys,
    );
  });
});

describe('redacting a stream of files', () => {
  const key = awsKeyId(3);

  async function* files(onRead: (path: string) => void) {
    for (const path of ['a.py', 'b.py', 'c.py']) {
      onRead(path);
      yield await Promise.resolve({ path, text: path === 'b.py' ? 'x'.repeat(99) : `key = "${key}"\n` });
    }
  }

  it('gives one value one dummy in all of them, takes one at a time, and says what was not checked', async () => {
    const documents = [{ source: 'p', document: { limits: { maximumLength: 90 } } }];
    const policy = compilePolicy([{ kind: 'workspace', documents }]);
    const careful = new Engine({ policy, fingerprint, rules: builtInRules });
    const seen: string[] = [];
    const vault = new Vault();
    for await (const file of redactFiles(
      files((path) => seen.push(`read ${path}`)),
      () => careful,
      vault,
    )) {
      if (file.kind === 'notChecked') seen.push(`${file.path}: ${file.reason}`);
      else {
        assert.equal(restore(file.text, vault).text, `key = "${key}"\n`);
        seen.push(`${file.path}: ${file.replacements.length}`);
      }
    }
    assert.deepEqual(seen, [
      ...['read a.py', 'a.py: 1', 'read b.py', 'b.py: too-large', 'read c.py', 'c.py: 1'],
    ]);
    assert.equal(vault.size, 1);
  });
});
