import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { Engine, fingerprinter } from '../../../src/engine/index.ts';
import { readText } from '../../../src/files/readText.ts';
import { defaultPolicy } from '../../../src/policy/index.ts';
import { scanBytes } from '../../../src/scanning/scanBytes.ts';
import { awsKeyId } from '../../support/secrets.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(declaration + text)])),
  );
}

const wordNames = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const sheetNames = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const slideNames =
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

function letter(body: string): Uint8Array {
  return zip({ 'word/document.xml': `<w:document ${wordNames}><w:body>${body}</w:body></w:document>` });
}

async function textOf(bytes: Uint8Array, path: string): Promise<string> {
  const reading = await readText(bytes, path);
  assert.equal(reading.kind, 'extracted');
  return reading.text;
}

describe('the text of a Word file', () => {
  const run = (text: string): string => `<w:r><w:rPr/><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const paragraph = (content: string): string => `<w:p><w:pPr/>${content}</w:p>`;

  it('joins the runs that a word processor cuts words into', async () => {
    const body = paragraph(run('The key is AK') + run('IA') + run(' &amp; more')) + paragraph(run('Next'));
    assert.equal(await textOf(letter(body), 'a.docx'), 'The key is AKIA & more\nNext');
  });

  it('keeps tables as rows of cells', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('Name')}${cell('Phone')}</w:tr><w:tr>${cell('A')}${cell('B')}</w:tr></w:tbl>`;
    assert.equal(await textOf(letter(body), 'a.docx'), 'Name\tPhone\nA\tB');
  });

  it('holds what was deleted with changes tracked, tabs, breaks, links, notes and headers', async () => {
    const bytes = zip({
      // Some programs number the main part.
      'word/document2.xml': `<w:document ${wordNames}><w:body>${paragraph(
        `<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:hyperlink>${run('link')}</w:hyperlink><w:r><w:tab/><w:br/></w:r>${run('end')}`,
      )}</w:body></w:document>`,
      'word/header1.xml': `<w:hdr ${wordNames}>${paragraph(run('header'))}</w:hdr>`,
      'word/footnotes.xml': `<w:footnotes ${wordNames}><w:footnote>${paragraph(run('note'))}</w:footnote></w:footnotes>`,
    });
    const text = await textOf(bytes, 'a.docx');
    for (const part of ['oldlink\t\nend', 'header', 'note']) assert.ok(text.includes(part), part);
  });
});

describe('the text of an Excel file', () => {
  it('puts cells into their rows and columns', async () => {
    const bytes = zip({
      'xl/sharedStrings.xml': `<sst ${sheetNames}><si><t>Name</t></si><si><r><t>Pho</t></r><r><t>ne</t></r><rPh><t>aid</t></rPh></si></sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${sheetNames}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>in line</t></is></c><c r="B2"><v>42</v></c><c r="C2" t="str"><f>A1</f><v>made</v></c></row></sheetData></worksheet>`,
      'xl/comments1.xml': `<comments ${sheetNames}><commentList><comment><text><r><t>remark</t></r></text></comment></commentList></comments>`,
    });
    const text = await textOf(bytes, 'a.xlsx');
    assert.ok(text.includes('Name\t\tPhone\nin line\t42\tmade'), text);
    assert.ok(text.includes('remark'));
  });
});

describe('the text of a PowerPoint file', () => {
  it('holds the slides in their order', async () => {
    const slide = (text: string): string =>
      `<p:sld ${slideNames}><p:cSld><p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp></p:cSld></p:sld>`;
    const bytes = zip({
      'ppt/slides/slide10.xml': slide('ten'),
      'ppt/slides/slide2.xml': slide('two'),
    });
    assert.equal(await textOf(bytes, 'a.pptx'), 'two\n\nten');
  });
});

describe('a document that cannot be read in full', () => {
  const body = `<w:document ${wordNames}><w:body/></w:document>`;
  for (const [what, bytes] of [
    ['that is damaged', letter('<w:p/>').slice(0, 100)],
    ['whose XML is not well-formed', zip({ 'word/document.xml': '<w:document>' })],
    ['with a file inside', zip({ 'word/document.xml': body, 'word/embeddings/sheet.xlsx': 'x' })],
    ['of another kind', zip({ 'content.xml': '<a/>' })],
  ] as const)
    it(`${what} is not checked`, async () => {
      assert.deepEqual(await readText(bytes, 'a.docx'), { kind: 'notChecked', reason: 'document' });
    });

  it('expands no entities: a document of theirs would fill the memory', async () => {
    const bomb = zip({ 'word/document.xml': `<!DOCTYPE a [<!ENTITY x "xx">]><a>&x;</a>` });
    assert.deepEqual(await readText(bomb, 'a.docx'), { kind: 'notChecked', reason: 'document' });
  });
});

describe('the scan of a document', () => {
  it('finds a key that stands in several runs', async () => {
    const key = awsKeyId();
    const cut = [key.slice(0, 7), key.slice(7)].map((part) => `<w:r><w:t>${part}</w:t></w:r>`).join('');
    const engine = new Engine({ policy: defaultPolicy, fingerprint: fingerprinter(new Uint8Array(32)) });
    const scan = await scanBytes(engine, letter(`<w:p>${cut}</w:p>`), 'keys.docx');
    assert.equal(scan.kind, 'checked');
    assert.deepEqual(
      scan.findings.map(({ ruleId }) => ruleId),
      ['aws-access-key-id'],
    );
  });
});
