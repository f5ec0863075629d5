/**
 * Takes the README's pictures in a real VS Code on the sample project: `npm run pictures`.
 *
 *   npm run pictures -- --theme dark     the same in a dark theme, under out/pictures
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './lib/run.mjs';
import { ensureInstalled, ROOT } from './lib/setup.mjs';

const { values } = parseArgs({ options: { theme: { type: 'string', default: 'light' } } });
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const WIDTH = 1000;
const HEIGHT = 560;

ensureInstalled();
await build({ production: true });
const { serveExtension } = await import('./lib/serveExtension.mjs');
const { generate, importTypeScript } = await import('../test/support/scenarios/prepare.mjs');
const { temporaryFolder } = await import('../test/support/host/processes.mjs');
const { launchChromium } = await import('../test/support/host/chromium.mjs');
const { workbenchAddress } = await import('../test/support/host/workbenchPage.mjs');

const folder = values.theme === 'light' ? path.join(ROOT, 'media') : path.join(ROOT, 'out', 'pictures');
fs.mkdirSync(folder, { recursive: true });
const workspace = path.join(temporaryFolder('pictures'), 'larkfield-billing');
await generate(path.join(ROOT, 'test', 'support', 'sampleWorkspace.ts'), workspace);
fs.mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
fs.writeFileSync(
  path.join(workspace, '.vscode', 'settings.json'),
  JSON.stringify({
    'workbench.colorTheme': THEMES[/** @type {'light' | 'dark'} */ (values.theme)],
    'workbench.sideBar.location': 'right',
    'editor.minimap.enabled': false,
    // The sample's packages are not installed, which is not what the picture is about.
    'typescript.validate.enable': false,
    'window.commandCenter': false,
    // Without the name of the server's own build.
    'window.title': '${activeEditorShort}${separator}${rootName}',
  }),
);
// Nobody is asked: an API on this machine answers, and takes any key.
const { FakeMessagesApi, says } = await importTypeScript(
  path.join(ROOT, 'test', 'support', 'fakeMessagesApi.ts'),
);
const api = await FakeMessagesApi.start();
process.env.ANTHROPIC_API_KEY = 'none';
const { port } = await serveExtension({
  lane: 'latest',
  settings: {
    'promptVeil.askClaude.baseUrl': api.url,
    'promptVeil.askClaude.models': ['claude-sonnet-5-5', 'claude-opus-5-5'],
  },
  log: (message) => console.log(message),
});
const browser = await launchChromium();
const page = await (
  await browser.newContext({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: 1.25,
    locale: 'en-US',
  })
).newPage();

try {
  await page.goto(workbenchAddress(port, workspace));
  await page.waitForSelector('.monaco-workbench');
  await page.keyboard.press('Control+B');
  await open('billing.ts');
  await lightBulb();
  await results();
  await shareDialog();
  await whatClaudeKeeps();
  await chat();
} finally {
  await browser.close();
}
process.exit(0);

/** @param {string} name */
async function open(name) {
  await page.keyboard.press('Control+P');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(name);
  await page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${name}")`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: 30_000 });
}

async function lightBulb() {
  const box = await boxOf('.squiggly-warning, .squiggly-error');
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await run('Quick Fix');
  await page.waitForSelector('.action-widget .monaco-list-row');
  await picture('light-bulb');
  await page.keyboard.press('Escape');
}

async function results() {
  await run('Scan the workspace');
  await page.waitForSelector('.pane-body .monaco-list-row:has-text("Secrets")', { timeout: 30_000 });
  await page.waitForSelector('.notification-toast', { state: 'detached', timeout: 30_000 });
  for (const row of ['Secrets', 'appsettings.json'])
    await page.locator(`.pane-body .monaco-list-row:has-text("${row}")`).click();
  await page.waitForSelector('.pane-body .monaco-list-row:has-text("line ")');
  await page.mouse.move(WIDTH / 2, HEIGHT - 60);
  await picture('results');
  await page.keyboard.press('Control+B');
}

/** @param {string} command by its title */
async function run(command) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(command);
  await page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${command}")`);
  await page.keyboard.press('Enter');
}

async function shareDialog() {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Shift+S');
  await page.waitForSelector('.quick-input-widget:visible .monaco-list-row');
  await picture('share-dialog');
  await page.keyboard.type('Preview');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.monaco-diff-editor .line-insert', { timeout: 20_000 });
  await picture('preview');
}

async function whatClaudeKeeps() {
  await run('What Claude keeps');
  const view = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  await view.locator('#plan').selectOption('pro');
  await view.locator('#training').selectOption('on');
  await view.locator('.notice:has-text("may be used for training")').waitFor();
  await picture('what-claude-keeps');
}

async function chat() {
  const source = fs.readFileSync(path.join(workspace, 'src', 'billing.ts'), 'utf8');
  const [address = ''] = /[\w.]+@[\w.-]+\w/.exec(source) ?? [];
  api.reply((/** @type {{ body: string }} */ arrived, /** @type {unknown} */ response) => {
    // What comes before is said to every Claude, with an example of a dummy.
    const asked = arrived.body.slice(arrived.body.indexOf('"messages"'));
    const [dummy] = /person\.\w@example\.com/.exec(asked) ?? [];
    const answer = `Every receipt goes to \`${dummy}\`. Take the address from the invoice:\n\n\`\`\`typescript\nreceipt_email: invoice.email,\n\`\`\`\n`;
    return says(answer)(arrived, response);
  });
  await run('View: Close All Editors');
  await open('billing.ts');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Alt+I');
  const chatBox = '.interactive-session .chat-editor-container';
  // Before the models are listed, VS Code says that there is none.
  await page.waitForSelector('.interactive-session .chat-input-toolbars :text("claude-")');
  await page.keyboard.type('@veil ');
  await page.waitForSelector(`${chatBox} .view-line span[class*="ced-"]`);
  await page.keyboard.type(`Why does ${address} get all receipts?`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.interactive-response .interactive-result-code-block');
  await page.mouse.move(WIDTH / 2, HEIGHT - 60);
  await picture('chat');
}

/** @param {string} selector */
async function boxOf(selector) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen.`);
  return box;
}

/** @param {string} name */
async function picture(name) {
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(`${path.relative(ROOT, file)}  ${(fs.statSync(file).size / 1024).toFixed(0)} KB`);
}
