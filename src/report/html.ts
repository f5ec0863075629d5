import { everyFinding, overviews } from './htmlFindings.ts';
import { escape, section, table, code } from './htmlParts.ts';
import { style } from './htmlStyle.ts';
import type { PolicyInForce } from './policyInForce.ts';
import { summarize, type ScanReport } from './report.ts';
import { several } from './wording.ts';

export interface HtmlOptions {
  /** Shown as the day of the report, ISO 8601. */
  readonly date: string;
  /** What was scanned, as people call it. */
  readonly scanned: string;
  readonly policy?: PolicyInForce;
  /**
   * Findings that an accepted baseline already held, and those it held that are gone. One that was made with another
   * key cannot be compared.
   */
  readonly baseline?: { readonly known: number; readonly gone: number; readonly isSameKey: boolean };
}

/**
 * The report as one page: no script, no network, light and dark, printable, readable without colours. It holds names
 * of files and rules, never a value.
 */
export function renderHtml(report: ScanReport, options: HtmlOptions): string {
  const sections = [
    totals(report),
    trend(report, options),
    ...overviews(report),
    notChecked(report),
    policySection(options),
    everyFinding(report),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Prompt Veil report</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Prompt Veil report</h1>
<p class="soft">${escape(options.scanned)} · <time datetime="${escape(options.date)}">${escape(options.date)}</time></p>
<p class="verdict">${escape(verdict(report))}</p>
${sections.filter((part) => part !== '').join('\n')}
</main>
</body>
</html>
`;
}

/** The one sentence for those who read no further. */
function verdict(report: ScanReport): string {
  const { findings, byAction, filesNotChecked } = summarize(report);
  const blocked = byAction.block ?? 0;
  const found =
    findings === 0
      ? 'Nothing was found that would be sent to Claude in clear.'
      : `${several(findings, 'finding')} would be sent to Claude in clear; the policy blocks ${blocked === 0 ? 'none' : blocked === findings ? 'all' : blocked.toLocaleString('en')} of them.`;
  return filesNotChecked === 0
    ? found
    : `${found} ${several(filesNotChecked, 'file was', 'files were')} not checked.`;
}

function totals(report: ScanReport): string {
  const { findings, byAction, filesScanned, filesNotChecked, suppressed, bytesScanned } = summarize(report);
  const tiles: [label: string, number: string][] = [
    ['findings', findings.toLocaleString('en')],
    ['blocked', String(byAction.block ?? 0)],
    ['warned about', String(byAction.warn ?? 0)],
    ['hinted at', String(byAction.hint ?? 0)],
    ['files scanned', filesScanned.toLocaleString('en')],
    ...tile('scanned', bytesScanned, sizeOf),
    ['files not checked', filesNotChecked.toLocaleString('en')],
    ...tile('suppressed', suppressed, (number) => number.toLocaleString('en')),
  ];
  const items = tiles.map(([label, number]) => `<li><strong>${number}</strong> ${label}</li>`);
  return `<ul class="totals">${items.join('')}</ul>`;
}

/** Nothing where it was not counted. */
function tile(
  label: string,
  number: number | undefined,
  show: (number: number) => string,
): [label: string, number: string][] {
  return number === undefined ? [] : [[label, show(number)]];
}

function sizeOf(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)));
  const number = bytes / 1000 ** power;
  return `${power === 0 || number >= 100 ? Math.round(number) : number.toFixed(1)} ${units[power] ?? ''}`;
}

/** What is new, known and gone, as bars with their numbers. */
function trend(report: ScanReport, { baseline }: HtmlOptions): string {
  if (!baseline) return '';
  const title = 'Trend against the baseline';
  if (!baseline.isSameKey)
    return section(
      title,
      '<p>The baseline was made with another fingerprint key and cannot be compared.</p>',
    );
  const bars: [label: string, number: number][] = [
    ['New', report.findings.length],
    ['Known', baseline.known],
    ['Gone', baseline.gone],
  ];
  const most = Math.max(1, ...bars.map(([, number]) => number));
  const rows = bars.map(
    ([label, number]) =>
      `<tr><th scope="row">${label}</th><td class="number">${number}</td><td class="wide"><span class="bar" style="width:${((100 * number) / most).toFixed(1)}%"></span></td></tr>`,
  );
  const change = report.findings.length - baseline.gone;
  const summary =
    change === 0
      ? 'As many as when the baseline was written.'
      : `${several(Math.abs(change), change > 0 ? 'more finding' : 'finding fewer', change > 0 ? 'more findings' : 'findings fewer')} than when the baseline was written.`;
  return section(title, `<p>${summary}</p>${table(title, ['Findings', 'Number#', 'Compared'], rows)}`);
}

function notChecked({ notChecked: files }: ScanReport): string {
  const title = 'Not checked';
  if (files.length === 0) return section(title, '<p>Every file was checked.</p>');
  const rows = files.map(({ path, reason }) => `<tr><td>${code(path)}</td><td>${escape(reason)}</td></tr>`);
  return section(title, table(title, ['File', 'Why'], rows));
}

function policySection({ policy }: HtmlOptions): string {
  if (!policy) return '';
  const title = 'Policy in force';
  const rows = policy.values.map(
    ({ name, value, source }) =>
      `<tr><td class="name">${code(name)}</td><td>${escape(value)}</td><td>${escape(source)}</td></tr>`,
  );
  const sources =
    policy.sources.length === 0
      ? 'No policy file: the built-in defaults hold.'
      : `Stated by ${policy.sources.join(', ')}; the rest are the built-in defaults.`;
  const legend = 'Three actions are those for certain, likely and possible findings.';
  return section(
    title,
    `<p>${escape(sources)} ${legend}</p>${table(title, ['What', 'Action', 'Decided by'], rows)}`,
  );
}
