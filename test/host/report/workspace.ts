import fs from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { awsKeyId } from '../../support/secrets.ts';

/** A file with a key, a letter with another, a file without, and one that cannot be looked into. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  fs.writeFileSync(path.join(folder, 'src', 'config.ts'), `export const accessKey = '${awsKeyId()}';\n`);
  fs.writeFileSync(path.join(folder, 'letter.docx'), letter(`The key is ${awsKeyId(2)}.`));
  fs.writeFileSync(path.join(folder, 'README.md'), '# Nothing to see\n');
  fs.writeFileSync(path.join(folder, 'offer.pdf'), '%PDF-1.7\n');
}

function letter(text: string): Uint8Array {
  const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = `<w:document ${names}><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
  return zipSync({ 'word/document.xml': strToU8(body) });
}
