import type { Policy } from '../../policy/index.ts';

const mention = /(?:^|[\s(,;])@(?:"([^"\n]+)"|([^\s"'`,;)]+))/g;

/** The files that a prompt mentions (`@src/a.ts`, `@"with blanks.txt"`, `@a.ts#L3-9`), as they are written. */
export function mentionsIn(prompt: string): string[] {
  return [...prompt.matchAll(mention)].flatMap(([, quoted, bare]) => {
    const path = quoted ?? bare?.replace(/[.:!?]+$/, '').replace(/#L\d+(?:-L?\d+)?$/, '');
    return path === undefined || path === '' || path.includes('://') ? [] : [path];
  });
}

/** The first word of a command that names a file which the policy never shares. */
export function closedWordIn(command: string, policy: Policy): string | undefined {
  return command
    .split(/[\s'"`|&;<>()=]+/)
    .filter((word) => /[\w*]/.test(word) && !word.startsWith('-'))
    .find((word) => policy.decideFile(word) === 'neverShare');
}

/** A path as seen from a folder, with `/`; one outside stays as it is. */
export function relativeTo(folder: string, path: string): string {
  const named = path.replaceAll('\\', '/');
  const root = `${folder.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
  return named.startsWith(root) ? named.slice(root.length) : named;
}
