import * as vscode from 'vscode';

/** The part of the built-in Git extension's interface, version 1, that is needed here. */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly Repository[] };
}
interface Repository {
  readonly state: {
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    readonly mergeChanges: readonly Change[];
    /** Only filled with `git.untrackedChanges: separate`. */
    readonly untrackedChanges?: readonly Change[];
  };
}
interface Change {
  readonly uri: vscode.Uri;
}

/** Files that git calls changed, staged, conflicting or untracked; none where there is no git. */
export async function changedFiles(): Promise<vscode.Uri[]> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return [];
  const changes = repositories(await extension.activate()).flatMap(({ state }) => [
    ...state.indexChanges,
    ...state.workingTreeChanges,
    ...state.mergeChanges,
    ...(state.untrackedChanges ?? []),
  ]);
  const byName = new Map(changes.map(({ uri }) => [uri.toString(), uri]));
  const present = await Promise.all(
    [...byName.values()].map(async (uri) => ((await isFile(uri)) ? [uri] : [])),
  );
  return present.flat();
}

/** Git is disabled by a setting or not installed: then there are no changes to offer. */
function repositories(git: GitExtension): readonly Repository[] {
  try {
    return git.getAPI(1).repositories;
  } catch {
    return [];
  }
}

/** A deleted file is a change too, but there is nothing to read. */
async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
