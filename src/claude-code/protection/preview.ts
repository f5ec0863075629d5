import path from 'node:path';
import type { ProtectionPlan } from './protect.ts';

/** Every file and line that a plan writes, for people to look at first. */
export function previewOf({ settingsFile, before, after, modFolder, modFiles }: ProtectionPlan): string {
  const old = new Map<string, number>();
  for (const line of (before ?? '').split(/\r?\n/)) old.set(line, (old.get(line) ?? 0) + 1);
  const lines = after.split(/\r?\n/).map((line) => {
    const left = old.get(line) ?? 0;
    old.set(line, left - 1);
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
