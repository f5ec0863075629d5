import assert from 'node:assert/strict';
import { isIdentifier } from '../../../../src/detect/validate/randomness.ts';
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

  it('tells names with a number in them from what is drawn', () => {
    for (const text of ['singleRangeSets206PartialContent', 'update_page_with_invalid_action_returns_422'])
      assert.ok(isIdentifier(text), text);
    const random = seededRandom(12);
    for (const alphabet of [ALPHABETS.alphanumeric, ALPHABETS.hex, ALPHABETS.base32.toLowerCase()])
      for (let i = 0; i < 5_000; i++) assert.ok(!isIdentifier(`7${randomText(alphabet, 40, random)}`));
  });

  it('does not mind case', () => {
    assert.equal(readabilityOf('TOKEN').mean, readabilityOf('token').mean);
  });
});
