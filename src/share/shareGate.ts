import { policyPath, ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { Gate, type Guard } from './gate.ts';
import type { ShareItem } from './sources.ts';

/** The gate in front of the window's engine, policy and vault. */
export function createShareGate(engines: Engines): Gate<ShareItem> {
  const guard: Guard<ShareItem> = {
    decideFile: ({ uri }) => engines.policyFor(ownerOf(uri)).decideFile(policyPath(uri)),
    check: ({ uri }, text, description) => engines.check(ownerOf(uri), text, description),
    redact: ({ uri }, text, findings, description) =>
      engines.redact(ownerOf(uri), text, findings, description),
  };
  return new Gate(guard, ({ uri }) => engines.policyFor(ownerOf(uri)).limits.timeout);
}
