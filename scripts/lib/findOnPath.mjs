import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {string[]} names commands, the preferred one first
 * @returns {string | undefined} the absolute path of the first that is installed
 */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}
