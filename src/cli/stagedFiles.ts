import { spawnSync } from 'node:child_process';
import { addedLines, type LineSpan } from '../scanning/addedLines.ts';
import { Failure } from './failure.ts';

/** A file as it will be committed. */
export interface StagedFile {
  /** Relative to the repository's root, with `/`. */
  readonly path: string;
  readonly blob: string;
  /** The lines that the commit adds; undefined where git sees no lines: then all of the file is new. */
  readonly added: readonly LineSpan[] | undefined;
}

const mostOutputBytes = 1024 * 1024 * 1024;

/**
 * The repository that a folder belongs to.
 * @throws Failure where there is none, or no git
 */
export function repositoryOf(folder: string): string {
  return git(folder, ['rev-parse', '--show-toplevel']).toString().trim();
}

/**
 * What is staged, but for what is deleted, links and submodules.
 * @param paths only these files and folders; empty: all
 * @throws Failure where git cannot tell
 */
export function stagedFiles(folder: string, paths: readonly string[]): StagedFile[] {
  const options = ['--cached', '--raw', '-p', '-z', '-U0', '--no-abbrev', '--find-renames'];
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--diff-filter=ACMRT'];
  const output = git(folder, ['diff', ...options, ...plain, '--', ...paths]).toString('latin1');
  const { records, rest } = readRecords(output);
  // In the same order as the records, each begins on a line of its own; lines of a file never begin so.
  const patches = rest.split(/^(?=diff --git )/m).filter((patch) => patch.startsWith('diff --git '));
  return records.flatMap(({ mode, blob, path }, index) => {
    const patch = patches[index] ?? '';
    if (!mode.startsWith('100')) return [];
    const hasLines = !/^Binary files .* differ$/m.test(
      patch.slice(0, patch.indexOf('\n@@') + 1 || undefined),
    );
    return [{ path, blob, added: hasLines ? addedLines(patch) : undefined }];
  });
}

/**
 * The bytes of blobs.
 * @throws Failure where git does not have them
 */
export function readBlobs(folder: string, blobs: readonly string[]): Uint8Array[] {
  const output = git(folder, ['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  let at = 0;
  return blobs.map((blob) => {
    const end = output.indexOf('\n', at);
    const [, kind, size] = output.subarray(at, end).toString().split(' ');
    if (kind !== 'blob') throw new Failure(`git does not have ${blob}.`);
    const bytes = output.subarray(end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
    return bytes;
  });
}

interface RawRecord {
  /** Of the new version, in octal digits. */
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
}

/** `:oldmode newmode oldblob newblob status NUL path NUL`, with two paths for what was renamed or copied. */
function readRecords(output: string): { records: RawRecord[]; rest: string } {
  const records: RawRecord[] = [];
  let at = 0;
  const take = (): string => {
    const end = output.indexOf('\0', at);
    const field = output.slice(at, end);
    at = end + 1;
    return field;
  };
  while (output.startsWith(':', at)) {
    const [, mode = '', , blob = '', status = ''] = take().split(' ');
    const old = take();
    const path = /^[RC]/.test(status) ? take() : old;
    records.push({ mode, blob, path: Buffer.from(path, 'latin1').toString() });
  }
  return { records, rest: output.slice(at).replace(/^\0/, '') };
}

function git(folder: string, words: readonly string[], input = ''): Buffer {
  const { error, status, stdout, stderr } = spawnSync('git', [...words], {
    cwd: folder,
    input,
    maxBuffer: mostOutputBytes,
  });
  if (error && 'code' in error && error.code === 'ENOENT') throw new Failure('git is not installed.');
  if (error || status !== 0) throw new Failure(describe(stderr.toString()));
  return stdout;
}

function describe(complaint: string): string {
  if (/not a git repository/i.test(complaint)) return 'This folder is not in a git repository.';
  const [line = ''] = complaint.split('\n');
  return `git failed: ${line.replace(/^fatal: /, '') || 'no reason given'}`;
}
