import fs from 'node:fs';
import path from 'node:path';
import { lines, pdf } from '../../support/pdf.ts';
import { awsKeyId } from '../../support/secrets.ts';

/** A few hundred files, some with a key, one that git ignores, and a PDF. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  for (let index = 0; index < 300; index++)
    fs.writeFileSync(
      path.join(folder, 'src', `module-${index}.ts`),
      index % 30 === 0 ? `export const key = '${awsKeyId(index + 1)}';\n` : 'export const key = 1;\n',
    );
  fs.writeFileSync(path.join(folder, '.gitignore'), 'ignored/\n.env\n');
  fs.writeFileSync(path.join(folder, '.env'), `AWS_ACCESS_KEY_ID=${awsKeyId(900)}\n`);
  fs.writeFileSync(path.join(folder, 'offer.pdf'), pdf({ pages: [lines(`The key is ${awsKeyId(902)}`)] }));
  fs.mkdirSync(path.join(folder, 'ignored'));
  fs.writeFileSync(path.join(folder, 'ignored', 'made.ts'), `const key = '${awsKeyId(901)}';\n`);
}
