import type { Vault } from '../dummy/index.ts';
import type { Engine } from '../engine/index.ts';
import { Failure } from './failure.ts';

/**
 * A path with dummies, since it may tell on people and customers too.
 * @throws Failure when it could not be checked
 */
export function redactName(path: string, engine: Engine, vault: Vault): string {
  const check = engine.check(path, {});
  if (check.kind === 'notChecked') throw new Failure('The name of a file could not be checked.');
  return engine.redact(path, check.findings, vault).text;
}
