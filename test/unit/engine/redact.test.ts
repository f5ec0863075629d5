import assert from 'node:assert/strict';
import { builtInRules } from '../../../src/detect/index.ts';
import { restore, Vault } from '../../../src/dummy/index.ts';
import { Engine, fingerprinter, type JudgedFinding } from '../../../src/engine/index.ts';
import { defaultPolicy } from '../../../src/policy/index.ts';
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
