import fs from 'node:fs';
import path from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that is not in front would get its timers slowed down.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export const CHROMIUM_MISSING = [
  'No Chromium was found, and VS Code cannot be shown without one.',
  'Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium)',
  'or set CHROMIUM_PATH to the binary of any Chromium-based browser.',
].join(' ');

/** @returns {string | undefined} the browser's binary */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!fs.existsSync(chosen)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${chosen}`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  if (process.platform === 'darwin') {
    candidates.push(...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`));
  }
  return candidates.find((file) => fs.existsSync(file));
}

/** @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(CHROMIUM_MISSING);
  // Loaded late so that `npm start` can print advice before anything is installed.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: FLAGS,
    // Signals are handled in one place: processes.mjs.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
