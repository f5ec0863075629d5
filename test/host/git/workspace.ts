import fs from 'node:fs';
import path from 'node:path';

/** Two committed files; the tests change one. */
export default function build(folder: string): void {
  for (const name of ['changed.py', 'same.py']) fs.writeFileSync(path.join(folder, name), 'print("first")\n');
}
