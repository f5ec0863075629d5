import assert from 'node:assert/strict';
import { categories } from '../../../src/detect/index.ts';
import { compilePolicy } from '../../../src/policy/index.ts';
import { policyInForce, renderHtml, type HtmlOptions, type ScanReport } from '../../../src/report/index.ts';
import { sampleFinding, sampleReport } from '../../unit/report/sampleReport.ts';
import { cutOff, keepPicture, overflow, PageBrowser, violations, widths } from './browser.ts';

const about: HtmlOptions = {
  date: '2026-11-24',
  scanned: 'shop-backend',
  policy: policyInForce(compilePolicy([]), []),
  baseline: { known: 24, gone: 7, isSameKey: true },
};

/** Some folders, one of them bad, names of every length. */
function largeReport(): ScanReport {
  const folders = ['src/billing', 'src', 'deploy/kubernetes/overlays/production', 'test/fixtures', '.'];
  const findings = folders.flatMap((folder, depth) =>
    Array.from({ length: 40 >> depth }, (_, index) =>
      Array.from({ length: 1 + ((index * 7 + depth) % 9) }, (__, line) =>
        sampleFinding({
          path: `${folder === '.' ? '' : `${folder}/`}${'file'.repeat(1 + (index % 4))}-${index}.ts`,
          category: categories[(index + line) % categories.length] ?? 'secret',
          action: (['block', 'warn', 'hint'] as const)[(index + line) % 3] ?? 'hint',
          startLine: 12 + line * 3,
        }),
      ).flat(),
    ).flat(),
  );
  const notChecked = [
    { path: 'assets/film.mp4', reason: 'binary file' },
    {
      path: 'data/a-very-long-name-of-a-file-that-nobody-would-like-to-type-again.sql',
      reason: 'larger than 5 MB',
    },
  ];
  return sampleReport({ findings, notChecked, filesScanned: 1874, bytesScanned: 28_400_000, suppressed: 12 });
}

const reports: Readonly<Record<string, ScanReport>> = {
  large: largeReport(),
  small: sampleReport(),
  empty: sampleReport({ findings: [], notChecked: [], suppressed: 0 }),
};

describe('the HTML report, in a browser', () => {
  const browser = new PageBrowser();

  before(async function () {
    if (!(await browser.start())) this.skip();
  });
  after(() => browser.stop());

  for (const [name, report] of Object.entries(reports))
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of widths)
        it(`holds ${name} findings at ${width} px, ${colorScheme}, without a barrier`, async () => {
          const page = await browser.open(renderHtml(report, about), { width, colorScheme });
          await keepPicture(page, `report-${name}-${colorScheme}-${width}`);
          assert.deepEqual(await violations(page), []);
          assert.equal(await overflow(page), 0);
          assert.deepEqual(await cutOff(page, '.scroll, .totals li'), []);
          await page.close();
        });

  it('is readable without colours', async () => {
    const page = await browser.open(renderHtml(largeReport(), about), {
      width: 1400,
      forcedColors: 'active',
    });
    await keepPicture(page, 'report-large-forced-colors-1400');
    assert.deepEqual(await violations(page), []);
    const cell = page.locator('.strip li').first();
    assert.match(await cell.innerText(), /\d/);
  });

  it('prints what is folded on the screen', async () => {
    const page = await browser.open(renderHtml(largeReport(), about), { width: 800, media: 'print' });
    assert.equal(await page.locator('details').first().getAttribute('open'), null);
    const inside = await page.locator('details td').first().boundingBox();
    assert.ok(inside !== null && inside.height > 0);
    await keepPicture(page, 'report-large-print');
  });

  it('asks nothing of the network', () => {
    assert.deepEqual(
      browser.requests.filter((url) => !url.endsWith('/favicon.ico')),
      [],
    );
  });
});
