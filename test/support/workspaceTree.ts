import fs from 'node:fs';
import path from 'node:path';
import { awsKeyId, seededRandom } from './secrets.ts';

export interface TreeSize {
  readonly files: number;
  readonly megabytes: number;
  /** Every so many files, one holds a planted key. */
  readonly plantEvery: number;
}

/** A planted value: which file, and what stands there. */
export interface PlantedFile {
  readonly path: string;
  readonly value: string;
}

/**
 * Fills a folder with source code in many folders, a key planted here and there; the same every time.
 * @param sources texts to cut the files from
 * @returns where the keys are
 */
export function createTree(
  folder: string,
  sources: readonly string[],
  { files, megabytes, plantEvery }: TreeSize,
): PlantedFile[] {
  const random = seededRandom(20_000);
  const code = sources.join('\n');
  const average = Math.floor((megabytes * 1_000_000) / files);
  const planted: PlantedFile[] = [];
  for (let index = 0; index < files; index++) {
    const name = `package-${index % 40}/src/part-${Math.floor(index / 40) % 25}/module-${index}.ts`;
    // Small files are many, large ones few.
    const length = Math.max(40, Math.floor(average * 2.2 * random() ** 2.2 * 1.45));
    const from = Math.floor(random() * Math.max(1, code.length - length));
    let text = code.slice(from, from + length);
    if (index % plantEvery === 0) {
      const value = awsKeyId(index + 1);
      const half = text.lastIndexOf('\n', text.length / 2) + 1;
      text = `${text.slice(0, half)}\nexport const uploadKey${index} = "${value}";\n${text.slice(half)}`;
      planted.push({ path: name, value });
    }
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return planted;
}
