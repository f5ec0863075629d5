import type { Policy } from './policy.ts';

/** Where text leaves by. */
export type AuditDoor =
  'clipboard' | 'dummy-copy' | 'ask-claude' | 'chat' | 'tool' | 'claude-code' | 'command-line';

/** What is recorded when something leaves, or is kept from leaving. */
export interface AuditEntry {
  readonly time: Date;
  readonly door: AuditDoor;
  readonly decision: 'shared-with-dummies' | 'shared-as-is' | 'refused' | 'cancelled';
  readonly decidedBy: 'developer' | 'policy';
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

/** Keeps the entries: a file on this machine, where there are files. */
export interface AuditKeeper {
  /** @returns whether the entry is safely written; never rejects */
  record(entry: AuditEntry): Promise<boolean>;
  /** Where the record is kept, for people; undefined where there is no place for one. */
  readonly path: string | undefined;
}

/** For a host without files: nothing can be recorded, and so nothing leaves where a policy demands the record. */
export const noKeeper: AuditKeeper = { path: undefined, record: () => Promise.resolve(false) };

/**
 * Records what is about to leave, where one of the policies that hold for it wants that.
 * @returns false where a policy demands the record and it could not be written: then nothing may leave
 */
export async function recordLeaving(
  policies: Iterable<Pick<Policy, 'share'>>,
  keeper: AuditKeeper,
  entry: () => AuditEntry,
): Promise<boolean> {
  const uses = Array.from(policies, ({ share }) => share.audit);
  if (uses.every((use) => use === 'off')) return true;
  const isWritten = await keeper.record(entry());
  return isWritten || !uses.includes('required');
}

/** By rule id how many there are. */
export function countByRule(findings: Iterable<{ readonly ruleId: string }>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { ruleId } of findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return Object.fromEntries(counts);
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
    door: entry.door,
    decision: entry.decision,
    decidedBy: entry.decidedBy,
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
