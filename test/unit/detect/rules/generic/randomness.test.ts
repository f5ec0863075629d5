import assert from 'node:assert/strict';
import { entropyFloor, segmentRandomness } from '../../../../../src/detect/rules/generic/randomness.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../../support/secrets.ts';

/** The share of random values that score at least `floor`. */
function share(alphabet: string, length: number, floor: number): number {
  const random = seededRandom(length);
  let reached = 0;
  for (let i = 0; i < 300; i++)
    if (segmentRandomness(randomText(alphabet, length, random)) >= floor) reached++;
  return reached / 300;
}

describe('randomness', () => {
  it('recognises random values of the usual alphabets and lengths', () => {
    for (const length of [20, 24, 32, 40, 64]) {
      assert.ok(share(ALPHABETS.alphanumeric, length, 0.55) > 0.97, `alphanumeric, ${length}`);
      assert.ok(share(ALPHABETS.base64, length, 0.55) > 0.97, `base64, ${length}`);
      assert.ok(share(ALPHABETS.hex, length, 0.55) > 0.97, `hexadecimal, ${length}`);
    }
  });

  it('recognises a random part behind a readable prefix', () => {
    const tail = randomText(ALPHABETS.hex, 40, seededRandom(5));
    assert.ok(segmentRandomness(`service_production_${tail}`) > 0.7);
  });

  it('rejects names, sentences run together and repetitions', () => {
    for (const text of [
      'connectionStringBuilder',
      'my-application-production',
      'SELECT_ALL_FROM_USERS',
      'aaaaaaaaaaaaaaaaaaaaaaaa',
      'com.example.application.main',
      'organizationMembership2',
    ])
      assert.ok(segmentRandomness(text) < 0.55, text);
  });

  it('has an entropy floor that grows with the length', () => {
    for (let length = 13; length < 300; length++)
      assert.ok(entropyFloor(length + 20) > entropyFloor(length) - 0.35, `${length}`);
    assert.ok(Math.abs(entropyFloor(32) - 4.4) < 0.1);
  });
});
