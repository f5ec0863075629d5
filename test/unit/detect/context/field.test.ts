import assert from 'node:assert/strict';
import { fieldAt } from '../../../../src/detect/context/field.ts';
import { SourceText } from '../../../../src/detect/sourceText.ts';
import { buildCase } from '../../../support/spans.ts';
import { ALPHABETS, randomText, seededRandom } from '../../../support/secrets.ts';
import { syntaxes } from './syntaxes.ts';

const keys = ['api_key', 'dbPassword', 'CLIENT_SECRET'];

/** What the field whose key holds the key's last letters has for a value. */
function valueIn(text: string, key: string, languageId: string | undefined): string | undefined {
  const source = new SourceText(text, languageId === undefined ? {} : { languageId });
  const end = text.lastIndexOf(key) + key.length;
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    const field = fieldAt(text, at + 1, at + key.length, source.format);
    if (field && at + key.length <= end) return text.slice(field.valueStart, field.valueEnd);
  }
  return undefined;
}

describe('fields', () => {
  for (const syntax of syntaxes)
    it(`reads the exact value: ${syntax.name}`, () => {
      keys.forEach((key, seed) => {
        const value = randomText(ALPHABETS.alphanumeric, 24, seededRandom(seed + 1));
        const { text } = buildCase(syntax, key, value);
        assert.equal(valueIn(text, key, syntax.languageId), value, text.replace(value, '‹›'));
      });
    });
});
