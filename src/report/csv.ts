import type { ScanReport } from './report.ts';

const columns = [
  'path',
  'startLine',
  'startColumn',
  'endLine',
  'endColumn',
  'action',
  'category',
  'ruleId',
  'title',
  'confidence',
  'fingerprint',
] as const;

/** A row a finding, RFC 4180; what was not checked follows with the action `not checked` and its reason as title. */
export function renderCsv(report: ScanReport): string {
  const rows = report.findings.map((finding) => columns.map((column) => cell(String(finding[column]))));
  const notChecked = report.notChecked.map(({ path, reason }) =>
    columns.map((column) =>
      column === 'path'
        ? cell(path)
        : column === 'action'
          ? 'not checked'
          : column === 'title'
            ? cell(reason)
            : '',
    ),
  );
  return [columns, ...rows, ...notChecked].map((row) => row.join(',') + '\r\n').join('');
}

/** A spreadsheet takes a leading `=`, `+`, `-` or `@` for a formula; a file may be named so on purpose. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
