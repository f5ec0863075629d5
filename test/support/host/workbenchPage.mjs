import { format } from 'node:util';

const VIEWPORT = { width: 1440, height: 900 };

/**
 * @typedef {object} PageOptions
 * @property {import('playwright-core').Browser} browser
 * @property {number} port the server's
 * @property {string} workspace absolute path of a folder or a `.code-workspace` file
 * @property {[string, string][]} [payload] what VS Code calls the payload: extra options in the address
 * @property {(line: string) => void} log
 * @property {(code: number) => void} onExit called when the tests inside have ended
 * @property {(page: import('playwright-core').Page) => void} onPage called before anything is loaded into the page
 */

/**
 * @param {number} port
 * @param {string} workspace
 * @param {[string, string][]} [payload]
 * @returns {string} the address that opens a workspace in the browser
 */
export function workbenchAddress(port, workspace, payload) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  if (payload) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/**
 * Opens VS Code in a fresh browser profile.
 * @param {PageOptions} options
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openWorkbench(options) {
  const context = await options.browser.newContext({
    viewport: VIEWPORT,
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-US',
  });
  const page = await context.newPage();
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) =>
      options.log(`[${type}] ${format(...args)}`),
  );
  await page.exposeFunction('codeAutomationExit', options.onExit);
  page.on('pageerror', (error) => options.log(`[page error] ${error.message}`));
  page.on('crash', () => options.onExit(1));
  options.onPage(page);
  await page.goto(workbenchAddress(options.port, options.workspace, options.payload));
  return page;
}
