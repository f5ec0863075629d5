import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Engine, fingerprinter } from '../engine/index.ts';
import { compilePolicy, readPolicy, type Policy, type SourcedDocument } from '../policy/index.ts';
import { readOrCreateKey } from '../settings/keyFile.ts';
import { Failure, reasonOf } from './failure.ts';

const policyName = '.promptveil.json';

/**
 * The engine for a folder, with the policy that holds there.
 * @param policyFile wins over the nearest `.promptveil.json`
 * @throws Failure when the policy is not valid: scanning with a looser one would be worse than not scanning
 */
export function buildEngine(
  folder: string,
  policyFile: string | undefined,
  reportReserved = false,
): { engine: Engine; policy: Policy } {
  const path = policyFile ?? nearestPolicy(folder);
  const policy = compilePolicy(
    path === undefined ? [] : [{ kind: 'workspace', documents: [readDocument(path)] }],
  );
  const engine = new Engine({ policy, fingerprint: lazyFingerprint(), reportReserved });
  return { engine, policy };
}

function nearestPolicy(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    const path = join(current, policyName);
    if (existsSync(path)) return path;
    if (dirname(current) === current) return undefined;
  }
}

function readDocument(path: string): SourcedDocument {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new Failure(`Could not read ${path}: ${reasonOf(error)}`);
  }
  const { document, problems } = readPolicy(text);
  if (document) return { source: path, document };
  const [first] = problems;
  const place = first
    ? `${path}:${first.line}:${first.column}: ${first.message}`
    : `${path} is not a policy.`;
  throw new Failure(`The policy is not valid. ${place}`);
}

/** The key is read, and at the very first time made, only where there is something to fingerprint. */
function lazyFingerprint(): (ruleId: string, value: string) => string {
  let hash: ReturnType<typeof fingerprinter> | undefined;
  return (ruleId, value) => {
    hash ??= fingerprinter(readKey());
    return hash(ruleId, value);
  };
}

function readKey(): Uint8Array {
  try {
    return readOrCreateKey('fingerprint.key');
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : reasonOf(error);
    throw new Failure(`Could not read the key of the fingerprints: ${reason}`);
  }
}
