import { style } from './htmlStyle.ts';
import { count, summarize, type ReportedFinding, type ScanReport } from './report.ts';

export interface HtmlOptions {
  /** Shown as the day of the report, ISO 8601. */
  readonly date: string;
  /** What was scanned, as people call it. */
  readonly scanned: string;
  /** The policies in force. */
  readonly policy?: string;
  /** Findings that an accepted baseline already held, and those it held that are gone. */
  readonly baseline?: { readonly known: number; readonly gone: number };
}

const mostFiles = 20;
/** In one folder's strip; a wider one tells the eye nothing. */
const mostCells = 400;

/**
 * The report as one page: no script, no network, light and dark, printable, readable without colours. It holds names
 * of files and rules, never a value.
 */
export function renderHtml(report: ScanReport, options: HtmlOptions): string {
  const sections = [
    totals(report, options),
    categories(report),
    folders(report),
    worstFiles(report),
    details(report),
    notChecked(report),
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
<p class="soft">${escape(options.scanned)} · ${escape(options.date)}${options.policy === undefined ? '' : ` · policy: ${escape(options.policy)}`}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function totals(report: ScanReport, { baseline }: HtmlOptions): string {
  const { findings, byAction, filesScanned, filesNotChecked, suppressed } = summarize(report);
  const tiles: [label: string, number: number][] = [
    ['findings', findings],
    ['blocked', byAction.block ?? 0],
    ['warned about', byAction.warn ?? 0],
    ['hinted at', byAction.hint ?? 0],
    ['files scanned', filesScanned],
    ['files not checked', filesNotChecked],
    ['suppressed', suppressed],
  ];
  if (baseline)
    tiles.push(['known from the baseline', baseline.known], ['gone since the baseline', baseline.gone]);
  const items = tiles.map(([label, number]) => `<li><strong>${number}</strong>${label}</li>`);
  return `<ul class="totals">${items.join('')}</ul>`;
}

function categories({ findings }: ScanReport): string {
  if (findings.length === 0) return '<p>Nothing was found.</p>';
  const rows = Object.entries(count(findings, ({ category }) => category)).map(([category, number]) => {
    const actions = count(
      findings.filter((finding) => finding.category === category),
      ({ action }) => action,
    );
    const cells = [number, actions.block ?? 0, actions.warn ?? 0, actions.hint ?? 0];
    return `<tr><th scope="row">${category}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`;
  });
  return section('By category', table(['Category', 'Findings#', 'Block#', 'Warn#', 'Hint#'], rows));
}

/** A cell for each file of a folder, darker the more was found in it, with the number in it. */
function folders({ findings }: ScanReport): string {
  const byFile = Object.entries<number>(count(findings, ({ path }) => path) as Record<string, number>);
  const most = byFile.reduce((greatest, [, number]) => Math.max(greatest, number), 1);
  const byFolder = new Map<string, string[]>();
  for (const [path, number] of byFile) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    const share = (0.08 + 0.37 * (number / most)).toFixed(2);
    const label = `${escape(path)}: ${number}`;
    const cell = `<li style="--share:${share}" title="${label}">${number}</li>`;
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), cell]);
  }
  if (byFolder.size === 0) return '';
  const rows = [...byFolder].map(
    ([folder, cells]) =>
      `<tr><th scope="row"><code>${escape(folder)}</code></th><td><ul class="strip">${cells.slice(0, mostCells).join('')}</ul></td></tr>`,
  );
  return section('By folder', table(['Folder', 'Findings in each of its files'], rows));
}

function worstFiles({ findings }: ScanReport): string {
  const worst = Object.entries(count(findings, ({ path }) => path)).slice(0, mostFiles);
  if (worst.length === 0) return '';
  const rows = worst.map(([path, number]) => {
    const rules = Object.keys(
      count(
        findings.filter((finding) => finding.path === path),
        ({ title }) => title,
      ),
    );
    return `<tr><td><code>${escape(path)}</code></td><td class="number">${number}</td><td>${rules.slice(0, 5).map(escape).join(', ')}${rules.length > 5 ? ', …' : ''}</td></tr>`;
  });
  return section('Files with most findings', table(['File', 'Findings#', 'What'], rows));
}

function details({ findings }: ScanReport): string {
  const byFile = new Map<string, ReportedFinding[]>();
  for (const finding of findings) byFile.set(finding.path, [...(byFile.get(finding.path) ?? []), finding]);
  const files = [...byFile].map(([path, own]) => {
    const rows = own.map(
      ({ startLine, startColumn, action, title, ruleId, confidence }) =>
        `<tr><td class="number">${startLine}:${startColumn}</td><td class="${action}">${action}</td><td>${escape(title)}</td><td><code>${escape(ruleId)}</code></td><td>${confidence}</td></tr>`,
    );
    const header = ['Place#', 'Action', 'Finding', 'Rule', 'Confidence'];
    return `<details><summary><code>${escape(path)}</code> (${own.length})</summary>${table(header, rows)}</details>`;
  });
  return files.length === 0 ? '' : section('Every finding', files.join('\n'));
}

function notChecked({ notChecked: files }: ScanReport): string {
  if (files.length === 0) return '';
  const rows = files.map(
    ({ path, reason }) => `<tr><td><code>${escape(path)}</code></td><td>${escape(reason)}</td></tr>`,
  );
  return section('Not checked', table(['File', 'Why'], rows));
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>\n${content}</section>`;
}

/** A `#` at the end of a title sets the column to the right. */
function table(titles: readonly string[], rows: readonly string[]): string {
  const heads = titles.map((title) =>
    title.endsWith('#')
      ? `<th scope="col" class="number">${title.slice(0, -1)}</th>`
      : `<th scope="col">${title}</th>`,
  );
  return `<div class="scroll" tabindex="0"><table><thead><tr>${heads.join('')}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
