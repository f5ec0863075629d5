import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../protection/places.ts';
import { readIfThere, readSettings } from './settingsFile.ts';

/** Settings that keep the mod, the settings hook, or both from being loaded. */
const settingSwitches: Readonly<Record<string, string>> = {
  disableAllHooks: 'neither the mod nor the settings hook is loaded',
  allowManagedHooksOnly: 'neither the mod nor the settings hook is loaded',
  allowManagedModsOnly: 'the mod is not loaded: prompts are stopped, not replaced',
  strictPluginOnlyCustomization: 'the settings hook may not be loaded',
};

/** The same as environment variables, which settings can set for every session. */
const variableSwitches: Readonly<Record<string, string>> = {
  CLAUDE_CODE_SIMPLE: 'neither the mod nor the settings hook is loaded',
  CLAUDE_CODE_SAFE_MODE: 'neither the mod nor the settings hook is loaded',
};

/** Files of a project in which people write down how a program is started. */
const launchFiles = [
  ...['.vscode/settings.json', '.vscode/tasks.json', '.vscode/launch.json', 'package.json', 'Makefile'],
  ...['justfile', 'Taskfile.yml', '.devcontainer/devcontainer.json', '.envrc'],
];

/** In one command: what stands after a quote, a separator or the end of the line belongs to another one. */
const launch = /\bclaude(?:\.exe|\.cmd)?\b[^\n"';|&]{0,300}?--(bare|safe-mode)\b/;
/** The same as a list of arguments. */
const launchList =
  /"(?:[^"\n]*[/\\])?claude(?:\.exe|\.cmd)?",?\s*(?:"args"\s*:\s*)?\[?[^\]}]{0,300}?"--(bare|safe-mode)"/;

export interface SwitchSearch {
  readonly places: readonly Place[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Where an administrator's settings lie. */
  readonly managedFolder?: string;
}

/** What switches the protection off where it is put in place, in sentences that name the file. */
export function findSwitches({
  places,
  environment = process.env,
  managedFolder = managedFolderOf(process.platform),
}: SwitchSearch): string[] {
  const own = places.flatMap(({ folder }) =>
    ['settings.json', 'settings.local.json'].map((name) => path.join(folder, name)),
  );
  return [
    ...[...own, ...managedFiles(managedFolder)].flatMap(switchesIn),
    ...places
      .filter(({ scope }) => scope === 'project')
      .flatMap(({ folder }) => launchesIn(path.dirname(folder))),
    ...variablesIn(environment).map((gap) => `The environment sets ${gap}.`),
  ];
}

/** Source: code.claude.com/docs/en/managed-settings */
function managedFolderOf(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return '/Library/Application Support/ClaudeCode';
  return platform === 'win32' ? String.raw`C:\Program Files\ClaudeCode` : '/etc/claude-code';
}

function managedFiles(folder: string): string[] {
  const parts = path.join(folder, 'managed-settings.d');
  const names = existsSync(parts) ? readdirSync(parts).filter((name) => name.endsWith('.json')) : [];
  return [path.join(folder, 'managed-settings.json'), ...names.sort().map((name) => path.join(parts, name))];
}

function switchesIn(file: string): string[] {
  const settings = readSettings(file);
  const environment = settings.env;
  const variables =
    typeof environment === 'object' && environment !== null ? variablesIn({ ...environment }) : [];
  const names = Object.entries(settingSwitches).filter(([name]) => isOn(settings, name));
  return [
    ...names.map(([name, consequence]) => `${file} sets ${name}: ${consequence}.`),
    ...variables.map((gap) => `${file} sets ${gap}.`),
  ];
}

/** `allowManagedModsOnly` is an option of a plugin, some levels down. */
function isOn(node: unknown, name: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return Object.entries(node).some(
    ([key, value]: [string, unknown]) =>
      (key === name && value !== false && value !== null) || (key !== name && isOn(value, name)),
  );
}

function variablesIn(environment: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(variableSwitches)
    .filter(([name]) => !['', '0', 'false', 'undefined'].includes(String(environment[name])))
    .map(([name, consequence]) => `${name}: ${consequence}`);
}

function launchesIn(project: string): string[] {
  return launchFiles.flatMap((name) => {
    const file = path.join(project, name);
    const text = readIfThere(file) ?? '';
    const flag = (launch.exec(text) ?? launchList.exec(text))?.[1];
    if (flag === undefined) return [];
    return [`${file} starts Claude Code with --${flag}: neither the mod nor the settings hook is loaded.`];
  });
}
