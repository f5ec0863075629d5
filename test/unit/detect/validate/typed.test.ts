import assert from 'node:assert/strict';
import { isTyped } from '../../../../src/detect/validate/typed.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../support/secrets.ts';

describe('typed values', () => {
  for (const value of [
    'abcdef1234567890',
    'a1b2c3d4-e5f6-7890-abcd-ef1234567890',
    'AbCdEfGhIjKlMnOp',
    'aA1bB2cC3dD4eE5fF6',
    'abc123def456ghi789jkl012',
    'endr-foo1234567890abc',
    'test-12345678',
    '12345678-1234-1234-1234-123456789012',
  ])
    it(`are told by their order: ${value}`, () => {
      assert.ok(isTyped(value));
    });

  it('are not what is drawn at random', () => {
    const random = seededRandom(3);
    for (let i = 0; i < 2_000; i++) {
      assert.ok(!isTyped(randomText(ALPHABETS.hex, 32, random)));
      assert.ok(!isTyped(randomText(ALPHABETS.alphanumeric, 20, random)));
    }
  });

  it('are long enough to show an order', () => {
    assert.ok(!isTyped('abc123'));
  });
});
