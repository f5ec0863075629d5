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
  const pattern = (isNegated ? glob.slice(1) : glob).replace(/^(?:\.?\/)+/, '');
  // A folder means what is in it, as in .gitignore.
  const matcher = new Minimatch(pattern.endsWith('/') ? `${pattern}**` : pattern, options);
  return { isNegated, matcher };
}

/** With `/`, without a leading `./` or `/`. */
function normalizePath(path: string): string {
  return path.replace(/\\/g, '/').replace(/^(?:\.?\/)+/, '');
}

/** Why a glob does not mean what its writer thinks, or undefined. */
export function globFault(glob: string): string | undefined {
  const pattern = glob.replace(/^!/, '');
  if (/^(?:[A-Za-z]:)?[\\/](?![*])/.test(pattern))
    return 'Globs are relative to the folder; this one looks like an absolute path.';
  if (/\\[A-Za-z0-9_.-]/.test(pattern)) return 'Folders are separated by / on every system.';
  if (/[?*+@!]\(/.test(pattern)) return 'Extended globs such as +(a|b) are not available; use {a,b}.';
  if ((pattern.match(/\*\*/g) ?? []).length > 4) return 'This glob is slow: it has ** more than four times.';
  return countBraces(pattern) ? undefined : 'A brace or bracket is not closed.';
}

function countBraces(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, '');
  const count = (character: string): number => plain.split(character).length - 1;
  return count('{') === count('}') && count('[') === count(']');
}
