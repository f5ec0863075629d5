import type * as vscode from 'vscode';

/** Whether one of the names, texts of uris all, is that of the file or of a folder above it. */
export function isOrLiesIn(name: string, names: ReadonlySet<string>): boolean {
  for (let path = name; path.includes('/'); path = path.slice(0, path.lastIndexOf('/')))
    if (names.has(path)) return true;
  return false;
}

/** Whether a file or folder is another one or lies in it. */
export function isWithin(uri: vscode.Uri, scope: vscode.Uri): boolean {
  if (uri.scheme !== scope.scheme || uri.authority !== scope.authority) return false;
  const folder = scope.path.replace(/\/$/, '');
  return uri.path === folder || uri.path.startsWith(`${folder}/`);
}
