import { readFileSync } from 'node:fs';
import { decodeText, type TextFile } from '../files/textFile.ts';
import { Failure, reasonOf } from './failure.ts';

export interface Input {
  readonly bytes: Uint8Array;
  /** As the user named it; undefined for standard input. */
  readonly path: string | undefined;
  /** For messages. */
  readonly name: string;
}

/**
 * The one file that was named, or standard input where it is `-` or nothing was named.
 * @throws Failure when several were named, or it cannot be read
 */
export function readInput(positionals: readonly string[]): Input {
  const [path, ...more] = positionals;
  if (more.length > 0) throw new Failure('Name one file, or - for standard input.');
  const isStandardInput = path === undefined || path === '-';
  const name = isStandardInput ? 'Standard input' : path;
  try {
    return {
      bytes: readFileSync(isStandardInput ? 0 : path),
      path: isStandardInput ? undefined : path,
      name,
    };
  } catch (error) {
    throw new Failure(`Could not read ${name}: ${reasonOf(error)}`);
  }
}

/** @throws Failure when it is not text */
export function decodeInput({ bytes, name }: Input): TextFile {
  const file = decodeText(bytes);
  if (!file) throw new Failure(`${name} was not checked: binary file.`);
  return file;
}
