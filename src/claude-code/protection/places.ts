import os from 'node:os';
import path from 'node:path';
import type { Additions } from './settingsText.ts';

/** Where the protection is put: into a project, so that a team can commit it, or for everything a user does. */
export interface Place {
  readonly scope: 'project' | 'user';
  /** The folder `.claude` of the project or of the user. */
  readonly folder: string;
}

export function projectPlace(project: string): Place {
  return { scope: 'project', folder: path.join(project, '.claude') };
}

/** Claude Code looks for its own settings in `CLAUDE_CONFIG_DIR`, else in `~/.claude`. */
export function userPlace(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home: string = os.homedir(),
): Place {
  const configured = environment.CLAUDE_CONFIG_DIR;
  const folder = configured === undefined || configured === '' ? path.join(home, '.claude') : configured;
  return { scope: 'user', folder };
}

const settingsName = 'settings.json';

export function settingsFileOf({ folder }: Place): string {
  return path.join(folder, settingsName);
}

/** Claude Code loads every plugin below `skills` by itself. */
export function modFolderOf({ folder }: Place): string {
  return path.join(folder, 'skills', 'prompt-veil');
}

/** What was written where, so that it can be taken back. */
export function recordFileOf(place: Place): string {
  return path.join(modFolderOf(place), 'protection.json');
}

/** Claude Code ends a hook after this many seconds and lets the text through: more than any check may take. */
const timeoutSeconds = 60;
const hookEvents = ['UserPromptSubmit', 'PreToolUse', 'PostToolUse'] as const;

/** The settings hooks of a place. A script that is missing or fails must stop the event: exit code 2 does. */
export function hooksFor(place: Place): Additions['hooks'] {
  const script = ['skills', 'prompt-veil', 'settings-hook', 'hook.js'].join('/');
  const folder =
    place.scope === 'project' ? '${CLAUDE_PROJECT_DIR:-.}/.claude' : place.folder.replaceAll('\\', '/');
  const command = `node "${folder}/${script}" || exit 2`;
  return Object.fromEntries(
    hookEvents.map((event) => [event, { hooks: [{ type: 'command', command, timeout: timeoutSeconds }] }]),
  );
}
