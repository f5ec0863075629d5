import * as vscode from 'vscode';
import { Minimatch } from 'minimatch';

/** The value of a glob in `files.exclude`: on, off, or on where a file of another name is beside it. */
type Exclusion = boolean | { readonly when?: string } | null | undefined;

interface Matcher {
  readonly glob: Minimatch;
  readonly when: string | undefined;
}

/**
 * What `files.exclude` and `search.exclude` hide in a workspace folder.
 * @returns whether a path below the folder is hidden, which for folders ends with `/`
 */
export function exclusionsOf(folder: vscode.Uri): (path: string, siblings: ReadonlySet<string>) => boolean {
  const matchers = ['files.exclude', 'search.exclude'].flatMap((setting) =>
    matchersOf(
      vscode.workspace.getConfiguration(undefined, folder).get<Record<string, Exclusion>>(setting, {}),
    ),
  );
  return (path, siblings) => {
    const bare = path.replace(/\/$/, '');
    return matchers.some(
      ({ glob, when }) => glob.match(bare) && (when === undefined || siblings.has(siblingOf(bare, when))),
    );
  };
}

function matchersOf(exclusions: Readonly<Record<string, Exclusion>>): Matcher[] {
  return Object.entries(exclusions).flatMap(([glob, value]) => {
    if (value === false || value === null || value === undefined) return [];
    const when = typeof value === 'object' ? value.when : undefined;
    return [{ glob: new Minimatch(glob.replace(/\/$/, ''), { dot: true, platform: 'linux' }), when }];
  });
}

/** `$(basename).ts` beside `src/a.js` is `a.ts`. */
function siblingOf(path: string, when: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return when.replace('$(basename)', dot > 0 ? name.slice(0, dot) : name);
}
