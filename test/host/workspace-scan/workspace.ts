import fs from 'node:fs';
import path from 'node:path';
import { lines, pdf } from '../../support/pdf.ts';
import { awsKeyId } from '../../support/secrets.ts';

/** How many generated files there are, and in every how many of them stands a key. */
export const generated = { files: 1500, plantEvery: 25 } as const;

/** A project with planted keys, and with everything that can make a scan stumble. */
export default function build(folder: string): void {
  const write = (name: string, content: string | Uint8Array): void => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  };
  const line = 'export function total(items: readonly number[]): number { return items.length; }\n';
  for (let index = 0; index < generated.files; index++) {
    const key = index % generated.plantEvery === 0 ? `export const key = '${awsKeyId(index + 1)}';\n` : '';
    write(`src/part-${index % 30}/module-${index}.ts`, `${line.repeat(20)}${key}${line.repeat(20)}`);
  }
  write('.gitignore', 'ignored/\n*.log\n.env\n');
  write('.env', `AWS_ACCESS_KEY_ID=${awsKeyId(9001)}\n`);
  write('ignored/generated.ts', `const key = '${awsKeyId(9002)}';\n`);
  write('debug.log', `key ${awsKeyId(9003)}\n`);
  write('hidden/secret.ts', `const key = '${awsKeyId(9004)}';\n`);
  write('node_modules/thing/index.js', `const key = '${awsKeyId(9005)}';\n`);
  write('odd/notebook.ipynb', notebook());
  write('odd/large.txt', 'nothing to see here\n'.repeat(600_000));
  write('odd/picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  write('odd/archive.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
  write('odd/letter.docx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]));
  write('odd/offer.pdf', pdf({ pages: [lines('An offer'), lines(`The key is ${awsKeyId(9008)}`)] }));
  write('odd/scanned.pdf', pdf({ pages: ['10 10 99 99 re f'] }));
  write('odd/closed.txt', 'closed\n');
  fs.chmodSync(path.join(folder, 'odd/closed.txt'), 0);
  fs.symlinkSync(folder, path.join(folder, 'odd/loop'));
  fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'odd/broken'));
}

/** One key in the source of a cell, another in what it printed. */
function notebook(): string {
  const cell = {
    cell_type: 'code',
    execution_count: 1,
    metadata: {},
    source: ['import boto3\n', `key = "${awsKeyId(9006)}"\n`],
    outputs: [{ output_type: 'stream', name: 'stdout', text: [`using ${awsKeyId(9007)}\n`] }],
  };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1);
}
