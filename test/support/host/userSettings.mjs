import fs from 'node:fs';
import path from 'node:path';

/** Everything that would pop up, move or call out by itself. A scenario's own settings win over these. */
const QUIET_SETTINGS = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'update.mode': 'none',
};

/**
 * Writes the user settings that the next window opened on a server will have.
 * @param {string} dataFolder the server's user data folder
 * @param {Record<string, unknown>} [settings]
 */
export function writeUserSettings(dataFolder, settings) {
  const folder = path.join(dataFolder, 'User');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2),
  );
}
