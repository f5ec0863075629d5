import { parseArgs } from 'node:util';
import { restore, Vault } from '../dummy/index.ts';
import { encodeText } from '../files/textFile.ts';
import { countByRule, recordLeaving } from '../policy/index.ts';
import { AuditFile } from '../settings/node/auditFile.ts';
import { buildEngine } from './engine.ts';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure } from './failure.ts';
import { decodeInput, readInput } from './input.ts';
import { writeWhole } from './output.ts';
import { parseWords } from './parseWords.ts';
import { describeReason } from '../report/reasons.ts';
import { makeCopies, noteOf, writeCopies, type DummyCopy } from './redactCopies.ts';
import { redactName } from './redactName.ts';
import { loadVault, saveVault, type KeptVault } from './vaultStore.ts';

/**
 * Prints a text with dummies in place of what was found, or writes copies of several files; nothing is given out unless
 * the pairs are safe in the vault, and the record is written where the policy demands one.
 * @throws Failure when something could not be checked
 */
export async function redactCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        vault: { type: 'string' },
        as: { type: 'string' },
        policy: { type: 'string' },
        output: { type: 'string' },
        expires: { type: 'string' },
      },
    }),
  );
  const { vault, expiresAt } = values.vault === undefined ? noVault() : await loadVault(values.vault);
  const kept = { vault, expiresAt: values.expires === undefined ? expiresAt : expiryIn(values.expires) };
  if (values.output !== undefined && positionals.length > 0 && !positionals.includes('-')) {
    const copies = await makeCopies(positionals, values.policy, vault);
    for (const copy of copies) await record(copy);
    if (values.vault !== undefined) await saveVault(values.vault, kept);
    writeCopies(values.output, copies);
    tell(copies);
    return 0;
  }
  if (positionals.length > 1) throw new Failure('Say with --output in which folder the copies shall stand.');
  const copy = await makeCopy(positionals, values, vault);
  await record(copy);
  if (values.vault !== undefined) await saveVault(values.vault, kept);
  if (values.output === undefined) process.stdout.write(copy.bytes);
  else writeWhole(values.output, copy.bytes);
  tell([copy]);
  return 0;
}

function tell(copies: readonly DummyCopy[]): void {
  for (const { note } of copies) if (note !== undefined) process.stderr.write(`prompt-veil: ${note}\n`);
}

/** Pairs that nobody keeps. */
function noVault(): KeptVault {
  return { vault: new Vault(), expiresAt: undefined };
}

const dayMs = 24 * 60 * 60 * 1000;

/** @throws Failure when that is no number of days */
function expiryIn(days: string): number {
  if (!/^\d{1,5}$/.test(days)) throw new Failure('Say with --expires after how many days the vault expires.');
  return Date.now() + Number(days) * dayMs;
}

/** Of one file, or of standard input. */
async function makeCopy(
  positionals: readonly string[],
  values: { readonly as?: string | undefined; readonly policy?: string | undefined },
  vault: Vault,
): Promise<DummyCopy> {
  const input = readInput(positionals);
  const { text, encoding } = decodeInput(input);
  const path = values.as ?? input.path;
  const folder = input.path === undefined ? process.cwd() : dirname(resolve(input.path));
  const { engine, policy } = await buildEngine({ folder, policyFile: values.policy });
  const description = path === undefined ? {} : { path };
  const check = engine.check(text, description);
  if (check.kind === 'notChecked')
    throw new Failure(`${input.name} was not checked: ${describeReason(check.reason)}.`);
  const redaction = engine.redact(text, check.findings, vault, description);
  return {
    path: path === undefined ? undefined : redactName(path, engine, vault),
    bytes: encodeText(redaction.text, encoding),
    length: redaction.text.length,
    findings: countByRule(check.findings),
    policy,
    note: noteOf(input.name, check.limited?.reason),
  };
}

/** @throws Failure where the policy demands a record that cannot be kept */
async function record({ path, length, findings, policy }: DummyCopy): Promise<void> {
  const keeper = new AuditFile();
  const isRecorded = await recordLeaving([policy], keeper, () => ({
    ...{ time: new Date(), door: 'command-line', decision: 'shared-with-dummies', decidedBy: 'developer' },
    ...{ paths: path === undefined ? [] : [path], length, findings },
  }));
  if (!isRecorded)
    throw new Failure(
      `Nothing was printed: the policy demands a record of it, and ${keeper.path} cannot be written.`,
    );
}

/** Prints a text with the real values in place of the vault's dummies. */
export async function restoreCommand(words: readonly string[]): Promise<number> {
  const { values, positionals } = parseWords(() =>
    parseArgs({ args: [...words], allowPositionals: true, options: { vault: { type: 'string' } } }),
  );
  if (values.vault === undefined)
    throw new Failure('restore needs --vault FILE, the vault that redact wrote.');
  if (!existsSync(values.vault)) throw new Failure(`Could not read ${values.vault}: no such file`);
  const { text, encoding } = decodeInput(readInput(positionals));
  const { vault } = await loadVault(values.vault);
  process.stdout.write(encodeText(restore(text, vault).text, encoding));
  return 0;
}
