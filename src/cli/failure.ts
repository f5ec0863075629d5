/** An error the user can do something about: printed as a sentence, exit code 2. */
export class Failure extends Error {}

/** What went wrong with a file, in words, without the stack and the path that the caller already names. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'is a folder',
    ELOOP: 'symbolic link loop',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
  };
  return known[code] ?? (code === '' ? 'unexpected error' : code);
}
