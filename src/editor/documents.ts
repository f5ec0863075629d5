import * as vscode from 'vscode';
import type { SourceDescription } from '../detect/index.ts';
import { isOnlyRead } from '../files/readText.ts';

/**
 * The schemes whose documents a person writes in, and which Claude's extension can therefore read or be given.
 * Everything else stays out: `git:` and other read-only versions of a file repeat its findings, `output:` and log
 * channels would be scanned for every line they grow, `comment:` and chat inputs are drawn without squiggles, and
 * our own previews hold dummy data already.
 */
const writtenSchemes: ReadonlySet<string> = new Set([
  'file',
  'untitled',
  'vscode-notebook-cell',
  // The commit message box.
  'vscode-scm',
  // settings.json and friends, where keys of other extensions are kept.
  'vscode-userdata',
]);

/** Whether a document is scanned while it is open. Virtual workspaces bring their own scheme. */
export function isScanned({ uri }: Pick<vscode.TextDocument, 'uri'>): boolean {
  // An editor shows its bytes: what it says is found by scans of files.
  if (isOnlyRead(uri.path)) return false;
  if (writtenSchemes.has(uri.scheme)) return true;
  return (
    vscode.workspace.workspaceFolders?.some((folder) => folder.uri.scheme === uri.scheme) === true &&
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined
  );
}

/**
 * The document that stands for another one where policies are looked up: the commit message box belongs to its
 * repository, a notebook cell to its notebook.
 */
export function ownerOf(uri: vscode.Uri): vscode.Uri {
  if (uri.scheme === 'vscode-scm') {
    const root = new URLSearchParams(uri.query).get('rootUri');
    return root === null ? uri : vscode.Uri.joinPath(vscode.Uri.parse(root), 'COMMIT_EDITMSG');
  }
  if (uri.scheme === 'vscode-notebook-cell') {
    const notebook = vscode.workspace.notebookDocuments.find((candidate) =>
      candidate.getCells().some((cell) => cell.document.uri.toString() === uri.toString()),
    );
    return notebook?.uri ?? uri.with({ scheme: 'file', fragment: '' });
  }
  return uri;
}

/**
 * Path below the workspace folder with `/`, as policies name files; only the name for files outside, whose folders
 * tell about the user.
 */
export function policyPath(uri: vscode.Uri): string {
  const owner = ownerOf(uri);
  const folder = vscode.workspace.getWorkspaceFolder(owner);
  if (folder && owner.path.startsWith(`${folder.uri.path}/`))
    return owner.path.slice(folder.uri.path.length + 1);
  return owner.path.slice(owner.path.lastIndexOf('/') + 1);
}

/** What a file is called in front of people: its path, with the name of its folder where there are several. */
export function displayPath(uri: vscode.Uri): string {
  const owner = ownerOf(uri);
  const folder = vscode.workspace.getWorkspaceFolder(owner);
  const hasSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  return folder && hasSeveral ? `${folder.name}/${policyPath(uri)}` : policyPath(uri);
}

export function describe(document: Pick<vscode.TextDocument, 'uri' | 'languageId'>): SourceDescription {
  return { path: policyPath(document.uri), languageId: document.languageId };
}

export function rangeOf(
  document: vscode.TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
