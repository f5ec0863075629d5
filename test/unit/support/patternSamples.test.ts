import assert from 'node:assert/strict';
import { sampleGroup, samplePattern } from '../../support/patternSamples.ts';
import { seededRandom } from '../../support/secrets.ts';

describe('samples of a pattern', () => {
  const patterns = [
    /ab[0-9a-f]{4}/,
    /(?:one|two)-\d{2,5}/,
    /[\w-]{3}(?:=|%3[Dd])?x+/,
    /\$\{[!#-&]{2}\}/,
    /(?<value>[A-Z]{3})_[^a-z]{2}/,
    /v\x41\.[.\]]{2}/,
  ];

  it('match it whole', () => {
    const random = seededRandom(7);
    for (const pattern of patterns)
      for (let i = 0; i < 200; i++)
        assert.match(samplePattern(pattern, { random }), new RegExp(`^(?:${pattern.source})$`));
  });

  it('are as short or as long as asked', () => {
    const random = seededRandom(1);
    assert.equal(samplePattern(/a{2,9}b?/, { random, length: 'least' }), 'aa');
    assert.equal(samplePattern(/a{2,9}b?/, { random, length: 'most' }), `${'a'.repeat(9)}b`);
  });

  it('skip look-arounds', () => {
    assert.equal(samplePattern(/(?<![a-z])ab(?!c)(?=d)/, { random: seededRandom(1) }), 'ab');
  });

  it('can be of a named group only', () => {
    assert.match(sampleGroup(/key=(?<value>[a-c]{5})/, 'value', { random: seededRandom(2) }), /^[a-c]{5}$/);
  });

  it('are the same for the same seed', () => {
    const draw = (): string => samplePattern(/[a-z]{20}/, { random: seededRandom(3) });
    assert.equal(draw(), draw());
  });
});
