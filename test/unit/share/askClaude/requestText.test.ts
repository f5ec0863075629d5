import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { requestText } from '../../../../src/share/askClaude/requestText.ts';

describe('a request to be read', () => {
  it('shows texts of several lines as they are', () => {
    const request = {
      model: 'm',
      messages: [{ role: 'user', content: [{ type: 'text', text: 'a\n\n  b\n' }] }],
    };
    assert.equal(
      requestText(request),
      [
        'model: "m"',
        'messages:',
        '  - role: "user"',
        '    content:',
        '      - type: "text"',
        '        text: |2',
        '          a',
        '',
        '            b',
        '',
      ].join('\n'),
    );
  });

  it('is the whole request, and nothing else', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('a', ' ', '\n', '\t', '#', '- ', ': ', '\r', '"'))
        .map((parts) => parts.join('')),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, texts, fc.integer(), fc.boolean(), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{3,8}$/), value), (request) => {
        assert.deepEqual(parse(requestText(request)), JSON.parse(JSON.stringify(request)));
      }),
    );
  });
});
