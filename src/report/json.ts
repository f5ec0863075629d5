import { summarize, type ScanReport } from './report.ts';

/** The machine-readable report, version 1; offsets are UTF-16 in the decoded text without byte order mark. */
export function renderJson(report: ScanReport): string {
  const findings = report.findings.map((finding) => ({
    path: finding.path,
    ruleId: finding.ruleId,
    category: finding.category,
    confidence: finding.confidence,
    action: finding.action,
    startOffset: finding.start,
    endOffset: finding.end,
    startLine: finding.startLine,
    startColumn: finding.startColumn,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    fingerprint: finding.fingerprint,
  }));
  const document = { version: 1, findings, notChecked: report.notChecked, summary: summarize(report) };
  return JSON.stringify(document, null, 2) + '\n';
}
