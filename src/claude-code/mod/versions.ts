/** The first version of Claude Code that loads mods. */
export const firstVersionWithMods = '2.1.287';

/**
 * What later versions have brought, and what is missing before. Found by letting `claude plugin validate` read a mod
 * for each event, version by version; everything else that the mod hooks is there from the first version on.
 */
const additions = [
  {
    since: '2.1.290',
    gap: 'it has no event prompt.mention, so a mention of a file that the policy closes is emptied, not refused',
  },
] as const;

/** What Claude Code of a version cannot do for the mod, in half sentences; nothing where it can do all. */
export function gapsOfVersion(version: string): string[] {
  return additions.filter(({ since }) => isOlder(version, since)).map(({ gap }) => gap);
}

/** Whether a version comes before another; both as three numbers with dots. */
export function isOlder(version: string, other: string): boolean {
  const [left, right] = [version, other].map((text) => text.split('.').map((part) => parseInt(part, 10)));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
