import { Engine, fingerprinter } from '../engine/index.ts';
import { defaultPolicy, type Policy } from '../policy/index.ts';

/** The engine for a folder, with the policy that holds there. */
export function buildEngine(
  _root: string,
  _policyFile: string | undefined,
  reportReserved = false,
): { engine: Engine; policy: Policy } {
  const policy = defaultPolicy;
  const engine = new Engine({ policy, fingerprint: fingerprinter(new Uint8Array(32)), reportReserved });
  return { engine, policy };
}
