import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { firstVersionWithMods, gapsOfVersion, isOlder } from '../mod/versions.ts';
import { modFolderOf, settingsFileOf, type Place } from '../protection/places.ts';
import { readRecord } from '../protection/protect.ts';
import { readSettings } from './settingsFile.ts';
import { findSwitches } from './switches.ts';

export interface Inspection {
  /** The command, absolute; undefined where Claude Code is not installed. */
  readonly claude: string | undefined;
  readonly version: string | undefined;
  /** The places that hold the protection. */
  readonly protectedPlaces: readonly Place[];
  /** What leaves a gap, in sentences. */
  readonly gaps: readonly string[];
}

/** A place, and the deny rules that the policy asks for there. */
export interface WantedPlace {
  readonly place: Place;
  readonly deny: readonly string[];
}

/** Looks at versions and settings; of Claude Code it runs only what asks nobody: `--version` and its validator. */
export function inspectProtection(
  wanted: readonly WantedPlace[],
  claude: string | undefined = findClaude(),
): Inspection {
  const version = claude === undefined ? undefined : versionOf(claude);
  const protectedPlaces = wanted.filter(({ place }) => readRecord(place) !== undefined);
  const gaps = [
    ...(version === undefined ? [] : versionGaps(version)),
    ...protectedPlaces.flatMap(({ place, deny }) => gapsIn(place, deny)),
    ...findSwitches({ places: wanted.map(({ place }) => place) }),
  ];
  if (claude !== undefined && version !== undefined && !isOlder(version, firstVersionWithMods))
    for (const { place } of protectedPlaces) gaps.push(...refusals(claude, version, place));
  return { claude, version, protectedPlaces: protectedPlaces.map(({ place }) => place), gaps };
}

/** What is missing in a place that is protected; looks at its files only. */
export function gapsIn(place: Place, deny: readonly string[]): string[] {
  const gaps: string[] = [];
  if (!existsSync(path.join(modFolderOf(place), 'hooks', 'register.js')))
    gaps.push(`The mod is missing from ${modFolderOf(place)}. Protect again.`);
  const settings = readSettings(settingsFileOf(place));
  const present = (settings.permissions as { deny?: unknown } | undefined)?.deny;
  const rules = Array.isArray(present) ? (present as unknown[]) : [];
  if (deny.some((rule) => !rules.includes(rule)))
    gaps.push(`${settingsFileOf(place)} does not close all files that the policy closes. Protect again.`);
  if (!JSON.stringify(settings.hooks ?? {}).includes('settings-hook/hook.js'))
    gaps.push(`The settings hook is missing from ${settingsFileOf(place)}. Protect again.`);
  return gaps;
}

function versionGaps(version: string): string[] {
  if (isOlder(version, firstVersionWithMods))
    return [
      `Claude Code ${version} has no mods: prompts are stopped, not replaced, and failing commands are not covered. ${firstVersionWithMods} or newer is needed.`,
    ];
  return gapsOfVersion(version).map((gap) => `Claude Code ${version}: ${gap}.`);
}

/** A version that does not know one of the mod's events refuses the whole mod; its validator names the event. */
function refusals(claude: string, version: string, place: Place): string[] {
  const folder = modFolderOf(place);
  if (!existsSync(folder)) return [];
  const { status, stdout } = spawnSync(claude, ['plugin', 'validate', folder], {
    encoding: 'utf8',
    timeout: commandTimeoutMs,
  });
  if (status === 0 || status === null) return [];
  const missing = /"([\w.*-]{1,60})" is not an event/.exec(stdout)?.[1];
  const reason = missing === undefined ? '' : `, since it has no event ${missing}`;
  return [
    `Claude Code ${version} does not load the mod in ${folder}${reason}: prompts are stopped, not replaced.`,
  ];
}

/** The command `claude` as a terminal would find it. */
export function findClaude(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const names = process.platform === 'win32' ? ['claude.exe', 'claude.cmd'] : ['claude'];
  return (environment.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

const commandTimeoutMs = 20_000;

function versionOf(claude: string): string | undefined {
  const { stdout } = spawnSync(claude, ['--version'], { encoding: 'utf8', timeout: commandTimeoutMs });
  return /\d+\.\d+\.\d+/.exec(stdout)?.[0];
}
