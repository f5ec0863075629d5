import assert from 'node:assert/strict';
import { catalogue } from '../../../../../src/detect/rules/secrets/index.ts';
import { Scanner } from '../../../../../src/detect/scanner.ts';
import { seededRandom } from '../../../../support/secrets.ts';
import { labelFor, linesFor } from './lines.ts';

describe('every rule of the secrets catalogue', () => {
  const everything = new Scanner({ rules: catalogue });

  it('finds exactly the value in at least five syntaxes', () => {
    const weak: string[] = [];
    for (const rule of catalogue) {
      const options = { random: seededRandom(rule.id.length * 7919 + rule.keywords.length) };
      const scanner = new Scanner({ rules: [rule] });
      const [name = ''] = rule.keywords;
      const label = labelFor(rule, name, options) ?? 'token';
      const lines = linesFor(rule, name, label, options);
      assert.ok(lines.length >= 5);
      const found = lines.filter(({ text, value }) =>
        scanner.scan(text).findings.some(({ start, end }) => text.slice(start, end) === value),
      );
      if (found.length < 5) weak.push(`${rule.id} finds ${found.length} of ${lines.length} (${label})`);
    }
    assert.deepEqual(weak, []);
  }).timeout(60_000);

  it('is not hidden by the others', () => {
    const hidden: string[] = [];
    for (const rule of catalogue) {
      const options = { random: seededRandom(rule.id.length * 104_729 + 1) };
      const [name = ''] = rule.keywords;
      const label = labelFor(rule, name, options) ?? 'token';
      const lines = linesFor(rule, name, label, options);
      const covered = lines.filter(({ text, value }) => {
        const at = text.indexOf(value);
        return everything.scan(text).findings.some(({ start, end }) => start < at + value.length && end > at);
      });
      if (covered.length < 5) hidden.push(`${rule.id} shows ${covered.length} of ${lines.length}`);
    }
    assert.deepEqual(hidden, []);
  }).timeout(60_000);
});
