import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** A project with settings of its own for Claude Code, a file with a key and one without. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, '.claude'));
  fs.writeFileSync(path.join(folder, '.claude', 'settings.json'), settings);
  fs.writeFileSync(path.join(folder, 'key.py'), `region = "eu"\naccess_key = "${awsKeyId(1)}"\n`);
  fs.writeFileSync(path.join(folder, 'clean.py'), 'print("nothing here")\n');
}

/** With comments and an order of its own, which must stay. */
export const settings = '{\n  // mine\n  "model": "opus",\n  "permissions": { "deny": ["Read(mine)"] }\n}\n';
