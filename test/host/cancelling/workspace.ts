import fs from 'node:fs';
import path from 'node:path';

/** More than can be scanned before a developer finds the button. */
export default function build(folder: string): void {
  const line = 'the quick brown fox jumps over the lazy dog and runs back into the yard before it rains ';
  const text = `${line}\n`.repeat(50_000);
  fs.mkdirSync(path.join(folder, 'many'));
  for (let index = 0; index < 60; index++)
    fs.writeFileSync(path.join(folder, 'many', `text-${index}.txt`), text);
}
