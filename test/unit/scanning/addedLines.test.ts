import assert from 'node:assert/strict';
import { addedLines, touching } from '../../../src/scanning/addedLines.ts';

const linesOf = (text: string, patch: string): string[] => {
  const lines = text.split('\n');
  return addedLines(patch).flatMap(({ first, last }) => lines.slice(first - 1, last));
};

describe('addedLines', () => {
  const text = 'one\ntwo\nthree\nfour\nfive\n';

  it('tells the lines that are new, without context', () => {
    const patch =
      'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,0 +2 @@\n+two\n@@ -3 +4,2 @@\n-old\n+four\n+five\n';
    assert.deepEqual(linesOf(text, patch), ['two', 'four', 'five']);
  });

  it('tells the same with lines of context', () => {
    const patch = '--- a/x\n+++ b/x\n@@ -1,3 +1,5 @@\n one\n+two\n three\n-old\n+four\n+five\n';
    assert.deepEqual(linesOf(text, patch), ['two', 'four', 'five']);
  });

  it('takes an added line that looks like a head for what it is', () => {
    const patch = '--- a/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+one\n+++ two\n\\ No newline at end of file\n';
    assert.deepEqual(linesOf('one\n++ two', patch), ['one', '++ two']);
  });

  it('tells nothing where lines only go', () => {
    assert.deepEqual(addedLines('--- a/x\n+++ b/x\n@@ -2,2 +1,0 @@\n-two\n-three\n'), []);
  });
});

describe('touching', () => {
  const text = 'one\ntwo\r\nthree\nfour';
  const spanOf = (value: string) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length });
  const values = (first: number, last: number, ...spans: ReturnType<typeof spanOf>[]): string[] =>
    touching(spans, text, [{ first, last }]).map(({ start, end }) => text.slice(start, end));

  it('keeps what stands in the lines', () => {
    const all = ['one', 'two', 'three', 'four'].map(spanOf);
    assert.deepEqual(values(2, 3, ...all), ['two', 'three']);
  });

  it('keeps what only begins or ends in them', () => {
    assert.deepEqual(values(3, 3, spanOf('two\r\nthree')), ['two\r\nthree']);
    assert.deepEqual(values(2, 2, spanOf('two\r\nthree')), ['two\r\nthree']);
    assert.deepEqual(values(4, 4, spanOf('two\r\nthree')), []);
  });
});
