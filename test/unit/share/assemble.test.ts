import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assemble, fenceFor } from '../../../src/share/assemble.ts';

describe('assemble', () => {
  it('puts each path over its fenced text', () => {
    assert.equal(
      assemble([
        { path: 'src/a.ts', text: 'a();\n', language: 'typescript' },
        { path: 'notes', text: 'no line end', language: undefined },
      ]),
      '### `src/a.ts`\n\n```typescript\na();\n```\n\n### `notes`\n\n```\nno line end\n```\n',
    );
  });

  it('fences Markdown that has fences of its own with a longer one', () => {
    const text = '````md\n```\n````\n';
    assert.match(assemble([{ path: 'a.md', text, language: 'markdown' }]), /\n`````markdown\n/);
  });

  it('quotes a path with backticks', () => {
    assert.match(assemble([{ path: 'a`b.md', text: '', language: undefined }]), /^### `` a`b\.md ``\n/);
  });
});

describe('fenceFor', () => {
  it('is longer than every run of backticks in the text', () => {
    const text = fc.array(fc.constantFrom('`', '``', '`````', 'a', '\n', ' ')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (body) => {
        const fence = fenceFor(body);
        assert.ok(fence.length >= 3);
        assert.equal(body.includes(fence), false);
      }),
    );
  });
});
