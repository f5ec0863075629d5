import type { SourceText } from '../sourceText.ts';

/** Why a text is searched for secrets only. */
export type LimitReason = 'minified' | 'lock-file' | 'source-map';

const lockFiles = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'composer.lock',
  'gemfile.lock',
  'cargo.lock',
  'poetry.lock',
  'pipfile.lock',
  'pdm.lock',
  'uv.lock',
  'go.sum',
  'mix.lock',
  'flake.lock',
  'podfile.lock',
  'package.resolved',
  'packages.lock.json',
  'pubspec.lock',
  'deno.lock',
  '.terraform.lock.hcl',
]);

const sampleLength = 65_536;
const longestUsualLine = 800;

/**
 * Machine-made text holds hashes, version numbers and mangled names by the thousand, and nobody's personal data: it
 * is searched for secrets only, and the result says so.
 */
export function limitOf(source: SourceText): LimitReason | undefined {
  const { path } = source.description;
  if (path !== undefined) {
    const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    if (lockFiles.has(name)) return 'lock-file';
    if (/\.(?:js|css|mjs|cjs|ts|cts|mts)\.map$/.test(name)) return 'source-map';
    if (/[.-]min\.(?:js|mjs|cjs|css)$/.test(name)) return 'minified';
  }
  return source.format.family === 'code' && isMinified(source.text) ? 'minified' : undefined;
}

/** Judged by the mean length of the lines at the beginning. */
function isMinified(text: string): boolean {
  const sampled = Math.min(text.length, sampleLength);
  if (sampled < 4 * longestUsualLine) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < sampled; at = text.indexOf('\n', at + 1)) lines++;
  return sampled / lines > longestUsualLine;
}
