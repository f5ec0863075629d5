/** An error the user can do something about: printed as a sentence, exit code 2. */
export class Failure extends Error {}

const known: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  EEXIST: 'a part of the path is a file',
  ENOTDIR: 'a part of the path is a file',
  ELOOP: 'symbolic link loop',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/**
 * What went wrong with a file, in words, without the stack and the path that the caller already names.
 * @param error or the system's code of it
 */
export function reasonOf(error: unknown): string {
  const code = typeof error === 'string' ? error : codeOf(error);
  return known[code] ?? (code === '' ? 'unexpected error' : code);
}

/** The system's code of an error, such as `EACCES`; '' where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
