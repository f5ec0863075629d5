import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { reasonOf } from './failure.ts';

export interface FoundFile {
  readonly absolutePath: string;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

export interface Walk {
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

export interface WalkOptions {
  /** Folders and files that are passed over. */
  readonly isExcluded: (path: string) => boolean;
  /** Files that are looked at even where git ignores them, because an assistant would read them all the same. */
  readonly isAlwaysScanned: (path: string) => boolean;
}

/** A folder's own `.gitignore`, and the folder its patterns are relative to. */
interface IgnoreRules {
  readonly folder: string;
  readonly rules: Ignore;
}

/** Every file below a folder, in the order of their names; links to folders are not followed. */
export function walk(root: string, start: string, options: WalkOptions): Walk {
  const files: FoundFile[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const visit = (folder: string, inherited: readonly IgnoreRules[]): void => {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: toPath(root, folder), reason: reasonOf(error) });
      return;
    }
    const rules = [...inherited, ...ignoreRulesOf(folder)];
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const absolutePath = join(folder, entry.name);
      const path = toPath(root, absolutePath);
      if (entry.isDirectory()) {
        if (entry.name === '.git' || options.isExcluded(`${path}/`)) continue;
        // An ignored folder may still hold an `.env`, but walking `node_modules` for it would take minutes.
        if (!isIgnored(absolutePath, true, rules)) visit(absolutePath, rules);
      } else if (isRegularFile(entry, absolutePath) && !options.isExcluded(path)) {
        if (options.isAlwaysScanned(path) || !isIgnored(absolutePath, false, rules))
          files.push({ absolutePath, path });
      }
    }
  };
  visit(start, []);
  return { files, unreadable };
}

export function toPath(root: string, absolutePath: string): string {
  return relative(root, absolutePath).split(sep).join('/');
}

/** A link counts where it leads to a file; one that leads to a folder could lead round in circles. */
function isRegularFile(entry: Dirent, absolutePath: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return statSync(realpathSync(absolutePath)).isFile();
  } catch {
    return false;
  }
}

function ignoreRulesOf(folder: string): IgnoreRules[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

/** The nearest `.gitignore` that says anything about the path decides, as in git. */
function isIgnored(absolutePath: string, isFolder: boolean, rules: readonly IgnoreRules[]): boolean {
  for (const { folder, rules: own } of [...rules].reverse()) {
    const verdict = own.test(toPath(folder, absolutePath) + (isFolder ? '/' : ''));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
