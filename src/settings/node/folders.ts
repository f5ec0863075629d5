import os from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where an administrator puts what holds for every user of the machine; users cannot write there. */
export function machineFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): string {
  if (platform === 'darwin') return '/Library/Application Support/Prompt Veil';
  if (platform === 'win32')
    return path.win32.join(environment.ProgramData ?? String.raw`C:\ProgramData`, 'Prompt Veil');
  return '/etc/prompt-veil';
}

/** Where a user's own files live: the key of the fingerprints, a policy, the audit. */
export function userFolder(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = os.homedir(),
): string {
  if (platform === 'darwin') return path.posix.join(home, 'Library/Application Support/prompt-veil');
  if (platform === 'win32')
    return path.win32.join(environment.APPDATA ?? path.win32.join(home, 'AppData', 'Roaming'), 'prompt-veil');
  const base = environment.XDG_CONFIG_HOME;
  // The specification says that a relative path there is to be ignored.
  return path.posix.join(
    base?.startsWith('/') === true ? base : path.posix.join(home, '.config'),
    'prompt-veil',
  );
}
