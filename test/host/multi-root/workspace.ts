import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** Two folders with the same text and different policies. */
export default function build(folder: string): void {
  const folders = ['strict', 'lenient'];
  for (const name of folders) {
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'config.py'), `key = "${awsKeyId()}"\n`);
  }
  fs.writeFileSync(
    path.join(folder, 'lenient', '.promptveil.json'),
    '{ "actions": { "aws-access-key-id": "hint" } }',
  );
  fs.writeFileSync(
    path.join(folder, 'both.code-workspace'),
    JSON.stringify({ folders: folders.map((name) => ({ path: name })) }),
  );
}
