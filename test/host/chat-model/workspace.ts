import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** A file with a key, and one that is never shared. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  const write = (name: string, content: string): void => fs.writeFileSync(path.join(folder, name), content);
  write('src/config.py', `access_key = "${awsKeyId(1)}"\nregion = "eu-central-1"\n`);
  write('.env', `AWS_ACCESS_KEY_ID=${awsKeyId(3)}\n`);
}
