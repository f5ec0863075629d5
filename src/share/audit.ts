import * as vscode from 'vscode';
import { ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { countByRule, recordLeaving, type AuditEntry, type AuditKeeper } from '../policy/audit.ts';
import { outgoingText, type Version } from './outgoing.ts';
import type { ShareItem } from './sources.ts';
import type { ShareSummary } from './summary.ts';

/** What is to be recorded; time and account are added. */
export type Departure = Omit<AuditEntry, 'time' | 'user'>;

/** Where the doors ask for the record before they let something out. */
export class ShareAudit {
  constructor(
    private readonly engines: Engines,
    private readonly keeper: AuditKeeper,
  ) {}

  /**
   * Records what is about to leave, where a policy wants that.
   * @param uris whose policies hold
   * @returns false where it must not leave, because it could not be recorded
   */
  mayLeave(uris: readonly vscode.Uri[], departure: () => Departure): Promise<boolean> {
    const policies = new Set(uris.map((uri) => this.engines.policyFor(ownerOf(uri))));
    return recordLeaving(policies, this.keeper, () => ({ time: new Date(), ...departure() }));
  }

  /** Why nothing was shared, and what helps. */
  get failure(): string {
    const { path } = this.keeper;
    return path === undefined
      ? vscode.l10n.t('Nothing was shared: the policy demands a record of it, which cannot be kept here.')
      : vscode.l10n.t(
          'Nothing was shared: the policy demands a record of it, and {0} cannot be written. Free some space on the disk, or ask whoever may write there.',
          path,
        );
  }
}

/** Files on their way out, as the record tells of them. */
export function departureOf(
  { cleared, inClear }: ShareSummary<ShareItem>,
  door: Departure['door'],
  version: Version = 'redacted',
): Departure {
  return {
    door,
    decision: version === 'redacted' && inClear === 0 ? 'shared-with-dummies' : 'shared-as-is',
    decidedBy: 'developer',
    paths: cleared.map(({ redactedPath }) => redactedPath),
    length: outgoingText(cleared, version).length,
    findings: countByRule(cleared.flatMap(({ findings }) => findings)),
  };
}

/** Files that stay: the developer turned back, or the policy does not let them go. */
export function staying(
  { cleared, refused }: ShareSummary<ShareItem>,
  door: Departure['door'],
  decision: 'cancelled' | 'refused',
): Departure {
  return {
    ...{ door, decision, decidedBy: decision === 'cancelled' ? 'developer' : 'policy', length: 0 },
    // The path of what was not checked may tell on somebody.
    paths: [...cleared.map(({ redactedPath }) => redactedPath), ...refused.map(() => '(not checked)')],
    findings: countByRule(cleared.flatMap(({ findings }) => findings)),
  };
}
