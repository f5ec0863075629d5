import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  fs.writeFileSync(path.join(folder, 'src/config.py'), `access_key = "${awsKeyId(1)}"\n`);
}
