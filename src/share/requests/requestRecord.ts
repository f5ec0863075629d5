import type * as vscode from 'vscode';
import type { Engines } from '../../editor/engines.ts';
import { countByRule } from '../../policy/audit.ts';
import type { BeforeSending } from '../askClaude/connection.ts';
import type { ShareAudit } from '../audit.ts';

/** A request that the policy wants recorded, and that could not be. Its message is a sentence for the developer. */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
}

/**
 * Records every request to Claude, where a policy wants that: what stands in it is counted by its dummies.
 * @param scopes whose policies hold
 * @returns what throws {@link NotRecorded} where the request must not leave
 */
export function requestRecord(
  engines: Engines,
  audit: ShareAudit,
  scopes: () => readonly vscode.Uri[],
): BeforeSending {
  return async (request, door) => {
    const uris = scopes();
    if (uris.every((uri) => engines.policyFor(uri).share.audit === 'off')) return;
    const text = JSON.stringify(request);
    const { replacements } = await engines.restore(text);
    const mayLeave = await audit.mayLeave(uris, () => ({
      ...{ door, decision: 'shared-with-dummies', decidedBy: 'developer', paths: [] },
      destination: request.model,
      length: text.length,
      findings: countByRule(replacements.map(({ entry }) => entry)),
    }));
    if (!mayLeave) throw new NotRecorded(audit.failure);
  };
}
