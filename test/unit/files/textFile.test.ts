import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeText, encodeText, type Encoding } from '../../../src/files/textFile.ts';
import { lines, pdf } from '../../support/pdf.ts';

const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'number' ? [value] : [...Buffer.from(value)])));

describe('decodeText', () => {
  it('reads UTF-8 with and without byte order mark, and leaves the mark out of the text', () => {
    assert.deepEqual(decodeText(bytes('Zürich')), {
      text: 'Zürich',
      encoding: { name: 'utf-8', hasByteOrderMark: false },
    });
    assert.deepEqual(decodeText(bytes(0xef, 0xbb, 0xbf, 'a')), {
      text: 'a',
      encoding: { name: 'utf-8', hasByteOrderMark: true },
    });
  });

  it('reads UTF-16 of both byte orders, with a mark and without', () => {
    for (const name of ['utf-16le', 'utf-16be'] as const)
      for (const hasByteOrderMark of [true, false]) {
        const encoding: Encoding = { name, hasByteOrderMark };
        assert.deepEqual(decodeText(encodeText('password = "käse"\r\n', encoding)), {
          text: 'password = "käse"\r\n',
          encoding,
        });
      }
  });

  it('takes bytes that are not UTF-8 for ISO 8859-1 rather than leaving the file unchecked', () => {
    const decoded = decodeText(bytes('Stra', 0xdf, 'e'));
    assert.equal(decoded?.text, 'Straße');
    assert.equal(decoded.encoding.name, 'latin1');
  });

  it('says that pictures, archives and text with a zero byte far behind are not text', () => {
    assert.equal(decodeText(bytes(0x89, 'PNG\r\n', 0x1a, 0x0a, 0, 0, 0, 13)), undefined);
    assert.equal(decodeText(bytes('PK', 3, 4, 20, 0, 6, 0, 8, 0xff, 0xfe)), undefined);
    assert.equal(decodeText(bytes('a'.repeat(20_000), 0)), undefined);
    assert.equal(decodeText(Uint8Array.from({ length: 400 }, (_, i) => 1 + ((i * 37) % 255))), undefined);
  });

  it('says that a PDF is no text, although its bytes may all be characters', () => {
    assert.equal(decodeText(pdf({ pages: [lines('An offer')] })), undefined);
  });

  it('keeps every byte of a text that is written back unchanged', () => {
    const encodings: Encoding[] = (['utf-8', 'utf-16le', 'utf-16be'] as const).map((name) => ({
      name,
      hasByteOrderMark: true,
    }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...encodings), (text, encoding) => {
        const written = encodeText(text, encoding);
        const read = decodeText(written);
        if (read) assert.deepEqual(encodeText(read.text, read.encoding), written);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ min: 32, max: 255, maxLength: 200 }), (written) => {
        const read = decodeText(written);
        if (read) assert.deepEqual(encodeText(read.text, read.encoding), written);
      }),
    );
  });

  it('falls back to UTF-8 when a replacement does not fit ISO 8859-1', () => {
    const written = encodeText('€', { name: 'latin1', hasByteOrderMark: false });
    assert.equal(Buffer.from(written).toString('utf8'), '€');
  });
});
