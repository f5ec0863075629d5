import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId } from '../../support/secrets.ts';

/** Four files: two with findings, one clean, one that is not text. */
export default function build(folder: string): void {
  fs.mkdirSync(path.join(folder, 'src'));
  const write = (name: string, content: string | Uint8Array): void =>
    fs.writeFileSync(path.join(folder, name), content);
  write('src/config.py', `access_key = "${awsKeyId(1)}"\nregion = "eu-central-1"\n`);
  write('src/other.py', `first = "${awsKeyId(1)}"\r\nsecond = "${awsKeyId(2)}"\r\n`);
  write('src/clean.py', 'print("nothing here")\n');
  write(
    'src/image.bin',
    Uint8Array.from({ length: 64 }, (_, index) => index % 8),
  );
}
