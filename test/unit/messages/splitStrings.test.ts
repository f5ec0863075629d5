import assert from 'node:assert/strict';
import { joinSplitStrings } from '../../../src/messages/splitStrings.ts';

describe('Strings that are split over lines', () => {
  const written: Record<string, string> = {
    'side by side': '"abc"\n    "def"',
    'with a plus before the break': "'abc' +\n  'def'",
    'with a plus after the break': "'abc'\r\n\t+ 'def'",
    'with a point': '"abc" .\n"def"',
    'with a backslash': '"abc" \\\n  "def"',
    'in a shell': 'abc\\\n   def',
    'with a prefix': '"abc"\n  f"def"',
    'in parentheses': 'x = (\n  "abc"\n  "def"\n)',
  };
  for (const [name, text] of Object.entries(written))
    it(`are put together ${name}, and found again where they stand`, () => {
      const joined = joinSplitStrings(text);
      const start = joined?.text.indexOf('abcdef') ?? -1;
      assert.ok(joined && start >= 0);
      const place = joined.originalOf(start, start + 6);
      const original = text.slice(place?.start, place?.end);
      assert.ok(original.startsWith('abc') && original.endsWith('def'));
      assert.equal(joined.originalOf(start, start + 3), undefined);
    });

  const apart: Record<string, string> = {
    'elements of a list': '["abc",\n "def"]',
    'different quotes': '"abc"\n\'def\'',
    'two statements': 'a = "abc";\nb = "def"',
    'lines of prose': 'abc\ndef',
  };
  for (const [name, text] of Object.entries(apart))
    it(`are not ${name}`, () => assert.equal(joinSplitStrings(text), undefined));
});
