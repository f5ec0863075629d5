import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Prefilter } from '../../../src/detect/prefilter.ts';
import { unitBytes } from '../../../src/detect/unitBytes.ts';

function hits(keywords: readonly string[], text: string): string[] {
  const found: string[] = [];
  new Prefilter(keywords).scan(text, (keyword, start, end) => {
    assert.equal(text.slice(start, end).toLowerCase(), keywords[keyword]);
    found.push(`${start}:${keywords[keyword] ?? ''}`);
  });
  return found.sort();
}

describe('the prefilter', () => {
  it('finds keywords that overlap and lie within each other', () => {
    assert.deepEqual(hits(['he', 'she', 'hers'], 'ushers'), ['1:she', '2:he', '2:hers']);
  });

  it('folds upper case', () => {
    assert.deepEqual(hits(['api_key'], 'MY_API_KEY Api_Key'), ['11:api_key', '3:api_key']);
  });

  it('steps over characters beyond ASCII', () => {
    assert.deepEqual(hits(['key'], 'ключ key 🔑key'), ['11:key', '5:key']);
  });

  it('tells all printable characters apart', () => {
    const characters = Array.from({ length: 95 }, (_, index) =>
      String.fromCharCode(32 + index).toLowerCase(),
    );
    const keywords = [...new Set(characters)].map((character) => `k${character}`);
    for (const keyword of keywords)
      assert.deepEqual(
        hits(keywords, `..${keyword}`).filter((hit) => hit.startsWith('2:')),
        [`2:${keyword}`],
      );
  });

  it('refuses keywords that are not lower-case ASCII', () => {
    assert.throws(() => new Prefilter(['Key']), RangeError);
    assert.throws(() => new Prefilter(['']), RangeError);
    assert.throws(() => new Prefilter(['ключ']), RangeError);
  });

  it('finds what searching for each keyword finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', 'é'), maxLength: 60 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), text, (keywords, searched) => {
        const expected: string[] = [];
        const lower = searched.toLowerCase();
        for (const keyword of keywords)
          for (let at = lower.indexOf(keyword); at >= 0; at = lower.indexOf(keyword, at + 1))
            expected.push(`${at}:${keyword}`);
        assert.deepEqual(hits(keywords, searched), expected.sort());
      }),
    );
  });
});

describe('the prefilter over bytes', () => {
  const sweep = (
    keywords: readonly string[],
    text: string,
    prefilter = new Prefilter(keywords),
  ): string[] => {
    const found: string[] = [];
    let last = 0;
    prefilter.sweep(text, unitBytes(text), (keyword, start, end) => {
      assert.ok(end >= last, 'in order of their ends');
      last = end;
      found.push(`${start}:${keywords[keyword] ?? ''}`);
    });
    return found.sort();
  };

  it('finds the same in the first words as later on', () => {
    const keywords = ['he', 'she', 'hers', 'key'];
    const prefilter = new Prefilter(keywords);
    const texts = ['ushers', 'SHE, ключ KEY', ' '.repeat(5000), 'ushers', 'SHE, ключ KEY'];
    for (const text of texts) assert.deepEqual(sweep(keywords, text, prefilter), hits(keywords, text));
  });

  it('finds the same in long texts, whatever lies on the seams of their parts', () => {
    const keywords = ['a', 'abc', 'cab', 'bcabcabc'];
    const filler = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 2030, maxLength: 2070 });
    fc.assert(
      fc.property(filler, (text) => assert.deepEqual(sweep(keywords, text), hits(keywords, text))),
      { numRuns: 50 },
    );
  });

  it('takes letters with diacritics for those without', () => {
    assert.deepEqual(sweep(['cle', 'secret'], 'clé SÉCRET'), ['0:cle', '4:secret']);
  });
});
