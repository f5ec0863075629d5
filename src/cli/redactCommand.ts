import { parseArgs } from 'node:util';
import { restore, Vault } from '../dummy/index.ts';
import type { Engine } from '../engine/index.ts';
import { decodeText, encodeText, type TextFile } from '../files/textFile.ts';
import { countByRule, recordLeaving } from '../policy/index.ts';
import { AuditFile } from '../settings/node/auditFile.ts';
import { buildEngine } from './engine.ts';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure } from './failure.ts';
import { readInput, type Input } from './input.ts';
import { parseWords } from './parseWords.ts';
import { describeReason } from './reasons.ts';
import { loadVault, saveVault } from './vaultStore.ts';

/**
 * Prints a text with dummies in place of what was found; nothing is printed unless the pairs are safe in the vault,
 * and the record is written where the policy demands one.
 * @throws Failure when the text could not be checked
 */
export async function redactCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { vault: { type: 'string' }, as: { type: 'string' }, policy: { type: 'string' } },
    }),
  );
  const input = readInput(positionals);
  const { text, encoding } = decoded(input);
  const path = values.as ?? input.path;
  const folder = input.path === undefined ? process.cwd() : dirname(resolve(input.path));
  const { engine, policy } = await buildEngine({ folder, policyFile: values.policy });
  const description = path === undefined ? {} : { path };
  const check = engine.check(text, description);
  if (check.kind === 'notChecked')
    throw new Failure(`${input.name} was not checked: ${describeReason(check.reason)}.`);
  const vault = values.vault === undefined ? new Vault() : await loadVault(values.vault);
  const redaction = engine.redact(text, check.findings, vault, description);
  const keeper = new AuditFile();
  const isRecorded = await recordLeaving([policy], keeper, () => ({
    ...{ time: new Date(), door: 'command-line', decision: 'shared-with-dummies', decidedBy: 'developer' },
    paths: path === undefined ? [] : [redactedName(path, engine, vault)],
    length: redaction.text.length,
    findings: countByRule(check.findings),
  }));
  if (!isRecorded)
    throw new Failure(
      `Nothing was printed: the policy demands a record of it, and ${keeper.path} cannot be written.`,
    );
  if (values.vault !== undefined) await saveVault(values.vault, vault);
  process.stdout.write(encodeText(redaction.text, encoding));
  return 0;
}

/** Prints a text with the real values in place of the vault's dummies. */
export async function restoreCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: { vault: { type: 'string' } } }),
  );
  if (values.vault === undefined)
    throw new Failure('restore needs --vault FILE, the vault that redact wrote.');
  if (!existsSync(values.vault)) throw new Failure(`Could not read ${values.vault}: no such file`);
  const { text, encoding } = decoded(readInput(positionals));
  const vault = await loadVault(values.vault);
  process.stdout.write(encodeText(restore(text, vault).text, encoding));
  return 0;
}

/** A path may tell on people and customers, too. */
function redactedName(path: string, engine: Engine, vault: Vault): string {
  const check = engine.check(path, {});
  return check.kind === 'checked' ? engine.redact(path, check.findings, vault, {}).text : '(not checked)';
}

function decoded({ bytes, name }: Input): TextFile {
  const file = decodeText(bytes);
  if (!file) throw new Failure(`${name} was not checked: binary file.`);
  return file;
}
