import type { ReportedFinding, ScanReport } from '../../../src/report/index.ts';

/** A finding with something awkward in every field that a format must escape. */
export function sampleFinding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    path: 'src/größe, "quoted" | <b>.ts',
    ruleId: 'aws-access-key-id',
    title: 'AWS access key',
    category: 'secret',
    action: 'block',
    confidence: 'certain',
    score: 0.95,
    evidence: [{ kind: 'prefix' }],
    fingerprint: 'f'.repeat(32),
    start: 10,
    end: 30,
    startLine: 2,
    startColumn: 3,
    endLine: 2,
    endColumn: 23,
    ...changes,
  };
}

export function sampleReport(changes: Partial<ScanReport> = {}): ScanReport {
  return {
    findings: [
      sampleFinding(),
      sampleFinding({
        ruleId: 'email-address',
        title: 'E-mail address',
        category: 'contact',
        action: 'warn',
      }),
      sampleFinding({ path: '=cmd.csv', action: 'hint', confidence: 'possible' }),
    ],
    notChecked: [{ path: 'photo.png', reason: 'binary file' }],
    filesScanned: 3,
    bytesScanned: 4096,
    suppressed: 1,
    ...changes,
  };
}
