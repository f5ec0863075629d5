import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

export const keys = [awsKeyId(31), awsKeyId(32), awsKeyId(33)] as const;

/** Two files with keys, one with an address, and an archive. */
export default function build(folder: string): void {
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  };
  write('src/config.py', `import boto3\na = "${keys[0]}"\nb = "${keys[1]}"\n`);
  write('src/other.py', `key = "${keys[2]}"\n`);
  write('src/clean.py', 'print("nothing here")\n');
  write('notes.md', `Ask ${['jane.roe', 'fabrikam-trading.de'].join('@')} about the release.\n`);
  write('backup.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
}
