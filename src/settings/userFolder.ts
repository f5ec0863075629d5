import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the command line and the desktop extension keep what belongs to the user: keys, never values. */
export function userFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { XDG_CONFIG_HOME, APPDATA } = environment;
  if (process.platform === 'win32' && APPDATA) return join(APPDATA, 'prompt-veil');
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'prompt-veil');
}
