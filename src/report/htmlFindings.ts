import type { Category } from '../detect/index.ts';
import { code, escape, section, table } from './htmlParts.ts';
import { count, type ReportedFinding, type ScanReport } from './report.ts';
import { categoryNames, several } from './wording.ts';

const mostFiles = 20;
/** In one folder's strip; a wider one tells the eye nothing. */
const mostCells = 400;
/** With more, the files are folded. */
const mostUnfolded = 60;
const mostRulesNamed = 5;

/** What was found, by category, folder and file. */
export function overviews({ findings }: ScanReport): string[] {
  if (findings.length === 0) return [];
  const byFile = groupBy(findings, ({ path }) => path);
  return [categories(findings), folders(byFile), worstFiles(byFile)];
}

/** Each finding with its place. */
export function everyFinding({ findings }: ScanReport): string {
  return findings.length === 0 ? '' : details(groupBy(findings, ({ path }) => path));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function categories(findings: readonly ReportedFinding[]): string {
  const groups = [...groupBy(findings, ({ category }) => category)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const rows = groups.map(([category, own]) => {
    const actions = count(own, ({ action }) => action);
    const files = new Set(own.map(({ path }) => path)).size;
    const cells = [own.length, actions.block ?? 0, actions.warn ?? 0, actions.hint ?? 0, files];
    return `<tr><th scope="row">${escape(categoryNames[category as Category])}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`;
  });
  const title = 'By category';
  return section(title, table(title, ['Category', 'Findings#', 'Block#', 'Warn#', 'Hint#', 'Files#'], rows));
}

/** A cell for each file of a folder, its colour the stronger the more was found in it, with the number in it. */
function folders(byFile: ReadonlyMap<string, readonly ReportedFinding[]>): string {
  const files = [...byFile].map(([path, own]) => ({ path, number: own.length }));
  const most = files.reduce((greatest, { number }) => Math.max(greatest, number), 1);
  const byFolder = groupBy(files, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '.');
  const total = (own: typeof files): number => own.reduce((sum, { number }) => sum + number, 0);
  const rows = [...byFolder]
    .sort(([, a], [, b]) => total(b) - total(a))
    .map(([folder, own]) => {
      const cells = own.slice(0, mostCells).map(({ path, number }) => {
        const share = (0.08 + 0.37 * (number / most)).toFixed(2);
        const name = escape(path.slice(path.lastIndexOf('/') + 1));
        return `<li style="--share:${share}" title="${name}"><span class="spoken">${name}: </span>${number}</li>`;
      });
      const rest = own.length > mostCells ? `<p class="soft">and ${own.length - mostCells} more</p>` : '';
      return `<tr><th scope="row">${code(folder)}</th><td class="number">${total(own)}</td><td class="wide"><ul class="strip">${cells.join('')}</ul>${rest}</td></tr>`;
    });
  const title = 'By folder';
  return section(
    title,
    `<p class="soft">A cell for each file with findings; the number is how many, and the more, the stronger its colour.</p>${table(title, ['Folder', 'Findings#', 'Its files'], rows)}`,
  );
}

function worstFiles(byFile: ReadonlyMap<string, readonly ReportedFinding[]>): string {
  const worst = [...byFile].sort(([, a], [, b]) => b.length - a.length).slice(0, mostFiles);
  const rows = worst.map(([path, own]) => {
    const rules = Object.keys(count(own, ({ title }) => title));
    const named = rules.slice(0, mostRulesNamed).map(escape).join(', ');
    const rest = rules.length > mostRulesNamed ? ` and ${rules.length - mostRulesNamed} more` : '';
    const blocked = own.filter(({ action }) => action === 'block').length;
    return `<tr><td>${code(path)}</td><td class="number">${own.length}</td><td class="number">${blocked}</td><td>${named}${rest}</td></tr>`;
  });
  const title = 'Files with most findings';
  return section(title, table(title, ['File', 'Findings#', 'Blocked#', 'What'], rows));
}

function details(byFile: ReadonlyMap<string, readonly ReportedFinding[]>): string {
  const isUnfolded = [...byFile.values()].reduce((sum, own) => sum + own.length, 0) <= mostUnfolded;
  const files = [...byFile].map(([path, own]) => {
    const rows = own.map(
      ({ startLine, startColumn, action, title, ruleId, confidence }) =>
        `<tr><td class="number">${startLine}:${startColumn}</td><td class="${action}">${action}</td><td>${escape(title)}</td><td>${code(ruleId)}</td><td>${confidence}</td></tr>`,
    );
    const header = ['Place#', 'Action', 'Finding', 'Rule', 'Confidence'];
    return `<details${isUnfolded ? ' open' : ''}><summary>${code(path)} ${several(own.length, 'finding')}</summary>${table(path, header, rows)}</details>`;
  });
  return section('Every finding', files.join('\n'));
}
