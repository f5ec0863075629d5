import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../../support/host/chromium.mjs';

const axeSource = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = path.resolve(import.meta.dirname, '../../../out/pages');

/** The widths between which a page has to hold, in CSS pixels. */
export const widths = [400, 1400] as const;

export interface PageOptions {
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly media?: 'print' | 'screen';
  /** Runs in the page before anything of it does. */
  readonly before?: string;
}

/** Pages in a real browser that reach no network: what they ask for is refused and remembered. */
export class PageBrowser {
  private browser: Browser | undefined;
  readonly requests: string[] = [];

  /** @returns false where there is no browser to be found */
  async start(): Promise<boolean> {
    if (findChromium() === undefined) return false;
    this.browser = await launchChromium();
    return true;
  }

  async open(html: string, options: PageOptions): Promise<Page> {
    if (!this.browser) throw new Error('The browser is not started.');
    const context = await this.browser.newContext({
      viewport: { width: options.width, height: 900 },
      colorScheme: options.colorScheme ?? 'light',
      forcedColors: options.forcedColors ?? 'none',
      locale: 'en-US',
    });
    const page = await context.newPage();
    if (options.before !== undefined) await page.addInitScript(options.before);
    await page.route('**/*', (route) => {
      const url = route.request().url();
      if (url === pageAddress) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      this.requests.push(url);
      return route.abort();
    });
    await page.goto(pageAddress);
    if (options.media) await page.emulateMedia({ media: options.media });
    return page;
  }

  async stop(): Promise<void> {
    await this.browser?.close();
  }
}

const pageAddress = 'http://page.test/';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

const axeRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong: rule and elements, one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script, which the page's own policy would refuse.
  await page.evaluate(axeSource);
  const options = JSON.stringify({ runOnly: axeRules });
  const results: AxeResults = await page.evaluate(`axe.run(${options})`);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** How many pixels of the page stick out to the right of the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** The texts of what is wider than the place it has, as far as they tell which it is. */
export async function cutOff(page: Page, selector: string): Promise<string[]> {
  const isCutOff = '(element) => element.scrollWidth > element.clientWidth';
  return page.evaluate(
    `[...document.querySelectorAll('${selector}')].filter(${isCutOff}).map((element) => element.textContent.slice(0, 40))`,
  );
}

/** Keeps a picture of the whole page under out/pages, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}
