import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** A file with a key, more files than may be shared at once, and a policy that demands the record. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'many'));
  fs.writeFileSync(path.join(folder, 'config.py'), `access_key = "${awsKeyId(1)}"\n`);
  for (const name of ['a', 'b', 'c', 'd']) fs.writeFileSync(path.join(folder, 'many', `${name}.txt`), name);
  fs.writeFileSync(
    path.join(folder, '.promptveil.json'),
    '{ "share": { "audit": "required" }, "limits": { "maximumFiles": 3 } }\n',
  );
}
