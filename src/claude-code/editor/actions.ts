import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CompiledPolicy } from '../../policy/index.ts';
import { findClaude, gapsIn, inspectProtection, type Inspection } from '../check/inspect.ts';
import { probeProtection, type ChannelResult } from '../check/probe.ts';
import { findSwitches } from '../check/switches.ts';
import { denyRulesOf } from '../protection/denyRules.ts';
import type { Place } from '../protection/places.ts';
import { previewOf } from '../protection/preview.ts';
import { applyProtection, planProtection, removeProtection } from '../protection/protect.ts';

/** What the commands do, apart from VS Code: loaded at the first one. */
export interface Prepared {
  readonly preview: string;
  /** Whether the settings or the mod are not what they should be now. */
  readonly isDue: boolean;
  write(): void;
}

/** @throws the file system's error, or UnreadableSettings */
export function prepare(place: Place, policy: CompiledPolicy, modSource: string): Prepared {
  const plan = planProtection(place, denyRulesOf(policy, place.scope === 'project'), modSource);
  const isDue = plan.before !== plan.after || gapsIn(place, plan.record.added.deny).length > 0;
  return { preview: previewOf(plan), isDue, write: () => applyProtection(plan, modSource) };
}

export function unprotect(place: Place): boolean {
  return removeProtection(place);
}

/** @param extensionFolder of Claude's own extension, which brings the command along */
export function inspect(
  places: readonly Place[],
  policy: CompiledPolicy,
  extensionFolder: string | undefined,
): Inspection {
  const wanted = places.map((place) => ({ place, deny: denyRulesOf(policy, place.scope === 'project') }));
  return inspectProtection(wanted, commandIn(extensionFolder) ?? findClaude());
}

/** The gaps of places that are protected, in sentences, as far as files tell: no program is run. */
export function gapsInFiles(places: readonly Place[], policy: CompiledPolicy): string[] {
  return [
    ...places.flatMap((place) => gapsIn(place, denyRulesOf(policy, place.scope === 'project'))),
    ...findSwitches({ places }),
  ];
}

export function probe(claude: string, places: readonly Place[]): Promise<ChannelResult[]> {
  const folderOf = (scope: Place['scope']): string | undefined =>
    places.find((place) => place.scope === scope)?.folder;
  return probeProtection({ claude, projectFolder: folderOf('project'), userFolder: folderOf('user') });
}

function commandIn(extensionFolder: string | undefined): string | undefined {
  if (extensionFolder === undefined) return undefined;
  const name = process.platform === 'win32' ? 'claude.exe' : 'claude';
  const command = path.join(extensionFolder, 'resources', 'native-binary', name);
  return existsSync(command) ? command : undefined;
}
