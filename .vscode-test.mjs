/**
 * Runs the scenarios of test/host in a desktop VS Code, downloaded by @vscode/test-electron: `npx vscode-test`, or
 * `npx vscode-test --label smoke-latest`. For macOS, Windows, and whoever wants to see the real window; `npm test` uses
 * the browser-hosted VS Code instead.
 */
import path from 'node:path';
import { defineConfig } from '@vscode/test-cli';
import { bundleEach } from './test/support/host/bundleTests.mjs';
import { buildOf } from './test/support/host/catalog.mjs';
import { temporaryFolder } from './test/support/host/processes.mjs';
import { writeUserSettings } from './test/support/host/userSettings.mjs';
import { layWorkspace } from './test/support/scenarios/prepare.mjs';
import { findScenarios, ROOT } from './test/support/scenarios/scenario.mjs';

const configurations = [];
for (const scenario of findScenarios().filter(({ installed }) => !installed)) {
  const lanes = scenario.lanes.filter((lane) => lane !== 'web');
  if (lanes.length === 0) continue;
  const files = await bundleEach(scenario.files, path.join(ROOT, 'out', 'host', scenario.name, 'desktop'));
  for (const lane of lanes) configurations.push(await configurationOf(scenario, lane, files));
}

export default defineConfig(configurations);

async function configurationOf(scenario, lane, files) {
  const workspace = await layWorkspace(scenario);
  const dataFolder = temporaryFolder('desktop');
  writeUserSettings(dataFolder, scenario.settings);
  return {
    label: `${scenario.name}-${lane}`,
    version: lane === 'floor' ? buildOf(lane).vscode : 'stable',
    files,
    extensionDevelopmentPath: ROOT,
    workspaceFolder: workspace.open,
    env: scenario.env,
    launchArgs: [
      ...['--user-data-dir', dataFolder],
      ...(scenario.trust ? ['--disable-workspace-trust'] : []),
      '--disable-extensions',
    ],
    mocha: { ui: 'bdd', timeout: 30_000 },
  };
}
