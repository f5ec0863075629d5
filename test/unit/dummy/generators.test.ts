import assert from 'node:assert/strict';
import { builtInRules, isDetector, type RuleInfo } from '../../../src/detect/index.ts';
import { generatorOf } from '../../../src/dummy/generators/index.ts';
import { dummyKinds, isKnownDummyKind, isReserved } from '../../../src/dummy/index.ts';
import { samples } from './support/samples.ts';

const rules: readonly RuleInfo[] = builtInRules.flatMap((entry) =>
  isDetector(entry) ? entry.rules : [entry],
);

function ruleOfKind(dummy: string): RuleInfo {
  return { id: `any-${dummy}`, title: dummy, category: 'custom', score: 1, dummy };
}

describe('the generators', () => {
  it('know the kind of every built-in rule', () => {
    const unknown = rules
      .filter(({ dummy }) => !isKnownDummyKind(dummy))
      .map(({ id, dummy }) => `${id}: ${dummy}`);
    assert.deepEqual(unknown, []);
  });

  for (const kind of dummyKinds) {
    const values = samples[kind];
    it(`make 10,000 different dummies of the kind ${kind}, all of which the scanner leaves alone`, () => {
      const generator = generatorOf(kind);
      for (const value of values) {
        const request = { ruleId: 'any', kind, category: 'secret', value } as const;
        const made = new Set<string>();
        for (let serial = 1; serial <= 10_000; serial++) made.add(generator.generate(request, serial));
        assert.equal(made.size, 10_000, `sample ${values.indexOf(value)}`);
        const reported = [...made].filter((dummy) => !isReserved(ruleOfKind(kind), dummy));
        assert.deepEqual(reported, []);
      }
    });

    it(`do not take a real-looking value of the kind ${kind} for a dummy`, () => {
      const missed = values
        .map((value, index) => (isReserved(ruleOfKind(kind), value) ? index : -1))
        .filter((i) => i >= 0);
      assert.deepEqual(missed, []);
    });
  }
});
