import { count, summarize, type ScanReport } from './report.ts';
import { several } from './wording.ts';

/** The report for a pull request or an issue: totals, the findings of each file, what was not checked. */
export function renderMarkdown(report: ScanReport): string {
  const { findings, filesScanned, suppressed } = summarize(report);
  const parts = ['# Prompt Veil report', ''];
  const silenced = suppressed === undefined ? '' : `; ${suppressed} suppressed`;
  parts.push(`${several(findings, 'finding')} in ${several(filesScanned, 'file')}${silenced}.`, '');
  if (findings > 0) parts.push(...totals(report), ...details(report));
  if (report.notChecked.length > 0) {
    parts.push('## Not checked', '', '| File | Why |', '| --- | --- |');
    for (const { path, reason } of report.notChecked) parts.push(`| ${code(path)} | ${text(reason)} |`);
    parts.push('');
  }
  return parts.join('\n');
}

function totals({ findings }: ScanReport): string[] {
  const rows = Object.entries(count(findings, ({ category }) => category)).map(([category, number]) => {
    const actions = count(
      findings.filter((finding) => finding.category === category),
      ({ action }) => action,
    );
    return `| ${category} | ${number} | ${actions.block ?? 0} | ${actions.warn ?? 0} | ${actions.hint ?? 0} |`;
  });
  return [
    '| Category | Findings | Block | Warn | Hint |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ];
}

function details({ findings }: ScanReport): string[] {
  return Object.keys(count(findings, ({ path }) => path)).flatMap((path) => {
    const rows = findings
      .filter((finding) => finding.path === path)
      .map((finding) => {
        const place = `${finding.startLine}:${finding.startColumn}`;
        return `| ${place} | ${finding.action} | ${text(finding.title)} | ${code(finding.ruleId)} | ${finding.confidence} |`;
      });
    const header = ['| Line | Action | Finding | Rule | Confidence |', '| --- | --- | --- | --- | --- |'];
    return [`## ${code(path)}`, '', ...header, ...rows, ''];
  });
}

/** A table cell ends at a pipe, a file name may hold one. */
function text(content: string): string {
  return content.replace(/[\\|*_`<>[\]]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}

function code(content: string): string {
  const fence = '`'.repeat(Math.max(0, ...(content.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const padded = content.startsWith('`') || content.endsWith('`') ? ` ${content} ` : content;
  return `${fence}${padded.replaceAll('|', '\\|')}${fence}`;
}
