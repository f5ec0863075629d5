import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { temporaryFolder } from './processes.mjs';

/** What the tests find in their environment where `/etc` is theirs alone. */
export const OWN_ETC = 'PROMPT_VEIL_TEST_OWN_ETC';

/** In a namespace of its own: `sh -c MOUNT COPY COMMAND…`. */
const NAMESPACE = [
  'unshare',
  '--map-root-user',
  '--mount',
  'sh',
  '-c',
  'mount --bind "$0" /etc && exec "$@"',
];

/**
 * A command that sees a copy of `/etc`, and writes to the copy: the administrator's policy lies there.
 * @param {string[]} command
 * @returns {string[] | undefined} undefined where the system has no namespaces, or does not let us have one
 */
export function withOwnEtc(command) {
  if (process.platform !== 'linux') return undefined;
  const copy = path.join(temporaryFolder('etc'), 'etc');
  // What only root may read is left out for everybody else.
  spawnSync('cp', ['--recursive', '--preserve=mode,links', '/etc', copy]);
  const [file = '', ...args] = [...NAMESPACE, copy];
  if (spawnSync(file, [...args, 'true']).status !== 0) return undefined;
  return [file, ...args, ...command];
}
