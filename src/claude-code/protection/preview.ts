import path from 'node:path';
import type { ProtectionPlan } from './protect.ts';

/** Every file and line that a plan writes, for people to look at first. */
export function previewOf({ settingsFile, before, after, modFolder, modFiles }: ProtectionPlan): string {
  return [
    `${settingsFile} (${before === undefined ? 'new' : 'changed'}):`,
    ...changedLines(linesOf(before ?? ''), linesOf(after)),
    '',
    `${modFolder}${path.sep} (the mod and its settings hook):`,
    ...modFiles.map((file) => `+ ${file}`),
    '',
  ].join('\n');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r?\n/);
}

/** All lines: those that go with `-`, those that come with `+`; as few of both as possible. */
function changedLines(before: readonly string[], after: readonly string[]): string[] {
  const kept = keptCounts(before, after);
  const lines: string[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const [old, line] = [before[from], after[to]];
    if (old !== undefined && line !== undefined && isSame(old, line)) {
      lines.push(`  ${line}`);
      from++;
      to++;
    } else if (line === undefined || (kept[from + 1]?.[to] ?? -1) >= (kept[from]?.[to + 1] ?? 0)) {
      lines.push(`- ${old ?? ''}`);
      from++;
    } else {
      lines.push(`+ ${line}`);
      to++;
    }
  }
  return lines;
}

/** How many lines can stay from each place of both texts on. Settings have hundreds of lines, not more. */
function keptCounts(before: readonly string[], after: readonly string[]): number[][] {
  const counts = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let from = before.length - 1; from >= 0; from--)
    for (let to = after.length - 1; to >= 0; to--) {
      const [row = [], next = []] = [counts[from], counts[from + 1]];
      row[to] = isSame(before[from] ?? '', after[to] ?? '')
        ? (next[to + 1] ?? 0) + 1
        : Math.max(next[to] ?? 0, row[to + 1] ?? 0);
    }
  return counts;
}

/** A comma that an addition needs does not make a line new. */
function isSame(old: string, line: string): boolean {
  return old.replace(/,$/, '') === line.replace(/,$/, '');
}
