import * as vscode from 'vscode';
import { addedLines, type LineSpan } from '../scanning/addedLines.ts';

/** What of git's changes is looked at. */
export const changeScopes = ['staged', 'unstaged', 'branch'] as const;
export type ChangeScope = (typeof changeScopes)[number];

/** A changed file in the version that counts. */
export interface ChangedText {
  readonly uri: vscode.Uri;
  /** Undefined where all of the file is new. */
  readonly added: readonly LineSpan[] | undefined;
  read(): Thenable<Uint8Array>;
}

/** The part of the built-in Git extension's interface, version 1, that is needed here. */
interface GitExtension {
  getAPI(version: 1): { readonly repositories: readonly Repository[] };
}
interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly name?: string; readonly upstream?: Upstream } | undefined;
    readonly indexChanges: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
    /** Only filled with `git.untrackedChanges: separate`. */
    readonly untrackedChanges?: readonly Change[];
  };
  diff(cached?: boolean): Promise<string>;
  diffIndexWithHEAD(path: string): Promise<string>;
  diffWith(ref: string): Promise<readonly Change[]>;
  diffWith(ref: string, path: string): Promise<string>;
  getMergeBase(first: string, second: string): Promise<string | undefined>;
  getBranchBase?(name: string): Promise<Upstream | undefined>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  status(): Promise<void>;
}
interface Upstream {
  readonly remote?: string;
  readonly name?: string;
}
interface Change {
  readonly uri: vscode.Uri;
  /** After a renaming. */
  readonly renameUri?: vscode.Uri;
  readonly status: number;
}

/** Numbers of the interface's `Status`: what has no new text. */
const deletedStatus: ReadonlySet<number> = new Set([2, 6]);
const untrackedStatus = 7;

/**
 * The texts that git calls changed, with the lines that are new in them.
 * @returns undefined where there is no repository, or for a branch nothing to compare it with
 */
export async function changedTexts(scope: ChangeScope): Promise<readonly ChangedText[] | undefined> {
  const repositories = await openRepositories();
  if (repositories.length === 0) return undefined;
  const texts = await Promise.all(repositories.map((repository) => textsOf(repository, scope)));
  return texts.every((one) => one === undefined) ? undefined : texts.flatMap((one) => one ?? []);
}

/** Whether git has anything to tell here. */
export async function hasRepository(): Promise<boolean> {
  return (await openRepositories()).length > 0;
}

async function openRepositories(): Promise<readonly Repository[]> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1).repositories ?? [];
  } catch {
    // Git is disabled by a setting, or not installed.
    return [];
  }
}

async function textsOf(
  repository: Repository,
  scope: ChangeScope,
): Promise<readonly ChangedText[] | undefined> {
  await repository.status();
  switch (scope) {
    case 'staged':
      return stagedTexts(repository);
    case 'unstaged':
      return unstagedTexts(repository);
    case 'branch':
      return branchTexts(repository);
  }
}

function stagedTexts(repository: Repository): Promise<ChangedText[]> {
  return Promise.all(
    present(repository.state.indexChanges).map(async (uri) => ({
      uri,
      added: linesIn(await repository.diffIndexWithHEAD(uri.fsPath)),
      // The index, as in `git show :path`.
      read: () => repository.buffer('', uri.fsPath),
    })),
  );
}

async function unstagedTexts(repository: Repository): Promise<ChangedText[]> {
  const { workingTreeChanges, untrackedChanges = [] } = repository.state;
  const patches = patchesByPath(await repository.diff(false));
  const isNew = new Set(
    [...workingTreeChanges, ...untrackedChanges]
      .filter(({ status }) => status === untrackedStatus)
      .map(({ uri }) => uri.toString()),
  );
  return present([...workingTreeChanges, ...untrackedChanges]).map((uri) => {
    const patch = patches.get(relativeTo(repository.rootUri, uri));
    const added = isNew.has(uri.toString()) || patch === undefined ? undefined : linesIn(patch);
    return { uri, added, read: () => vscode.workspace.fs.readFile(uri) };
  });
}

async function branchTexts(repository: Repository): Promise<ChangedText[] | undefined> {
  const base = await baseOf(repository);
  if (base === undefined) return undefined;
  return Promise.all(
    present(await repository.diffWith(base)).map(async (uri) => ({
      uri,
      added: linesIn(await repository.diffWith(base, uri.fsPath)),
      read: () => vscode.workspace.fs.readFile(uri),
    })),
  );
}

/** Where the branch left the one it came from. */
async function baseOf(repository: Repository): Promise<string | undefined> {
  const { HEAD } = repository.state;
  const from = HEAD?.name === undefined ? undefined : await repository.getBranchBase?.(HEAD.name);
  const named = [from, HEAD?.upstream].flatMap((one) =>
    one?.name === undefined ? [] : [one.remote === undefined ? one.name : `${one.remote}/${one.name}`],
  );
  for (const ref of [...named, 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
    if (ref === HEAD?.name) continue;
    try {
      const base = await repository.getMergeBase('HEAD', ref);
      if (base !== undefined && base !== '') return base;
    } catch {
      // There is no such branch.
    }
  }
  return undefined;
}

function present(changes: readonly Change[]): vscode.Uri[] {
  const uris = changes
    .filter(({ status }) => !deletedStatus.has(status))
    .map(({ uri, renameUri }) => renameUri ?? uri);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

/** Undefined where git shows no lines, as of a binary file: then all of it counts. */
function linesIn(patch: string): readonly LineSpan[] | undefined {
  return patch === '' || /^Binary files .* differ$/m.test(patch) ? undefined : addedLines(patch);
}

function patchesByPath(patch: string): Map<string, string> {
  const patches = patch.split(/^(?=diff --git )/m);
  return new Map(
    patches.flatMap((one) => {
      const name = /^\+\+\+ (?:"b\/(.*)"|b\/(.*?)\t?)$/m.exec(one);
      const path = name?.[1] === undefined ? name?.[2] : unquote(name[1]);
      return path === undefined ? [] : [[path, one] as const];
    }),
  );
}

/** Git writes unusual names as in C, their bytes in octal digits. */
function unquote(name: string): string {
  const bytes: number[] = [];
  for (const [whole, octal, letter] of name.matchAll(/\\([0-7]{3})|\\(.)|[^\\]/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...new TextEncoder().encode(letter === undefined ? whole : escaped(letter)));
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

function escaped(letter: string): string {
  const letters: Readonly<Record<string, string>> = {
    n: '\n',
    t: '\t',
    r: '\r',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
  };
  return letters[letter] ?? letter;
}

function relativeTo(root: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(root.path.replace(/\/$/, '').length + 1);
}
