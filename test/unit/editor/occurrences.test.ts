import assert from 'node:assert/strict';
import { clipTo, occurrencesOf } from '../../../src/editor/occurrences.ts';

describe('occurrencesOf', () => {
  const cut = (text: string, value: string): string[] =>
    occurrencesOf(text, value).map(({ start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]`);

  it('finds every place where a value stands as a whole', () => {
    assert.deepEqual(cut('anna, Anna and anna', 'anna'), ['[anna]', 'anna, Anna and [anna]']);
  });

  it('leaves longer words alone, in every script', () => {
    assert.deepEqual(cut('hannah johanna anna_1 аanna', 'anna'), []);
  });

  it('may touch anything where the value ends in punctuation', () => {
    assert.deepEqual(cut('x-key-y', '-key-'), ['x[-key-]']);
  });

  it('takes neither an empty value nor a part of the last match', () => {
    assert.deepEqual(cut('abc', ''), []);
    assert.deepEqual(occurrencesOf('-----', '--').length, 2);
  });
});

describe('clipTo', () => {
  const text = 'first SECRET, second SECRET';
  const findings = [
    { start: 6, end: 12, name: 'first' },
    { start: 21, end: 27, name: 'second' },
  ];

  it('keeps what a span touches, counted from its start, and cuts what it cuts', () => {
    const span = { start: 9, end: 24 };
    const part = text.slice(span.start, span.end);
    assert.deepEqual(
      clipTo(findings, span).map(({ start, end, name }) => [name, part.slice(start, end)]),
      [
        ['first', 'RET'],
        ['second', 'SEC'],
      ],
    );
  });

  it('leaves out what only borders on it', () => {
    assert.deepEqual(clipTo(findings, { start: 12, end: 21 }), []);
  });
});
