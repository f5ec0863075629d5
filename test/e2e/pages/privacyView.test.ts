import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { english, plans, type Localizer } from '../../../src/privacy/index.ts';
import { renderMain, renderPage } from '../../../src/privacyView/page.ts';
import type { PageState } from '../../../src/privacyView/state.ts';
import { keepPicture, overflow, PageBrowser, violations, widths } from './browser.ts';
import { asWebView, themes } from './themes.ts';

const bundle = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../../l10n/bundle.l10n.de.json'), 'utf8'),
) as Record<string, string>;
/** As VS Code looks messages up. */
const german: Localizer = { t: (message, ...args) => english.t(bundle[message] ?? message, ...args) };

const nothingChosen: PageState = {
  use: { plan: 'unknown', training: 'unknown' },
  decidedElsewhere: { plan: false, training: false },
  doneOn: {},
  intervalDays: 90,
  today: '2026-11-24',
  language: 'en',
};
const midway: PageState = {
  ...nothingChosen,
  use: { plan: 'pro', training: 'on' },
  decidedElsewhere: { plan: true, training: false },
  doneOn: { incognito: '2026-11-02', oldChatsDeleted: '2026-03-01' },
};

describe('the view of what Claude keeps, in a browser', () => {
  const browser = new PageBrowser();
  const [light] = themes;

  before(async function () {
    if (!(await browser.start())) this.skip();
  });
  after(() => browser.stop());

  for (const theme of themes)
    for (const width of widths)
      it(`holds at ${width} px in the ${theme.name} theme, without a barrier`, async () => {
        for (const [name, state] of Object.entries({ nothingChosen, midway })) {
          const page = await browser.open(renderPage(state, english, 'n0nce'), {
            width,
            colorScheme: theme.colorScheme,
            before: asWebView(theme),
          });
          await keepPicture(page, `privacy-${name}-${theme.name}-${width}`);
          assert.deepEqual(await violations(page), []);
          assert.equal(await overflow(page), 0);
          await page.close();
        }
      });

  for (const width of widths)
    it(`holds at ${width} px in German`, async () => {
      assert.ok(light);
      const state = { ...midway, language: 'de' };
      const page = await browser.open(renderPage(state, german, 'n0nce'), {
        width,
        before: asWebView(light),
      });
      await keepPicture(page, `privacy-german-${width}`);
      assert.deepEqual(await violations(page), []);
      assert.equal(await overflow(page), 0);
      assert.match(await page.innerText('main'), /24\. Februar|31\. Januar 2027/);
      await page.close();
    });

  it('asks nothing of the network', async () => {
    const page = await browser.open(renderPage(midway, english, 'n0nce'), { width: 1400 });
    assert.match(await page.content(), /default-src 'none'/);
    assert.deepEqual(
      browser.requests.filter((url) => !url.endsWith('/favicon.ico')),
      [],
    );
  });

  it('tells the extension what is chosen with the keyboard alone, and keeps the focus', async () => {
    assert.ok(light);
    const page = await browser.open(renderPage(nothingChosen, english, 'n0nce'), {
      width: 1400,
      before: asWebView(light),
    });
    const told = (): Promise<unknown> => page.evaluate('window.told');
    const focused = (): Promise<string | undefined> => page.evaluate('document.activeElement?.id');
    await page.keyboard.press('Tab');
    assert.equal(await focused(), 'plan');
    await page.keyboard.press('p');
    assert.deepEqual(await told(), [{ kind: 'ready' }, { kind: 'plan', value: 'pro' }]);
    const main = renderMain({ ...nothingChosen, use: { plan: 'pro', training: 'unknown' } }, english);
    await page.evaluate(`window.postMessage(${JSON.stringify({ kind: 'show', main })})`);
    await page.waitForSelector('#training');
    assert.equal(await focused(), 'plan');
    await page.focus('#incognito');
    await page.keyboard.press('Space');
    const [, , done] = (await told()) as { kind: string; id: string; on: string }[];
    assert.equal(done?.id, 'incognito');
    assert.match(done.on, /^\d{4}-\d{2}-\d{2}$/);
  });

  it('tells no other plan’s exceptions', () => {
    for (const plan of plans) {
      const html = renderPage({ ...nothingChosen, use: { plan, training: 'off' } }, english, 'n0nce');
      assert.equal(html.includes('batches (29 days)'), plan === 'zeroDataRetention', plan);
    }
  });
});
