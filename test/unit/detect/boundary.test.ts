import assert from 'node:assert/strict';
import { touchesWordBefore } from '../../../src/detect/boundary.ts';

describe('what stands before a value', () => {
  for (const before of ['\\n', '\\t', '\\r\\n', '\\u0022', '\\x3d', '%3D', '%22', '"', ' ', ''])
    it(`is no word: ${before}`, () => {
      assert.equal(touchesWordBefore(`${before}ghp`, before.length), false);
    });

  for (const before of ['n', 'x', '_', '3D', 'a22', '\\u00', 'tab\\nx'])
    it(`is a word: ${before}`, () => {
      assert.equal(touchesWordBefore(`${before}ghp`, before.length), true);
    });
});
