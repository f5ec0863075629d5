import assert from 'node:assert/strict';
import type { Redaction } from '../../../src/dummy/index.ts';
import { secondLookAt } from '../../../src/dummy/secondLook.ts';

const lines = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => `line ${first + index}\n`).join('');

/** A redaction of a text in which each `DUMMY` is a dummy. */
function redactionOf(text: string): Redaction {
  const replacements = [...text.matchAll(/DUMMY/g)].map(({ index, 0: dummy }) => ({
    ...{ dummy, start: index, end: index + 5, redactedStart: index, redactedEnd: index + 5 },
  }));
  return { text, replacements: replacements as unknown as Redaction['replacements'] };
}

function spanOf(text: string, part: string): { start: number; end: number } {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

describe('The second look at what was redacted', () => {
  const text = `head,row\n${lines(1, 40)}near DUMMY here\n${lines(42, 80)}a DUMMY`;
  const look = secondLookAt(redactionOf(text));

  it('is at the first line and ten lines on either side of a dummy', () => {
    assert.equal(
      look.text,
      `head,row\n${lines(31, 40)}near DUMMY here\n${lines(42, 51)}${lines(71, 80)}a DUMMY`,
    );
  });

  it('tells where in the whole text something stands', () => {
    for (const part of ['near', 'DUMMY here', 'a DUMMY'])
      assert.deepEqual(look.inRedacted([spanOf(look.text, part)]), [spanOf(text, part)]);
  });

  it('leaves to the first look what stands on another line', () => {
    assert.deepEqual(look.inRedacted([spanOf(look.text, 'line 45'), spanOf(look.text, 'head')]), []);
    const across = spanOf(look.text, 'line 40\nnear');
    assert.deepEqual(look.inRedacted([across]), [spanOf(text, 'line 40\nnear')]);
  });

  it('is at the whole text where dummies stand everywhere, and where it has one line', () => {
    for (const whole of ['one DUMMY', '\nDUMMY', 'DUMMY\r\nb\r\n', lines(1, 5) + 'DUMMY\n' + lines(6, 9)])
      assert.equal(secondLookAt(redactionOf(whole)).text, whole);
  });
});
