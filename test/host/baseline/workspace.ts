import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

export const keys = [awsKeyId(71), awsKeyId(72), awsKeyId(73)] as const;

/** Two keys that are there today, in two files. */
export default function build(folder: string): void {
  const write = (name: string, content: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  };
  write('src/old.py', `old = "${keys[0]}"\n`);
  write('src/other.py', `other = "${keys[1]}"\n`);
}
