import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** A workspace that would like to switch the protection off. */
export default function build(folder: string): void {
  fs.writeFileSync(path.join(folder, 'config.py'), `key = "${awsKeyId()}"\n`);
  fs.writeFileSync(path.join(folder, '.promptveil.json'), '{ "actions": { "secret": "off" } }');
  fs.mkdirSync(path.join(folder, '.vscode'));
  fs.writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    '{ "promptVeil.scanOpenDocuments": false, "promptVeil.actions": { "secret": "off" } }',
  );
}
