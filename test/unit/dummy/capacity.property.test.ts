import assert from 'node:assert/strict';
import { dummyKinds, redact, restore, Vault, type KnownDummyKind } from '../../../src/dummy/index.ts';
import { seededRandom } from '../../support/secrets.ts';
import { findingAt, ruleOf } from './support/documents.ts';
import { runsFor } from './support/runs.ts';
import { samples } from './support/samples.ts';

/** 200 values of a kind in `npm test`, 10,000 in the long run. */
const values = runsFor(0.1);

/** Other values of the same shape: digits for digits, letters for letters. */
function variantsOf(kind: KnownDummyKind, count: number): string[] {
  const random = seededRandom(kind.length * 31 + kind.charCodeAt(0));
  const pick = (letters: string): string => letters.charAt(Math.floor(random() * letters.length));
  const shapes = samples[kind].filter((value) => !value.includes('\n'));
  const found = new Set<string>();
  for (let turn = 0; found.size < count && turn < count * 20; turn++) {
    const shape = shapes[turn % shapes.length] ?? '';
    const longer = turn > count * 4 ? `${shape}${turn}` : shape;
    found.add(
      longer
        .replace(/[1-9]/g, () => pick('123456789'))
        .replace(/[a-z]/g, () => pick('abcdefghijklmnopqrstuvwxyz'))
        .replace(/[A-Z]/g, () => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ')),
    );
  }
  return [...found];
}

describe('a vault with very many values of one kind', () => {
  for (const kind of dummyKinds)
    it(`keeps all dummies of the kind ${kind} apart, and turns each back in one text`, () => {
      const all = variantsOf(kind, values);
      assert.ok(all.length >= Math.min(values, 200), `only ${all.length} values`);
      let text = '';
      const findings = all.map((value) => {
        text += 'x = ';
        const finding = findingAt(kind, text.length, text.length + value.length);
        text += `${value}\n`;
        return finding;
      });
      const vault = new Vault();
      const redacted = redact(text, findings, vault, { ruleOf }).text;
      assert.equal(new Set(redacted.split('\n')).size, all.length + 1);
      assert.ok(restore(redacted, vault).text === text, 'not as it was');
    });

  it('has labels far beyond Z, none of which is read into another', () => {
    const people = Array.from(
      { length: 3000 },
      (_, index) => `Jane ${wordOf(index)} Doe${wordOf(index * 7 + 1)}`,
    );
    const vault = new Vault();
    const dummies = people.map((value) =>
      vault.dummyFor({ ruleId: 'name', kind: 'personName', category: 'contact', value }),
    );
    assert.equal(new Set(dummies).size, people.length);
    const text = (words: readonly string[]): string => words.map((word) => `${word}'s, ${word}.`).join(' ');
    assert.ok(restore(text(dummies), vault).text === text(people), 'not as it was');
    assert.equal(restore('Person A', vault).text, people[0]);
  });
});

function wordOf(number: number): string {
  const letters = String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}
