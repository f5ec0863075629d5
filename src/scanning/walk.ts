import ignore, { type Ignore } from 'ignore';

export interface TreeEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** A tree of files, wherever it is. Paths are relative to its root, with `/`; the root itself is ''. */
export interface FileTree {
  /** @throws where the folder cannot be read */
  list(folder: string): Promise<readonly TreeEntry[]>;
  /** Undefined where there is no such file, or it cannot be read. */
  readText(path: string): Promise<string | undefined>;
  /** Whether a link leads to a file. */
  leadsToFile(path: string): Promise<boolean>;
}

export interface WalkOptions {
  /** Files, and folders with a `/` at the end, that are passed over. @param siblings names in the same folder */
  readonly isExcluded: (path: string, siblings: ReadonlySet<string>) => boolean;
  /** Files that are looked at even where git ignores them, because an assistant would read them all the same. */
  readonly isAlwaysScanned: (path: string) => boolean;
}

export type Found =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: unknown };

/** A folder's own `.gitignore`, and the folder its patterns are relative to. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * Every file below a folder, in the order of their names, folder by folder. Links to folders are not followed: they
 * could lead round in circles, and what they lead to inside the tree is found anyway.
 * @param start a folder of the tree
 */
export async function* walk(tree: FileTree, start: string, options: WalkOptions): AsyncGenerator<Found> {
  const inherited = await rulesAbove(tree, start);
  // Somebody who names an ignored folder means it.
  const isMeant = start !== '' && isIgnored(start, true, inherited);
  yield* new Walk(tree, options).visit(start, isMeant ? [] : inherited);
}

class Walk {
  constructor(
    private readonly tree: FileTree,
    private readonly options: WalkOptions,
  ) {}

  async *visit(folder: string, inherited: readonly IgnoreRules[]): AsyncGenerator<Found> {
    let entries: readonly TreeEntry[];
    try {
      entries = await this.tree.list(folder);
    } catch (error) {
      yield { kind: 'unreadable', path: folder, error };
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    const own = names.has('.gitignore') ? await rulesOf(this.tree, folder) : [];
    const rules = own.length > 0 ? [...inherited, ...own] : inherited;
    for (const entry of [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.kind === 'folder') yield* this.visitFolder(path, entry.name, names, rules);
      else if (!this.options.isExcluded(path, names) && (await this.isWanted(path, entry, rules)))
        yield { kind: 'file', path };
    }
  }

  private async *visitFolder(
    path: string,
    name: string,
    siblings: ReadonlySet<string>,
    rules: readonly IgnoreRules[],
  ): AsyncGenerator<Found> {
    if (name === '.git' || this.options.isExcluded(`${path}/`, siblings)) return;
    if (isIgnored(path, true, rules)) yield* this.peek(path);
    else yield* this.visit(path, rules);
  }

  /** In an ignored folder only what lies on top is looked for: going through `node_modules` would take minutes. */
  private async *peek(folder: string): AsyncGenerator<Found> {
    let entries: readonly TreeEntry[];
    try {
      entries = await this.tree.list(folder);
    } catch {
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    for (const { name, kind } of entries) {
      const path = join(folder, name);
      const isSought = kind === 'file' && this.options.isAlwaysScanned(path);
      if (isSought && !this.options.isExcluded(path, names)) yield { kind: 'file', path };
    }
  }

  private async isWanted(path: string, { kind }: TreeEntry, rules: readonly IgnoreRules[]): Promise<boolean> {
    if (kind === 'link' && !(await this.tree.leadsToFile(path))) return false;
    return !isIgnored(path, false, rules) || this.options.isAlwaysScanned(path);
  }
}

/** What the folders above say, from the root down. */
async function rulesAbove(tree: FileTree, start: string): Promise<IgnoreRules[]> {
  if (start === '') return [];
  const folders = ['', ...start.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))];
  const rules = await Promise.all(folders.slice(0, -1).map((folder) => rulesOf(tree, folder)));
  return rules.flat();
}

async function rulesOf(tree: FileTree, folder: string): Promise<IgnoreRules[]> {
  const text = await tree.readText(join(folder, '.gitignore'));
  return text === undefined ? [] : [{ folder, rules: ignore().add(text) }];
}

/** The nearest `.gitignore` that says anything about the path decides, as in git. */
function isIgnored(path: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  for (let index = rules.length - 1; index >= 0; index--) {
    const { folder, rules: own } = rules[index] ?? { folder: '', rules: ignore() };
    const below = folder === '' ? path : path.slice(folder.length + 1);
    const verdict = own.test(isFolder ? `${below}/` : below);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
