import assert from 'node:assert/strict';
import { readabilityOf } from '../../../../src/detect/validate/readability.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../support/secrets.ts';

describe('readability', () => {
  it('is high for words and identifiers', () => {
    for (const text of ['password', 'getElementById', 'connection_string', 'repositoryFactory', 'sunshine'])
      assert.ok(readabilityOf(text).mean > 0.5, text);
  });

  it('is low for random letters', () => {
    const random = seededRandom(11);
    let low = 0;
    for (let i = 0; i < 200; i++)
      if (readabilityOf(randomText(ALPHABETS.alphanumeric, 32, random)).mean < 0) low++;
    assert.ok(low > 190);
  });

  it('counts neighbouring letters only', () => {
    assert.deepEqual(readabilityOf('a1b2c3'), { mean: 0, pairs: 0 });
    assert.equal(readabilityOf('ab-cd').pairs, 2);
    assert.deepEqual(readabilityOf(''), { mean: 0, pairs: 0 });
  });

  it('does not mind case', () => {
    assert.equal(readabilityOf('TOKEN').mean, readabilityOf('token').mean);
  });
});
