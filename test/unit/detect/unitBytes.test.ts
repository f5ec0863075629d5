import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteScratch, byteView, joiner, unitBytes } from '../../../src/detect/unitBytes.ts';

describe('the bytes of a text', () => {
  const bytesOf = (text: string): number[] => [...unitBytes(text)];

  it('are those of ASCII as they are', () => {
    assert.equal(String.fromCharCode(...bytesOf('let a = 1;\n')), 'let a = 1;\n');
  });

  it('are those of the plain letter where one has a diacritic', () => {
    assert.equal(String.fromCharCode(...bytesOf('Zoë Łukasz CAFÉ')), 'Zoe Lukasz CAFE');
  });

  it('join words at either apostrophe', () => {
    assert.deepEqual(bytesOf('O’Neil')[1], joiner);
  });

  it('are as many as there are UTF-16 units, each by itself', () => {
    const unit = fc.constantFrom(
      'a',
      'Z',
      ' ',
      'é',
      '’',
      'Ω',
      'ł',
      '：',
      '漢',
      '😀',
      '\ud83d',
      '\ude00',
      '\ufffd',
    );
    const scratch = new ByteScratch();
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        const expected = Array.from({ length: text.length }, (_, at) => bytesOf(text.charAt(at))[0]);
        for (const { bytes, isAscii } of [byteView(text), scratch.viewOf(text)]) {
          assert.deepEqual([...bytes], expected);
          assert.equal(isAscii, !/[^\0-\x7f]/.test(text));
        }
      }),
    );
  });

  it('are the same for a text that needs more memory than it has units', () => {
    const text = `${'漢字'.repeat(60_000)} Zoë`;
    assert.deepEqual(new ByteScratch().viewOf(text).bytes, byteView(text).bytes);
  });
});
