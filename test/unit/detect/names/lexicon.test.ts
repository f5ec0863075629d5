import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { fold } from '../../../../src/detect/names/letters.ts';
import { lexiconTable } from '../../../../src/detect/names/lexicon.generated.ts';
import { hashOf, Lexicon, nameFlag } from '../../../../src/detect/names/lexicon.ts';
import { names } from '../../../../src/detect/names/index.ts';
import { Scanner } from '../../../../src/detect/scanner.ts';

const table = new URL('../../../../src/detect/names/lexicon.generated.ts', import.meta.url);

describe('The lexicon of names', () => {
  it('knows front-coded words and their flags', () => {
    const lexicon = new Lexicon('0annaA3eB2tonC');
    assert.deepEqual(
      ['anna', 'anne', 'anton', 'ann', 'anto', ''].map((word) => lexicon.flagsOf(word)),
      [nameFlag.first, nameFlag.last, nameFlag.first | nameFlag.last, 0, 0, 0],
    );
  });

  it('does not care for case, diacritics and apostrophes', () => {
    const lexicon = new Lexicon('0obrienB0zoeA');
    assert.equal(lexicon.flagsOf('Zoë'), nameFlag.first);
    assert.equal(lexicon.flagsOf('O’BRIEN'), nameFlag.last);
    assert.equal(lexicon.flagsOf('xZOÉx', 1, 4), nameFlag.first);
  });

  it('hashes a word as it hashes its folded form', () => {
    fc.assert(
      fc.property(fc.string(), (word) => {
        assert.equal(hashOf(word), hashOf(fold(word)));
      }),
    );
  });

  it('is small', () => {
    assert.ok(fs.statSync(table).size <= 300 * 1024);
  });

  it('takes next to no stranger for a name', () => {
    const lexicon = new Lexicon(lexiconTable);
    let known = 0;
    for (let i = 0; i < 20_000; i++) if (lexicon.flagsOf(`qx${i.toString(36)}zv`) !== 0) known++;
    assert.ok(known <= 3);
  });
});

describe('The name detector', () => {
  const scanner = new Scanner({ rules: names });

  it('reports places within the text, for any text', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Laura',
        'Vasquez',
        'Dr.',
        'van',
        'J.',
        '’',
        "'",
        '-',
        '&',
        '\n',
        ': ',
        ', ',
        '"',
        '//',
        'Inc.',
        'İ',
        'ß',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.constantFrom('a.txt', 'a.js', 'a.py', 'a.csv', 'a.md'),
        (words, path) => {
          const text = words.join(' ');
          for (const { start, end } of scanner.scan(text, { path }).findings)
            assert.ok(start >= 0 && start < end && end <= text.length);
        },
      ),
    );
  });

  for (const [what, unit] of [
    ['capitals', 'Aa Bb '],
    ['names', 'Laura Vasquez, '],
    ['initials', 'J. '],
    ['apostrophes', "O'"],
    ['quotes', '"Laura '],
    ['lower-case names', 'laura vasquez '],
  ] as const)
    it(`takes time in proportion to the length of ${what}`, () => {
      const time = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const runs = Array.from({ length: 3 }, () => {
          const started = process.cpuUsage().user;
          scanner.scan(text, { path: 'a.txt' });
          return process.cpuUsage().user - started;
        });
        return Math.min(...runs);
      };
      time(20_000);
      assert.ok(time(160_000) < 24 * Math.max(time(20_000), 2_000));
    });
});
