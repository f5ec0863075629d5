import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { decodeText } from '../../src/files/textFile.ts';

/**
 * Clean code to measure noise and speed with: published sources of well-known packages, of ten kinds. Versions are
 * pinned so that two runs measure the same lines.
 */
const packages = [
  ['lodash@4.17.21', 'library'],
  ['express@5.1.0', 'server'],
  ['react-dom@19.1.0', 'user interface'],
  ['typescript@5.8.3', 'compiler, minified and localised'],
  ['@babel/parser@7.27.0', 'compiler'],
  ['d3@7.9.0', 'graphics, minified'],
  ['moment@2.30.1', 'dates and locales'],
  ['zod@3.24.2', 'typed sources'],
  ['sequelize@6.37.7', 'database'],
  ['mongoose@8.13.2', 'database'],
  ['socket.io@4.8.1', 'network'],
  ['axios@1.8.4', 'network'],
  ['eslint@9.24.0', 'command-line tool'],
  ['jquery@3.7.1', 'browser'],
  ['passport@0.7.0', 'authentication'],
  ['jsonwebtoken@9.0.2', 'authentication'],
  ['aws-sdk@2.1692.0', 'cloud client'],
  ['stripe@18.0.0', 'payments client'],
  ['bootstrap@5.3.5', 'styles'],
  ['npm@11.3.0', 'command-line tool with lock files'],
] as const;

export interface CorpusFile {
  readonly path: string;
  readonly packageName: string;
  readonly text: string;
  readonly lines: number;
}

/** Texts only: a picture or an archive has no lines. */
export function readCorpus(): CorpusFile[] {
  return packages.flatMap(([name]) => readPackage(fetchPackage(name), name));
}

/** Downloads a package once into the user's cache; an interrupted download is never taken for a whole one. */
function fetchPackage(name: string): string {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'prompt-veil', 'corpus');
  const folder = join(cache, name.replace('/', '__'));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(tmpdir(), 'corpus-'));
  const archive = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', draft], {
    encoding: 'utf8',
  });
  execFileSync('tar', ['xzf', join(draft, archive.trim()), '-C', draft]);
  rmSync(join(draft, archive.trim()));
  execFileSync('mv', [draft, `${folder}.part`]);
  renameSync(`${folder}.part`, folder);
  return folder;
}

function readPackage(folder: string, packageName: string): CorpusFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extname(entry.name) !== '.map')
    .flatMap((entry) => {
      const absolutePath = join(entry.parentPath, entry.name);
      const decoded = decodeText(readFileSync(absolutePath));
      if (!decoded) return [];
      const path = `${packageName}/${absolutePath.slice(folder.length + 1)}`;
      return [{ path, packageName, text: decoded.text, lines: decoded.text.split('\n').length }];
    });
}

/** Files whose business is to name people: authors, licences, changelogs. Their personal data is real. */
export function namesPeople(path: string): boolean {
  return /(^|\/)(package\.json|bower\.json|component\.json|licen[cs]e[^/]*|notice[^/]*|copying[^/]*|authors[^/]*|contributors[^/]*|maintainers[^/]*|thirdparty[^/]*|[^/]*\.(md|markdown|txt|1|5|7))$/i.test(
    path,
  );
}
