/** What is recorded when something leaves, or is kept from leaving. */
export interface AuditEntry {
  readonly time: Date;
  /** By which door: `clipboard`, `ask-claude`, `tool`, `hook`, `command-line` … */
  readonly door: string;
  readonly decision: 'shared-with-dummies' | 'shared-as-is' | 'refused' | 'cancelled';
  /** Who decided: `developer`, `policy`. */
  readonly decidedBy: string;
  /** The account of the operating system, where known. */
  readonly user?: string;
  /** What it went to, e.g. the name of a model. */
  readonly destination?: string;
  /** Relative to the workspace folder, with dummies in place of what was found in the path. */
  readonly paths: readonly string[];
  /** Characters that left, in UTF-16 units. */
  readonly length: number;
  /** By rule id how many findings there were. */
  readonly findings: Readonly<Record<string, number>>;
}

const longestText = 300;

/**
 * One line of JSON, with its line end. It holds counts and names, never a value: what is not a known field is left
 * out, and texts are cut.
 */
export function formatAuditLine(entry: AuditEntry): string {
  const findings = Object.entries(entry.findings)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const line = {
    version: 1,
    time: entry.time.toISOString(),
    door: cut(entry.door),
    decision: entry.decision,
    decidedBy: cut(entry.decidedBy),
    ...(entry.user === undefined ? {} : { user: cut(entry.user) }),
    ...(entry.destination === undefined ? {} : { destination: cut(entry.destination) }),
    paths: entry.paths.map(cut),
    length: entry.length,
    findings: Object.fromEntries(findings.map(([id, count]) => [cut(id), count])),
  };
  return `${JSON.stringify(line)}\n`;
}

function cut(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText)}…` : text;
}
