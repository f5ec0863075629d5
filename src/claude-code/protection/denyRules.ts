import { braceExpand } from 'minimatch';
import type { CompiledPolicy } from '../../policy/index.ts';
import { builtInDocument } from '../../policy/defaults.ts';
import { listOf } from '../../policy/document.ts';

/** As many alternatives as the policy's own globs may have. */
const mostAlternatives = 200;

/**
 * The policy's `neverShare` globs as rules for Claude Code's `permissions.deny`. They are written as in .gitignore: a
 * name without a slash counts in every folder, one with a slash from the project's folder on, later rules win, and `!`
 * takes out again. Where a policy takes something out of the defaults, the defaults stay: a rule may be stricter than
 * the policy, never looser.
 * @param isAnchored false for rules outside a project, where a path has no root to count from
 */
export function denyRulesOf(policy: Pick<CompiledPolicy, 'layers'>, isAnchored = true): string[] {
  const globs = [
    ...builtInDocument.files.neverShare,
    ...[...policy.layers]
      .reverse()
      .flatMap(({ layer }) => layer.documents)
      .flatMap(({ document }) => listOf(document.files?.neverShare)),
  ];
  const rules = tightened(globs).flatMap((glob) => translateGlob(glob, isAnchored));
  return [...new Set(rules)];
}

/** One glob of the policy as rules: braces are written out, since .gitignore knows none. */
export function translateGlob(glob: string, isAnchored = true): string[] {
  const isNegated = glob.startsWith('!');
  const pattern = (isNegated ? glob.slice(1) : glob).replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  return braceExpand(pattern, { braceExpandMax: mostAlternatives }).map((alternative) => {
    const whole = alternative.endsWith('/') ? `${alternative}**` : alternative;
    return `Read(${isNegated ? '!' : ''}${placed(whole, isAnchored)})`;
  });
}

function placed(pattern: string, isAnchored: boolean): string {
  if (pattern.startsWith('**/')) return pattern;
  return pattern.includes('/') && isAnchored ? `/${pattern}` : `**/${pattern}`;
}

/** A layer may only take out what it or a layer below has put in: what comes after the defaults cannot open them. */
function tightened(globs: readonly string[]): string[] {
  const builtIn = builtInDocument.files.neverShare.length;
  return globs.filter((glob, index) => index < builtIn || !glob.startsWith('!'));
}
