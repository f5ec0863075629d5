import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { modFolderOf, settingsFileOf, type Place } from '../protection/places.ts';
import { readRecord } from '../protection/protect.ts';

/** The first version whose mods see everything that Prompt Veil relies on. */
export const firstVersionWithMods = '2.1.287';

export interface Inspection {
  /** The command, absolute; undefined where Claude Code is not installed. */
  readonly claude: string | undefined;
  readonly version: string | undefined;
  /** The places that hold the protection. */
  readonly protectedPlaces: readonly Place[];
  /** What leaves a gap, in sentences. */
  readonly gaps: readonly string[];
}

/**
 * Looks at versions and settings without running anything but `claude --version`.
 * @param deny the rules that the policy asks for, by place
 */
export function inspectProtection(
  places: readonly { readonly place: Place; readonly deny: readonly string[] }[],
  claude: string | undefined = findClaude(),
): Inspection {
  const version = claude === undefined ? undefined : versionOf(claude);
  const gaps: string[] = [];
  if (version !== undefined && isOlder(version, firstVersionWithMods))
    gaps.push(
      `Claude Code ${version} has no mods: prompts are stopped, not replaced, and failing commands are not covered. ${firstVersionWithMods} or newer is needed.`,
    );
  const protectedPlaces = places.filter(({ place }) => readRecord(place) !== undefined);
  for (const { place, deny } of protectedPlaces) gaps.push(...gapsOf(place, deny));
  for (const { place } of places) gaps.push(...switchedOff(place));
  return { claude, version, protectedPlaces: protectedPlaces.map(({ place }) => place), gaps };
}

function gapsOf(place: Place, deny: readonly string[]): string[] {
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

function switchedOff({ folder }: Place): string[] {
  return ['settings.json', 'settings.local.json'].flatMap((name) => {
    const file = path.join(folder, name);
    const settings = readSettings(file);
    return ['disableAllHooks', 'allowManagedHooksOnly'].flatMap((key) =>
      settings[key] === true ? [`${file} sets ${key}: neither the mod nor the hook is loaded.`] : [],
    );
  });
}

function readSettings(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  const value: unknown = parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
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

function versionOf(claude: string): string | undefined {
  const { stdout } = spawnSync(claude, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /\d+\.\d+\.\d+/.exec(stdout)?.[0];
}

/** Whether a version comes before another; both as three numbers with dots. */
export function isOlder(version: string, other: string): boolean {
  const [left, right] = [version, other].map((text) => text.split('.').map(Number));
  for (let index = 0; index < 3; index++) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
