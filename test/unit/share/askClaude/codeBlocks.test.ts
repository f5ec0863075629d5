import assert from 'node:assert/strict';
import { codeBlocksIn } from '../../../../src/share/askClaude/codeBlocks.ts';
import { firstDifference } from '../../../../src/share/askClaude/difference.ts';

describe('Code blocks of an answer', () => {
  it('are found with their language, line and code', () => {
    const text = 'Text\n\n```python\na = 1\n```\n\n~~~~\n~~~\nb\n~~~~\n';
    assert.deepEqual(codeBlocksIn(text), [
      { line: 2, language: 'python', code: 'a = 1\n' },
      { line: 6, language: '', code: '~~~\nb\n' },
    ]);
  });

  it('lose the indentation of their fence, and no more', () => {
    assert.deepEqual(codeBlocksIn('- x\n  ```js\n  a\n    b\n c\n  ```\n'), [
      { line: 1, language: 'js', code: 'a\n  b\nc\n' },
    ]);
  });

  it('are not there while they grow', () => {
    assert.deepEqual(codeBlocksIn('```python\na = 1\n'), []);
  });
});

describe('The difference of two texts', () => {
  for (const [before, after, start, end, text] of [
    ['abc', 'abc', 3, 3, ''],
    ['abc', 'aXc', 1, 2, 'X'],
    ['aa', 'aaa', 2, 2, 'a'],
    ['aaa', 'aa', 2, 3, ''],
    ['', 'x', 0, 0, 'x'],
  ] as const)
    it(`is one stretch: ${before || 'nothing'} → ${after}`, () => {
      assert.deepEqual(firstDifference(before, after), { start, end, text });
      assert.equal(before.slice(0, start) + text + before.slice(end), after);
    });
});
