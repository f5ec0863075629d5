import assert from 'node:assert/strict';
import { Engine, fingerprinter } from '../../../src/engine/index.ts';
import { readText } from '../../../src/files/readText.ts';
import { defaultPolicy } from '../../../src/policy/index.ts';
import { scanBytes } from '../../../src/scanning/scanBytes.ts';
import { lines, pdf, type PdfParts } from '../../support/pdf.ts';
import { awsKeyId } from '../../support/secrets.ts';

async function textOf(parts: PdfParts): Promise<string> {
  const reading = await readText(pdf(parts), 'a.pdf');
  assert.equal(reading.kind, 'extracted');
  return reading.text;
}

describe('the text of a PDF', () => {
  it('holds every page, a line a line', async () => {
    const pages = [lines('First line', 'second line'), lines('next page')];
    assert.equal(await textOf({ pages }), 'First line\nsecond line\n\nnext page');
  });

  it('joins the pieces that a layout cuts words into', async () => {
    assert.equal(await textOf({ pages: ['BT /F 12 Tf 72 700 Td [(ke)-20(y ) (is)] TJ ET'] }), 'key is');
  });

  it('holds what is filled into a form, beside the name of its field', async () => {
    const field = '<</Type/Annot/Subtype/Widget/FT/Tx/T(surname)/V(Moreau)/Rect[0 0 9 9]>>';
    const parts = { others: [field], catalog: '/AcroForm<</Fields[10 0 R]>>', page: '/Annots[10 0 R]' };
    assert.equal(await textOf({ pages: [lines('Form')], ...parts }), 'Form\nsurname: Moreau');
  });

  it('holds comments with their author, and where links lead', async () => {
    const note = '<</Type/Annot/Subtype/Text/T(Reviewer)/Contents(a remark)/Rect[0 0 9 9]>>';
    const link = '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.com/a)>>>>';
    const parts = { others: [note, link], page: '/Annots[10 0 R 11 0 R]' };
    const text = await textOf({ pages: [lines('Text')], ...parts });
    assert.equal(text, 'Text\nReviewer\na remark\nhttps://example.com/a');
  });

  it('is read where something else stands before the PDF', async () => {
    const bytes = new Uint8Array([0x0a, ...pdf({ pages: [lines('Later')] })]);
    assert.equal((await readText(bytes, 'a.pdf')).kind, 'extracted');
  });

  it('leaves the bytes as they are, also where they are a Buffer', async () => {
    const bytes = Buffer.from(pdf({ pages: [lines('Twice')] }));
    const before = new Uint8Array(bytes);
    assert.equal((await readText(bytes, 'a.pdf')).kind, 'extracted');
    assert.deepEqual(new Uint8Array(bytes), before);
  });
});

describe('a PDF that cannot be read in full', () => {
  const hex = (byte: string): string => `<${byte.repeat(32)}>`;
  const password = `/Encrypt<</Filter/Standard/V 1/R 2/O${hex('5a')}/U${hex('a5')}/P -4>>/ID[${hex('01')}${hex('01')}]`;
  const whole = pdf({ pages: [lines('Text')] });
  const attached = '<</Type/EmbeddedFile/Length 4>>\nstream\nfile\nendstream';
  const specification = '<</Type/Filespec/F(a.txt)/UF(a.txt)/EF<</F 10 0 R>>>>';
  const pinned = '<</Type/Annot/Subtype/FileAttachment/FS 11 0 R/Rect[0 0 9 9]>>';
  const unnamed = '/Type/Font/Subtype/Type0/BaseFont/A/Encoding/UniJIS-UCS2-H/DescendantFonts[10 0 R]';
  const asian =
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/A/DW 1000/FontDescriptor 11 0 R/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>>>';
  const descriptor =
    '<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/CapHeight 9/StemV 9>>';
  for (const [what, bytes, reason] of [
    ['that asks for a password', pdf({ pages: [lines('Text')], trailer: password }), 'encrypted'],
    ['that is cut off', whole.slice(0, 40), 'damaged'],
    ['with nothing but its first line', whole.slice(0, 9), 'damaged'],
    ['that only draws', pdf({ pages: ['10 10 99 99 re f'] }), 'pictures'],
    [
      'with a file inside',
      pdf({
        pages: [lines('Text')],
        others: [attached, specification],
        catalog: '/Names<</EmbeddedFiles<</Names[(a.txt) 11 0 R]>>>>',
      }),
      'document',
    ],
    [
      'with a file pinned to a page',
      pdf({ pages: [lines('Text')], others: [attached, specification, pinned], page: '/Annots[12 0 R]' }),
      'document',
    ],
    [
      'with a font whose characters nobody knows',
      pdf({ pages: ['BT /F 12 Tf 72 700 Td <5c71> Tj ET'], others: [asian, descriptor], font: unnamed }),
      'document',
    ],
  ] as const)
    it(`${what} is not checked`, async () => {
      assert.deepEqual(await readText(bytes, 'a.pdf'), { kind: 'notChecked', reason });
    });
});

describe('the scan of a PDF', () => {
  it('finds a key on its second page', async () => {
    const engine = new Engine({ policy: defaultPolicy, fingerprint: fingerprinter(new Uint8Array(32)) });
    const bytes = pdf({ pages: [lines('Notes'), lines(`The key is ${awsKeyId()}`)] });
    const scan = await scanBytes(engine, bytes, 'keys.pdf');
    assert.equal(scan.kind, 'checked');
    assert.deepEqual(
      scan.findings.map(({ ruleId, startLine }) => [ruleId, startLine]),
      [['aws-access-key-id', 3]],
    );
  });
});
