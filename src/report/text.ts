import { summarize, type ReportedFinding, type ScanReport } from './report.ts';

/** The report for a terminal: a block a file, a line a finding, what was not checked, and a sum. */
export function renderText(report: ScanReport): string {
  const lines: string[] = [];
  for (const [path, findings] of groupByPath(report.findings)) {
    lines.push(path);
    for (const finding of findings) lines.push(findingLine(finding));
    lines.push('');
  }
  if (report.notChecked.length > 0) {
    lines.push('Not checked');
    for (const { path, reason } of report.notChecked) lines.push(`  ${path}: ${reason}`);
    lines.push('');
  }
  const { unusedSuppressions: unused = [] } = report;
  if (unused.length > 0) {
    lines.push('Comments that silence nothing');
    for (const { path, line } of unused) lines.push(`  ${path}:${line}`);
    lines.push('');
  }
  lines.push(summaryLine(report));
  return lines.join('\n') + '\n';
}

function groupByPath(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.path);
    if (group) group.push(finding);
    else groups.set(finding.path, [finding]);
  }
  return groups;
}

function findingLine(finding: ReportedFinding): string {
  const place = `${finding.startLine}:${finding.startColumn}`.padEnd(8);
  return `  ${place} ${finding.action.padEnd(5)}  ${finding.title} (${finding.ruleId}, ${finding.confidence})`;
}

function summaryLine(report: ScanReport): string {
  const { findings, byAction, filesScanned, filesNotChecked, suppressed } = summarize(report);
  const files = `${filesScanned} ${filesScanned === 1 ? 'file' : 'files'} scanned`;
  const notChecked = filesNotChecked > 0 ? `, ${filesNotChecked} not checked` : '';
  const silenced = suppressed !== undefined && suppressed > 0 ? `, ${suppressed} suppressed` : '';
  if (findings === 0) return `Nothing found. ${files}${notChecked}${silenced}.`;
  const actions = Object.entries(byAction).map(([action, number]) => `${number} ${action}`);
  return `${findings} ${findings === 1 ? 'finding' : 'findings'} (${actions.join(', ')}). ${files}${notChecked}${silenced}.`;
}
