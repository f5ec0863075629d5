import { Minimatch } from 'minimatch';
import { listOf, type Globs } from './document.ts';

/** `braceExpandMax` and no extended globs keep a hostile pattern from growing out of hand. */
const options = {
  dot: true,
  nocase: true,
  matchBase: true,
  nonegate: true,
  nocomment: true,
  noext: true,
  braceExpandMax: 200,
  maxGlobstarRecursion: 20,
  // The same answer on every system: paths come with `/`.
  platform: 'linux',
} as const;

export interface GlobMatch {
  /** False where the glob that matched last takes the path out again (`!`). */
  readonly isIncluded: boolean;
  readonly glob: string;
  /** Index in the list as written. */
  readonly index: number;
}

/** A list of globs in which later ones win and `!` takes out again. Compiled at the first question. */
export class GlobList {
  readonly globs: readonly string[];
  private compiled: readonly { readonly isNegated: boolean; readonly matcher: Minimatch }[] | undefined;

  constructor(globs: Globs | undefined) {
    this.globs = listOf(globs);
  }

  /**
   * The last glob that says something about a path, or undefined where none does.
   * @param path relative to the folder of the policy, with `/`
   */
  match(path: string): GlobMatch | undefined {
    const compiled = (this.compiled ??= this.globs.map(compile));
    const subject = normalizePath(path);
    for (let index = compiled.length - 1; index >= 0; index--) {
      const entry = compiled[index];
      if (entry?.matcher.match(subject) !== true) continue;
      return { isIncluded: !entry.isNegated, glob: this.globs[index] ?? '', index };
    }
    return undefined;
  }
}

function compile(glob: string): { isNegated: boolean; matcher: Minimatch } {
  const isNegated = glob.startsWith('!');
  const pattern = normalizePath(isNegated ? glob.slice(1) : glob);
  // A folder means what is in it, as in .gitignore.
  const matcher = new Minimatch(pattern.endsWith('/') ? `${pattern}**` : pattern, options);
  return { isNegated, matcher };
}

/** With `/`, without a leading `./` or `/`. */
export function normalizePath(path: string): string {
  return path.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');
}
