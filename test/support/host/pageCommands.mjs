import fs from 'node:fs';
import path from 'node:path';

const ACTION_TIMEOUT_MS = 15_000;

/**
 * What tests inside the extension host can have done in VS Code's window, by name. A selector is Playwright's: CSS,
 * or `text=Some text`. The client is `test/support/workbench.ts`; the two lists must agree.
 * @param {import('playwright-core').Page} page
 * @param {string} screenshotsFolder
 * @returns {Record<string, (input: any) => Promise<unknown>>}
 */
export function pageCommands(page, screenshotsFolder) {
  const first = (/** @type {string} */ selector) => page.locator(selector).first();
  return {
    screenshot: ({ name, selector }) => screenshot(page, screenshotsFolder, name, selector),
    press: ({ key }) => page.keyboard.press(key),
    type: ({ text }) => page.keyboard.type(text),
    click: ({ selector, button, clicks }) =>
      first(selector)
        .click({ button, clickCount: clicks, timeout: ACTION_TIMEOUT_MS })
        .catch((/** @type {Error} */ error) => sayWhatIsInTheWay(page, error)),
    hover: ({ selector }) => first(selector).hover({ timeout: ACTION_TIMEOUT_MS }),
    waitFor: ({ selector, state }) => first(selector).waitFor({ state, timeout: ACTION_TIMEOUT_MS }),
    texts: ({ selector }) => page.locator(selector).allInnerTexts(),
    attributes: ({ selector, name }) =>
      page
        .locator(selector)
        .evaluateAll((nodes, wanted) => nodes.map((node) => node.getAttribute(wanted)), name),
    resize: ({ width, height }) => page.setViewportSize({ width, height }),
  };
}

/**
 * A dialog of VS Code takes every click, and only its text tells why it is there.
 * @param {import('playwright-core').Page} page
 * @param {Error} error
 * @returns {Promise<never>}
 */
async function sayWhatIsInTheWay(page, error) {
  const dialogs = await page.locator('.monaco-dialog-box').allInnerTexts();
  throw dialogs.length > 0 ? new Error(`${error.message}\nA dialog is open: ${dialogs.join('; ')}`) : error;
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} folder
 * @param {string} name
 * @param {string | undefined} selector only this part of the window
 * @returns {Promise<string>} the file
 */
export async function screenshot(page, folder, name, selector) {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`);
  const target = selector ? page.locator(selector).first() : page;
  await target.screenshot({ path: file, animations: 'disabled' });
  return file;
}
