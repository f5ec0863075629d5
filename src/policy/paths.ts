/** The folder of a path with `/`, without a slash at the end; '' for a bare name. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Where `relative` leads from a folder; `.` and `..` are resolved. An absolute path stays as it is. */
export function resolvePath(folder: string, relative: string): string {
  const joined = isAbsolute(relative) ? relative : `${folder}/${relative}`;
  const parts: string[] = [];
  for (const part of joined.replace(/\\/g, '/').split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path);
}
