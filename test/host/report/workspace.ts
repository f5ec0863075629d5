import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** A file with a key, one without, and one that cannot be looked into. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  fs.writeFileSync(path.join(folder, 'src', 'config.ts'), `export const accessKey = '${awsKeyId()}';\n`);
  fs.writeFileSync(path.join(folder, 'README.md'), '# Nothing to see\n');
  fs.writeFileSync(path.join(folder, 'offer.pdf'), '%PDF-1.7\n');
}
