import { displayPath, ownerOf } from '../editor/documents.ts';
import type { Engines } from '../editor/engines.ts';
import { Gate } from './gate.ts';
import type { ShareItem } from './sources.ts';

/** The gate in front of the window's engine, policy and vault. */
export function createShareGate(engines: Engines): Gate<ShareItem> {
  return new Gate<ShareItem>({
    decideFile: ({ uri }) => engines.policyFor(ownerOf(uri)).decideFile(displayPath(uri)),
    check: ({ uri }, text, description) => engines.check(ownerOf(uri), text, description),
    redact: ({ uri }, text, findings, description) =>
      engines.redact(ownerOf(uri), text, findings, description),
  });
}
