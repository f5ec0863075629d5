import assert from 'node:assert/strict';
import { readText } from '../../../src/files/readText.ts';

const encoder = new TextEncoder();

describe('readText', () => {
  it('reads text whatever it is called', async () => {
    const reading = await readText(encoder.encode('PK: a note\n'), 'notes.docx');
    assert.equal(reading.kind === 'text' && reading.text, 'PK: a note\n');
  });

  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
  for (const [name, bytes, reason] of [
    ['a.zip', zip, 'archive'],
    ['library.jar', zip, 'archive'],
    ['letter.docx', zip, 'document'],
    ['prices.XLSX', zip, 'document'],
    ['backup.gz', new Uint8Array([0x1f, 0x8b, 8, 0]), 'archive'],
    ['offer.pdf', encoder.encode('%PDF-1.7\n'), 'damaged'],
    ['old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'document'],
    ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'binary'],
  ] as const)
    it(`says of ${name} that it is not checked, being ${reason}`, async () => {
      assert.deepEqual(await readText(bytes, name), { kind: 'notChecked', reason });
    });

  it('knows a tar archive by the mark behind its first name', async () => {
    const bytes = new Uint8Array(512);
    bytes.set(encoder.encode('first.txt'));
    bytes.set(encoder.encode('ustar'), 257);
    assert.deepEqual(await readText(bytes, 'backup'), { kind: 'notChecked', reason: 'archive' });
  });
});
