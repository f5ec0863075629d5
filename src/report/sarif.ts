import type { Confidence } from '../detect/index.ts';
import { actions, type Action } from '../policy/index.ts';
import type { ReportedFinding, ScanReport } from './report.ts';

const levels: Readonly<Record<Exclude<Action, 'off'>, 'error' | 'warning' | 'note'>> = {
  block: 'error',
  warn: 'warning',
  hint: 'note',
};

/** As GitHub reads CVSS scores: 7.0 and more is high, 4.0 and more medium, the rest low. */
const severities: Readonly<Record<Exclude<Action, 'off'>, string>> = {
  block: '8.0',
  warn: '5.0',
  hint: '2.0',
};

/** GitHub orders alerts by it; 0 … 100. */
const ranks: Readonly<Record<Confidence, number>> = { certain: 95, likely: 70, possible: 40 };

/**
 * The report as SARIF 2.1.0, as GitHub code scanning reads it.
 *
 * Source: OASIS, Static Analysis Results Interchange Format 2.1.0 (errata 01). Columns count UTF-16 units, as in the
 * rest of the product.
 * @param version of the tool
 */
export function renderSarif(report: ScanReport, version: string): string {
  const rules = [
    ...new Map(sortByAction(report.findings).map((finding) => [finding.ruleId, finding])).values(),
  ];
  const indexOf = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
  const run = {
    tool: {
      driver: {
        name: 'Prompt Veil',
        version,
        semanticVersion: version,
        informationUri: 'https://marketplace.visualstudio.com/items?itemName=prompt-veil.prompt-veil',
        rules: rules.map(ruleOf),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { ROOT: { description: { text: 'The folder that was scanned.' } } },
    results: report.findings.map((finding) => resultOf(finding, indexOf.get(finding.ruleId) ?? 0)),
    invocations: [
      { executionSuccessful: true, toolExecutionNotifications: report.notChecked.map(notificationOf) },
    ],
  };
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2) + '\n';
}

/** The strictest of each rule last, which is the one that a map keeps. */
function sortByAction(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return findings.toSorted((a, b) => actions.indexOf(a.action) - actions.indexOf(b.action));
}

function ruleOf({ ruleId, title, category, action }: ReportedFinding): object {
  return {
    id: ruleId,
    name: title.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title}: would be sent to Claude in clear.` },
    help: { text: 'Replace the value with dummy data, or allow it in .promptveil.json with a reason.' },
    defaultConfiguration: { level: levels[action] },
    properties: { category, tags: ['security', category], 'security-severity': severities[action] },
  };
}

function resultOf(finding: ReportedFinding, ruleIndex: number): object {
  const { startLine, startColumn, endLine, endColumn, start, end } = finding;
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: levels[finding.action],
    rank: ranks[finding.confidence],
    message: { text: `${finding.title}: would be sent to Claude in clear.` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(finding.path),
          region: { startLine, startColumn, endLine, endColumn, charOffset: start, charLength: end - start },
        },
      },
    ],
    partialFingerprints: { 'promptVeil/v1': finding.fingerprint },
  };
}

function notificationOf({ path, reason }: ScanReport['notChecked'][number]): object {
  return {
    level: 'warning',
    message: { text: `Not checked: ${reason}.` },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  };
}

function artifact(path: string): object {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}
