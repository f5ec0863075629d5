import assert from 'node:assert/strict';
import { LinePositions } from '../../../src/report/index.ts';

describe('LinePositions', () => {
  const at = (text: string, value: string) => {
    const start = text.indexOf(value);
    return new LinePositions(text).range(start, start + value.length);
  };

  it('counts lines and columns from one, in UTF-16 units', () => {
    assert.deepEqual(at('a\n😀 key', 'key'), { startLine: 2, startColumn: 4, endLine: 2, endColumn: 7 });
  });

  it('takes CRLF for one line end and a lone CR for another', () => {
    assert.equal(at('a\r\nb\r\nkey', 'key').startLine, 3);
    assert.equal(at('a\rb\rkey', 'key').startLine, 3);
  });

  it('spans lines', () => {
    assert.deepEqual(at('x BEGIN\nEND', 'BEGIN\nEND'), {
      startLine: 1,
      startColumn: 3,
      endLine: 2,
      endColumn: 4,
    });
  });
});
