import type { Policy } from '../policy/index.ts';
import { GlobList } from '../policy/globs.ts';

/**
 * What developers keep out of git because it is their own, and an assistant reads all the same: local settings, and
 * notes and memories of assistants. Beside the policy's `neverShare`, which names keys and `.env` files.
 */
const localFiles = [
  ...['*.local', '*.local.*', 'local.settings.json', 'local_settings.py', 'localsettings.*'],
  ...['appsettings.*.json', 'application-*.{yml,yaml,properties}', '*.tfvars', '*.auto.tfvars.json'],
  ...['*secret*.{json,yml,yaml,toml,ini,properties,txt}', '*credential*', 'master.key', '.npmrc'],
  ...['**/.claude/**', 'CLAUDE.local.md', '.mcp.json', '**/.cursor/**', '**/.vscode/*.json'],
];

/** Whether a file is scanned although git ignores it. */
export function alwaysScanned(policy: Pick<Policy, 'decideFile'>): (path: string) => boolean {
  const globs = new GlobList(localFiles);
  return (path) => globs.match(path)?.isIncluded === true || policy.decideFile(path) === 'neverShare';
}
