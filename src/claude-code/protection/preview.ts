import path from 'node:path';
import type { ProtectionPlan } from './protect.ts';

/** Every file and line that a plan writes, for people to look at first. */
export function previewOf({ settingsFile, before, after, modFolder, modFiles }: ProtectionPlan): string {
  const old = new Map<string, number>();
  // A comma that an addition needs does not make a line new.
  const bare = (line: string): string => line.replace(/,$/, '');
  for (const line of (before ?? '').split(/\r?\n/)) old.set(bare(line), (old.get(bare(line)) ?? 0) + 1);
  const lines = after.split(/\r?\n/).map((line) => {
    const left = old.get(bare(line)) ?? 0;
    old.set(bare(line), left - 1);
    return `${left > 0 ? '  ' : '+ '}${line}`;
  });
  return [
    `${settingsFile} (${before === undefined ? 'new' : 'changed'}):`,
    ...lines,
    '',
    `${modFolder}${path.sep} (the mod and its settings hook):`,
    ...modFiles.map((file) => `+ ${file}`),
    '',
  ].join('\n');
}
