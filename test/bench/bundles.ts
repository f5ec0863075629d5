import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes of each bundle, plain and compressed. */
export function measureBundles(folder = 'dist'): Record<string, { bytes: number; gzip: number }> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  return Object.fromEntries(
    files.sort().map((name) => {
      const path = join(folder, name);
      return [name, { bytes: statSync(path).size, gzip: gzipSync(readFileSync(path)).length }];
    }),
  );
}
