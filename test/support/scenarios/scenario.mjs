import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANES } from '../host/catalog.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const SCENARIOS = path.join(ROOT, 'test', 'host');

/**
 * @typedef {import('../host/catalog.mjs').Lane} Lane
 *
 * @typedef {object} Scenario
 * @property {string} name the folder's name
 * @property {string} folder
 * @property {string[]} files its `*.test.ts`
 * @property {Record<string, unknown>} settings user settings
 * @property {Lane[]} lanes where it runs. Default: floor and latest
 * @property {string} [workspaceFile] a `.code-workspace` file inside the workspace, to open instead of the folder
 * @property {boolean} trust false: restricted mode. Default true
 * @property {boolean} git true: the workspace is a git repository with everything committed
 * @property {boolean} installed true: runs against the packaged and installed extension, not against this folder
 * @property {boolean} ownEtc true: with an `/etc` that the tests may write to, where the system allows that
 * @property {Record<string, string>} env added to the extension host's environment
 * @property {string} [neighbours] its folder `extensions`, if there is one: other extensions that are installed beside
 * @property {number} [timeoutMs] for the whole scenario on one lane
 */

const DEFAULTS = {
  lanes: /** @type {Lane[]} */ (['floor', 'latest']),
  trust: true,
  git: false,
  installed: false,
  ownEtc: false,
  env: /** @type {Record<string, string>} */ ({}),
};
const KNOWN_KEYS = [...Object.keys(DEFAULTS), 'workspaceFile', 'timeoutMs'];

/** @returns {Scenario[]} all folders below test/host that hold a test, by name */
export function findScenarios() {
  return fs
    .readdirSync(SCENARIOS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => readScenario(path.join(SCENARIOS, entry.name)))
    .filter(({ files }) => files.length > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * @param {string} folder
 * @returns {Scenario}
 */
function readScenario(folder) {
  const name = path.basename(folder);
  const options = readJson(path.join(folder, 'scenario.json'));
  const unknown = Object.keys(options).filter((key) => !KNOWN_KEYS.includes(key));
  if (unknown.length > 0) {
    throw new Error(`${name}/scenario.json: unknown ${unknown.join(', ')}. Known: ${KNOWN_KEYS.join(', ')}.`);
  }
  const scenario = { ...DEFAULTS, ...options };
  const wrong = scenario.lanes.filter((lane) => !LANES.includes(lane));
  if (wrong.length > 0) {
    throw new Error(`${name}/scenario.json: unknown lane ${wrong.join(', ')}. Known: ${LANES.join(', ')}.`);
  }
  const files = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join(folder, file));
  const extensions = path.join(folder, 'extensions');
  const neighbours = fs.existsSync(extensions) ? { neighbours: extensions } : {};
  const settings = readJson(path.join(folder, 'settings.json'));
  return { ...scenario, ...neighbours, name, folder, files, settings };
}

/**
 * @param {string} file
 * @returns {Record<string, any>}
 */
function readJson(file) {
  if (!fs.existsSync(file)) return {};
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `${path.relative(ROOT, file)} is not valid JSON: ${/** @type {Error} */ (error).message}`,
    );
  }
}
