import fs from 'node:fs';
import path from 'node:path';
import { lines, pdf } from '../../support/pdf.ts';
import { awsKeyId } from '../../support/secrets.ts';

/** Two files with findings, one clean, one that is not text; a PDF with text, and one without. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  const write = (name: string, content: string | Uint8Array): void =>
    fs.writeFileSync(path.join(folder, name), content);
  write('src/config.py', `access_key = "${awsKeyId(1)}"\nregion = "eu-central-1"\n`);
  write('src/other.py', `first = "${awsKeyId(1)}"\r\nsecond = "${awsKeyId(2)}"\r\n`);
  write('src/clean.py', 'print("nothing here")\n');
  fs.mkdirSync(path.join(folder, 'documents'));
  write('documents/offer.pdf', pdf({ pages: [lines('An offer', `The key is ${awsKeyId(1)}`)] }));
  write('documents/scanned.pdf', pdf({ pages: ['10 10 99 99 re f'] }));
  write(
    'src/image.bin',
    Uint8Array.from({ length: 64 }, (_, index) => index % 8),
  );
}
